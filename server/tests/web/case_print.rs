//! A case on paper: all of it, for who may read it, and in the log.

use crate::cases::{offence, taken_in};
use crate::support::TestApp;
use domain::permission::Role;

store::on_both_engines! {
    async fn a_case_is_printed_unfolded_with_nothing_to_fill_in_and_the_log_says_so(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let note = worker.get(&case).await.form_to("cases/add-note").with("words", "Nachtegaal");
        worker.send_form(&note).await.leads_to();
        let paper = format!("{case}/afdruk");
        let page = worker.get(&case).await;
        assert!(page.links().contains(&paper), "{}", page.body);
        let folded = |body: &str| {
            let all = body.matches("<details class=\"card fold\"").count();
            all - body.matches("<details class=\"card fold\" open").count()
        };
        assert!(folded(&page.body) > 0, "{}", page.body);

        let print = worker.get(&paper).await;
        assert_eq!((print.status, folded(&print.body)), (200, 0), "{}", print.body);
        for word in ["Kanariegeel Putterzwart", "Vinkenstraat 1", ">Nachtegaal<", "Afgedrukt op 24 november 2026"] {
            assert!(print.body.contains(word), "{word}: {}", print.body);
        }
        let forms = print.forms();
        assert!(!forms.iter().any(|form| form.action.starts_with("/api/cases/")), "{forms:?}");
        assert_eq!(print.header("cache-control"), "no-store");

        assert_eq!(app.as_new(Role::CaseWorker, None).await.get(&paper).await.status, 404);
        assert_eq!(app.as_planner().await.get(&paper).await.status, 403);
        let log = app.as_privacy_officer().await.get("/zaken/logboek").await;
        assert!(log.body.contains("Drukte de zaak af"), "{}", log.body);
    }
}
