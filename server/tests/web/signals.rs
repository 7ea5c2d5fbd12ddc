//! From screening to signal by the pages of a case, without JavaScript.

use crate::support::{TestApp, Visitor};
use domain::permission::Role;

/// An offence and an index for Leiden, by their forms; gives the offence.
pub(crate) async fn rules(app: &TestApp) -> String {
    let administrator = app.as_administrator().await;
    let offence = administrator
        .get("/beheer/zaken")
        .await
        .form_to("cases/add-offence")
        .with("form[name]", "Vernieling")
        .with("form[category]", "Verzonnen");
    administrator.send_form(&offence).await.leads_to();
    let index = administrator
        .get("/beheer/signalen")
        .await
        .form_to("cases/save-index")
        .with("form[code]", "leiden")
        .with("form[name]", "Index Leiden")
        .with("form[municipalities][]", "0546")
        .without("form[four_eyes]");
    let saved = administrator.send_form(&index).await;
    assert_eq!(saved.leads_to(), "/beheer/signalen?gedaan=index");
    let page = administrator.get("/beheer/zaken").await;
    let (_, rest) = page.body.split_once("?feit=").expect("an offence");
    rest.split('#').next().expect("an id").to_owned()
}

/// A case in Leiden that this worker follows; its address.
pub(crate) async fn case(worker: &Visitor, offence: &str) -> String {
    let form = worker
        .get("/zaken/nieuw")
        .await
        .form_to("cases/take-in")
        .with("form[given_names]", "Kanariegeel")
        .with("form[family_name]", "Putterzwart")
        .with("form[birth_date]", "2010-04-05")
        .with("form[address]", "Vinkenstraat 1")
        .with("form[municipality]", "0546")
        .with("form[referrer]", "police")
        .with("form[referrer_name]", "Bureau")
        .with("form[offence]", offence)
        .with("form[offence_on]", "2026-11-01")
        .with("form[received_on]", "2026-11-20");
    let answer = worker.send_form(&form).await;
    let (path, _) = answer.leads_to().split_once('?').expect("done");
    path.to_owned()
}

store::on_both_engines! {
    async fn a_worker_weighs_talks_and_gives_a_signal_and_the_page_says_what_is_missing(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = case(&worker, &offence).await;
        let done = |word: &str| format!("{case}?gedaan={word}");
        let page = worker.get(&case).await;
        assert!(page.body.contains("Er is nog geen afweging."), "{}", page.body);
        assert!(!page.forms().iter().any(|form| form.action.ends_with("give-signal")));

        let weighing = page.form_to("cases/weigh")
            .without("form[criteria][]").without("form[domains][]")
            .with("form[outcome]", "signal").with("form[reasoning]", "Uilenwoord")
            .with("form[discussed_with]", "Gedragsdeskundige").with("_page", &case);
        let refused = worker.send_form(&weighing).await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains("Kies een criterium."), "{}", refused.body);
        let weighing = weighing
            .with("form[criteria][]", "e").with("form[domains][]", "learning");
        assert_eq!(worker.send_form(&weighing).await.leads_to(), done("afweging"));
        let talk = worker.get(&case).await.form_to("cases/record-discussion")
            .with("form[kind]", "held").with("form[youth]", "2026-11-23")
            .with("form[parents]", "2026-11-23").with("form[words]", "Thuis");
        assert_eq!(worker.send_form(&talk).await.leads_to(), done("vastgelegd"));

        let give = worker.get(&case).await.form_to("cases/give-signal");
        assert_eq!(worker.send_form(&give).await.leads_to(), done("signaal"));
        assert_eq!(worker.send_form(&give).await.leads_to(), done("signaal"));
        let page = worker.get(&case).await;
        assert_eq!(page.body.matches(">Index Leiden<").count(), 1, "pressed twice, given once");
        assert!(page.body.contains("Wacht: de verwijsindex weet dit nog niet."), "{}", page.body);
        let end = page.form_to("cases/end-signal").with("form[why]", "no_longer_needed");
        assert_eq!(worker.send_form(&end).await.leads_to(), done("signaal-bij"));
        assert!(worker.get(&case).await.body.contains("inactief"));
    }

    async fn what_waits_comes_back_on_the_list_without_a_name(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = case(&worker, &offence).await;
        let talk = worker.get(&case).await.form_to("cases/record-discussion")
            .with("form[kind]", "postponed").with("form[until]", "2026-12-08")
            .with("form[words]", "Ouders op reis");
        worker.send_form(&talk).await.leads_to();
        let list = worker.get("/zaken").await;
        let (_, later) = list.body.split_once("id=\"later\"").expect("what is due later");
        let mut rows = later.split("<tr");
        let row = rows.find(|row| row.contains("Gesprek thuis voeren")).expect("a row");
        let (row, _) = row.split_once("</tr>").expect("a whole row");
        assert!(row.contains("8 december 2026") && !row.contains("Kanariegeel"), "{row}");
        let colleague = app.as_new(Role::CaseWorker, None).await;
        assert!(!colleague.get("/zaken").await.body.contains("Gesprek thuis voeren"));
    }
}
