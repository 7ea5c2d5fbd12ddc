//! What stands beside a case, by the pages, without JavaScript: the school's lessons, finding a case,
//! and counts for managers.

use crate::cases::{offence, taken_in};
use crate::support::{TestApp, today};
use domain::ids::OrganisationId;
use domain::organisation::OrganisationKind;
use domain::permission::Role;

/// A school of the demo with a lesson that was given: its id and name.
fn school() -> (String, String) {
    let region = demo::region(today());
    let given = |school: OrganisationId| {
        let mut lessons = region.lessons.iter();
        lessons
            .any(|one| one.outcome.is_some() && one.published && one.lesson.organisation == school)
    };
    let mut schools = region.organisations.iter();
    let school = schools.find(|one| one.kind != OrganisationKind::Club && given(one.id));
    let school = school.expect("a school with a lesson");
    (school.id.to_string(), school.name.to_string())
}

store::on_both_engines! {
    async fn a_case_shows_the_lessons_of_the_youths_school_which_nobody_else_learns(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let page = worker.get(&case).await;
        assert!(page.body.contains("De school van de jongere is niet bekend."), "{}", page.body);
        let (id, name) = school();
        let place = format!("{case}/school");
        let form = worker.get(&place).await.form_to("cases/set-school").with("_page", &place);
        let wrong = worker.send_form(&form.clone().with("school", "00000000-0000-8000-8000-000000000000")).await;
        assert_eq!(wrong.status, 422);
        let trail = app.database.number("SELECT COUNT(*) FROM audit").await;
        let saved = worker.send_form(&form.clone().with("school", &id)).await;
        assert_eq!(saved.leads_to(), format!("{case}?gedaan=school"));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM audit").await, trail);
        let page = worker.get(&case).await.unpacked();
        assert!(page.contains(&name) && page.contains("(gegeven)"), "{page}");
        let colleague = app.as_new(Role::CaseWorker, None).await;
        assert_eq!(colleague.get(&place).await.status, 404);
        assert_eq!(colleague.send_form(&form.clone().without("_page").with("school", &id)).await.status, 404);
        assert_eq!(app.as_planner().await.get(&place).await.status, 403);
        let sealed = "SELECT COUNT(*) FROM case_file WHERE school IS NOT NULL";
        assert_eq!(app.database.number(sealed).await, 1);
        assert!(!app.database.columns_with(&id).await.contains("case_file.school"), "sealed");
        let gone = worker.send_form(&form.with("school", "")).await;
        assert_eq!(gone.leads_to(), format!("{case}?gedaan=school"));
        assert!(worker.get(&case).await.body.contains("De school van de jongere is niet bekend."));
    }

    async fn a_case_is_found_by_name_and_the_name_stands_in_no_address(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let id = case.rsplit('/').next().expect("an id");
        let form = worker.get("/zaken").await.form_to("cases/search-cases").with("_page", "/zaken");
        let empty = worker.send_form(&form.clone().with("name", "")).await;
        assert_eq!(empty.status, 422);
        let answer = worker.send_form(&form.with("name", "putterzwart")).await;
        assert_eq!(answer.leads_to(), format!("/zaken/gevonden?zaken={id}"));
        let page = worker.get(answer.leads_to()).await;
        assert!(page.body.contains("Kanariegeel Putterzwart"), "{}", page.body);
        let colleague = app.as_new(Role::CaseWorker, None).await;
        let form = colleague.get("/zaken").await.form_to("cases/search-cases");
        let nothing = colleague.send_form(&form.with("name", "putterzwart")).await;
        assert_eq!(nothing.leads_to(), "/zaken/gevonden?zaken=");
        let page = colleague.get(answer.leads_to()).await;
        assert!(page.body.contains("Geen zaak gevonden") && !page.body.contains("Putterzwart"));
    }

    async fn a_manager_reads_counts_beside_coverage_and_never_fewer_than_five(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager_of("Leiden").await;
        assert!(manager.get("/dekking").await.body.contains("href=\"/dekking/zaken\""));
        let page = manager.get("/dekking/zaken").await;
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(page.body.contains("Leiden") && !page.body.contains(">Gouda<"), "{}", page.body);
        assert!(page.body.contains("&lt;5") && page.body.contains("nog niet"), "{}", page.body);
        let earlier = manager.get("/dekking/zaken?jaar=2025").await;
        assert!(earlier.body.contains("Zaken per gemeente 2025"), "{}", earlier.body);
        for role in [Role::Planner, Role::CaseWorker, Role::CaseCoordinator, Role::Administrator] {
            let other = app.as_new(role, None).await;
            assert_eq!(other.get("/dekking/zaken").await.status, 403, "{role:?}");
        }
    }

    async fn a_case_worker_has_a_calendar_of_appointments_and_no_page_of_lessons(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let page = worker.get("/mijn-agenda").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Je eigen afspraken"), "{}", page.body);
        assert!(!page.body.contains("href=\"/mijn-lessen\""), "{}", page.body);
        let made = worker.post("feed/make-feed", &[("_page", "/mijn-agenda")]).await;
        assert_eq!(made.leads_to(), "/mijn-agenda?gedaan=gemaakt");
        assert_eq!(worker.get("/mijn-lessen").await.status, 403);
    }
}
