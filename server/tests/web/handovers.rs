//! A long absence by the pages, without JavaScript: proposed, divided, confirmed, taken over.

use crate::signals::{case, rules};
use crate::support::TestApp;
use domain::permission::Role;
use std::time::Duration;

store::on_both_engines! {
    async fn a_long_absence_moves_a_case_by_the_pages_and_shows_nowhere_in_the_planning(database) {
        let app = TestApp::demo(database).await;
        let offence = rules(&app).await;
        let (id, email) = app.hire(Role::CaseWorker, None).await;
        let worker = app.enter_as(&email).await;
        let case = case(&worker, &offence).await;
        let (receiver_id, email) = app.hire(Role::CaseWorker, None).await;
        let receiver = app.enter_as(&email).await;
        let coordinator = app.as_new(Role::CaseCoordinator, None).await;
        assert!(coordinator.get("/zaken/overdracht").await.body.contains("Er is niets over te dragen"));

        let planner = app.as_planner().await;
        let place = format!("/medewerkers/{id}");
        let absence = planner.get(&place).await.form_to("staff/add-absence")
            .with("form[kind]", "leave")
            .with("form[first_day]", "2026-11-23").with("form[last_day]", "2026-12-20")
            .with("form[start]", "").with("form[end]", "");
        let done = planner.send_form(&absence).await;
        assert_eq!(done.leads_to(), format!("{place}?gedaan=afwezig"));
        let seen = planner.get(done.leads_to()).await.body.to_lowercase();
        assert!(!seen.contains("overdracht") && !seen.contains("zaken"), "{seen}");

        // What the job does as soon as it is told.
        let told = tokio::time::timeout(Duration::from_secs(5), app.house.absences_changed()).await;
        assert_eq!(told, Ok(()));
        assert_eq!(services::cases::propose_handovers(&app.house).await, Ok(1));
        let page = coordinator.get("/zaken/overdracht").await;
        assert!(page.body.contains("voorstel"), "{}", page.body);
        assert!(!page.body.contains("Kanariegeel"), "numbers and counts alone");
        let divide = page.form_to("cases/divide-handover")
            .with("to", &receiver_id.to_string()).with("stand_in", &receiver_id.to_string());
        let divided = coordinator.send_form(&divide).await;
        assert_eq!(divided.leads_to(), "/zaken/overdracht?gedaan=verdeeld");
        let confirm = coordinator.get("/zaken/overdracht").await.form_to("cases/confirm-handovers");
        let confirmed = coordinator.send_form(&confirm).await;
        assert_eq!(confirmed.leads_to(), "/zaken/overdracht?gedaan=bevestigd");

        let list = receiver.get("/zaken").await;
        assert!(list.body.contains("Over te nemen van een collega"), "{}", list.body);
        let accept = list.form_to("cases/accept-handover");
        assert_eq!(worker.send_form(&accept).await.status, 404, "who sends never accepts");
        let accepted = receiver.send_form(&accept).await;
        assert_eq!(accepted.leads_to(), "/zaken?gedaan=overgenomen");
        assert!(receiver.get(&case).await.body.contains("Kanariegeel"));
        assert_eq!(worker.get(&case).await.status, 404);
    }

    async fn only_a_coordinator_opens_the_handovers(database) {
        let app = TestApp::demo(database).await;
        for role in [Role::CaseWorker, Role::PrivacyOfficer, Role::Planner, Role::Administrator] {
            let visitor = app.as_new(role, None).await;
            let answer = visitor.get("/zaken/overdracht").await;
            assert_ne!(answer.status, 200, "{role:?}");
            assert!(!answer.body.contains("Wie lang weg is"), "{role:?}");
        }
    }

    async fn an_administrator_sets_from_when_an_absence_is_long(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let form = administrator.get("/beheer/zaken").await
            .form_to("cases/set-handover-days").with("_page", "/beheer/zaken");
        let refused = administrator.send_form(&form.clone().with("form[days]", "0")).await;
        assert_eq!(refused.status, 422);
        let saved = administrator.send_form(&form.with("form[days]", "21")).await;
        assert_eq!(saved.leads_to(), "/beheer/zaken?gedaan=overdracht");
        let shown = administrator.get("/beheer/zaken").await.form_to("cases/set-handover-days");
        assert!(shown.fields.contains(&("form[days]".to_owned(), "21".to_owned())), "{shown:?}");
    }
}
