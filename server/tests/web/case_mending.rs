//! What was typed wrongly in a case is put right by its pages, without JavaScript; and a case goes to
//! another worker only by who accepts it.

use crate::cases::{offence, taken_in};
use crate::support::TestApp;
use domain::permission::Role;

store::on_both_engines! {
    async fn a_worker_puts_the_data_of_a_youth_right_and_nobody_else_does(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let place = format!("{case}/gegevens");
        assert!(worker.get(&case).await.body.contains(&format!("href=\"{place}\"")));
        let page = worker.get(&place).await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains(">Vinkenstraat 1</textarea>"), "{}", page.body);
        let form = page.form_to("cases/correct-case").with("form[address]", "Vinkenstraat 1").with("_page", &place);
        let wrong = form.clone().with("form[birth_date]", "2015-01-01").with("form[family_name]", "Goudvink");
        let back = worker.send_form(&wrong).await;
        assert_eq!(back.status, 422);
        assert!(back.body.contains("De jongere was bij het feit jonger dan 12."), "{}", back.body);
        assert!(back.body.contains("value=\"Goudvink\""), "what was typed stays: {}", back.body);
        let colleague = app.as_new(Role::CaseWorker, None).await;
        assert_eq!(colleague.get(&place).await.status, 404);
        let right = form.with("form[family_name]", "Goudvink").with("form[municipality]", "0513");
        assert_eq!(colleague.send_form(&right.clone().without("_page")).await.status, 404);
        assert_eq!(app.as_planner().await.get(&place).await.status, 403);
        assert_eq!(worker.send_form(&right).await.leads_to(), format!("{case}?gedaan=gegevens"));
        let page = worker.get(&format!("{case}?gedaan=gegevens")).await;
        for word in ["De gegevens zijn verbeterd.", "Kanariegeel Goudvink", "Gouda", "Vinkenstraat"] {
            assert!(page.body.contains(word), "{word}: {}", page.body);
        }
        assert!(!page.body.contains("Putterzwart"), "{}", page.body);
        let late = worker.send_form(&right).await;
        assert_eq!(late.status, 409, "somebody was first");
    }

    async fn an_assignment_is_not_done_after_all_and_taken_away(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let give = worker.get(&case).await.form_to("cases/give-assignment")
            .with("form[kind]", "work").with("form[hours]", "20").with("form[words]", "Vegen");
        worker.send_form(&give).await.leads_to();
        let page = worker.get(&case).await;
        assert!(page.body.contains("20 van 20 uur"), "{}", page.body);
        let early = page.form_to("cases/set-assignment-done").with("done", "2026-11-19").with("_page", &case);
        let refused = worker.send_form(&early).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Toen was de zaak nog niet binnen."), "{}", refused.body);
        let done = page.form_to("cases/set-assignment-done").with("done", "2026-11-24");
        assert_eq!(worker.send_form(&done).await.leads_to(), format!("{case}?gedaan=opdracht"));
        let page = worker.get(&case).await;
        assert!(page.body.contains("Toch niet gedaan"), "{}", page.body);
        assert!(!page.forms().iter().any(|form| form.action.ends_with("remove-assignment")));
        let not_done = page.form_to("cases/set-assignment-done");
        assert_eq!(worker.send_form(&not_done).await.leads_to(), format!("{case}?gedaan=opdracht"));
        let remove = worker.get(&case).await.form_to("cases/remove-assignment");
        assert_eq!(worker.send_form(&remove).await.leads_to(), format!("{case}?gedaan=opdracht-weg"));
        let page = worker.get(&case).await;
        assert!(page.body.contains("0 van 20 uur") && !page.body.contains(">Vegen<"), "{}", page.body);
    }

    async fn the_message_to_the_referrer_names_their_reference_and_the_day_it_was_sent(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let end = worker.get(&case).await.form_to("cases/end-case")
            .with("form[ending]", "badly").with("form[reason]", "Kwam niet meer");
        worker.send_form(&end).await.leads_to();
        let page = worker.get(&case).await;
        assert!(page.body.contains("Uw kenmerk: Bureaukwikstaart"), "{}", page.body);
        let form = page.form_to("cases/record-report").with("_page", &case);
        let early = worker.send_form(&form.clone().with("on", "2026-11-01")).await;
        assert_eq!(early.status, 422);
        assert!(early.body.contains("Toen was de zaak nog niet geëindigd."), "{}", early.body);
        let today = app.house.clock().today().to_string();
        let sent = worker.send_form(&form.with("on", &today)).await;
        assert_eq!(sent.leads_to(), format!("{case}?gedaan=bericht"));
        let page = worker.get(&case).await;
        assert!(page.body.contains("<strong>Bericht verstuurd op: "), "{}", page.body);
    }

    async fn a_case_with_a_worker_is_handed_over_from_the_teams_page_and_never_simply_given(database) {
        let app = TestApp::demo(database).await;
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let (worker, email) = app.hire(Role::CaseWorker, None).await;
        let (other, _) = app.hire(Role::CaseWorker, None).await;
        let case = taken_in(&chief, &offence(&app).await).await;
        let give = chief.get("/zaken/team").await.form_to("cases/allocate");
        let given = chief.send_form(&give.clone().with("worker", &worker.to_string())).await;
        assert_eq!(given.leads_to(), "/zaken/team?gedaan=verdeeld");
        let taken = give.with("version", "2").with("worker", &other.to_string()).with("_page", "/zaken/team");
        let refused = chief.send_form(&taken).await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains("Deze zaak heeft een medewerker. Draag de zaak over."), "{}", refused.body);
        let id = case.rsplit('/').next().expect("an id");
        let begin = chief.get("/zaken/team").await.form_to("cases/hand-over").with("case", id);
        let own = app.enter_as(&email).await;
        assert_eq!(own.send_form(&begin).await.status, 403);
        assert_eq!(chief.send_form(&begin).await.leads_to(), "/zaken/overdracht?gedaan=begonnen");
        let page = chief.get("/zaken/overdracht?gedaan=begonnen").await;
        assert!(page.body.contains("De overdracht is begonnen."), "{}", page.body);
        page.form_to("cases/divide-handover");
        assert_eq!(own.get(&case).await.status, 200, "until somebody accepts");
    }
}
