//! A citizen service number by the pages, without JavaScript: in use, written down, found; and no
//! field anywhere while it is not.

use crate::cases::{offence, taken_in};
use crate::support::TestApp;
use domain::permission::Role;

const BSN: &str = "111222333";

async fn turn_on(app: &TestApp) {
    let administrator = app.as_administrator().await;
    let page = administrator.get("/beheer/zaken").await;
    assert!(
        page.body
            .contains("Zet dit alleen aan met een wettelijke grond"),
        "{}",
        page.body
    );
    let form = page.form_to("cases/set-bsn-use").with("form[on]", "on");
    let saved = administrator.send_form(&form).await;
    assert_eq!(saved.leads_to(), "/beheer/zaken?gedaan=bsn-gebruik");
}

store::on_both_engines! {
    async fn while_numbers_are_not_in_use_no_page_of_cases_has_a_field_for_one(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        for page in ["/zaken", "/zaken/nieuw", "/zaken/gevonden", case.as_str()] {
            let shown = worker.get(page).await;
            assert_eq!(shown.status, 200, "{page}");
            for part in ["form[bsn]", "name=\"bsn\"", "/bsn\"", ">BSN", "of BSN"] {
                assert!(!shown.body.contains(part), "{part} on {page}");
            }
        }
        let place = format!("{case}/bsn");
        let told = worker.get(&place).await;
        assert!(told.body.contains("Het BSN wordt hier niet gebruikt."), "{}", told.body);
        assert!(!told.body.contains("name=\"bsn\""), "{}", told.body);
        let id = case.rsplit('/').next().expect("an id");
        let refused = worker.call("cases/set-bsn", &[("case", id), ("bsn", BSN)]).await;
        assert!(refused.body.contains("Het BSN wordt hier niet gebruikt."), "{}", refused.body);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM case_bsn").await, 0);
    }

    async fn a_number_is_written_down_seen_masked_and_found_and_stands_in_no_address(database) {
        let app = TestApp::demo(database).await;
        turn_on(&app).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let place = format!("{case}/bsn");
        let form = worker.get(&place).await.form_to("cases/set-bsn").with("_page", &place);
        let wrong = worker.send_form(&form.clone().with("bsn", "111222334")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Dit is geen BSN."), "{}", wrong.body);
        let saved = worker.send_form(&form.with("bsn", BSN)).await;
        assert_eq!(saved.leads_to(), format!("{case}?gedaan=bsn"));
        let page = worker.get(&case).await;
        assert!(page.body.contains("eindigt op 333") && !page.body.contains(BSN), "{}", page.body);
        assert!(worker.get(&place).await.body.contains(&format!("value=\"{BSN}\"")));

        let id = case.rsplit('/').next().expect("an id");
        let page = worker.get("/zaken").await;
        assert!(page.body.contains("Naam, zaaknummer of BSN"), "{}", page.body);
        let form = page.form_to("cases/search-cases").with("name", BSN);
        let found = worker.send_form(&form).await;
        assert_eq!(found.leads_to(), format!("/zaken/gevonden?zaken={id}"));
        let colleague = app.as_new(Role::CaseWorker, None).await;
        let form = colleague.get("/zaken").await.form_to("cases/search-cases").with("name", BSN);
        assert_eq!(colleague.send_form(&form).await.leads_to(), "/zaken/gevonden?zaken=");
        assert_eq!(colleague.get(&place).await.status, 404);
        assert_eq!(app.as_planner().await.get(&place).await.status, 403);
        assert_eq!(app.as_administrator().await.get(&place).await.status, 403);
        assert!(app.database.columns_with(BSN).await.is_empty());
    }

    async fn at_intake_a_known_youth_is_told_to_who_may_see_the_other_case_alone(database) {
        let app = TestApp::demo(database).await;
        turn_on(&app).await;
        let offence = offence(&app).await;
        let (worker, colleague) =
            (app.as_new(Role::CaseWorker, None).await, app.as_new(Role::CaseWorker, None).await);
        let mut cases = Vec::new();
        for visitor in [&worker, &worker, &colleague] {
            let form = crate::cases::referral(visitor, &offence).await.with("form[bsn]", BSN);
            let answer = visitor.send_form(&form).await;
            let (case, done) = answer.leads_to().split_once('?').expect("done");
            assert_eq!(done, "gedaan=aangenomen");
            cases.push(case.to_owned());
        }
        let told = "Deze jongere is al bekend.";
        let page = worker.get(&cases[1]).await.body;
        assert!(page.contains(told) && page.contains(&format!("href=\"{}\"", cases[0])), "{page}");
        assert!(!page.contains(&format!("href=\"{}\"", cases[2])), "{page}");
        assert!(!colleague.get(&cases[2]).await.body.contains(told), "nothing leaks");
        let coordinator = app.as_new(Role::CaseCoordinator, None).await;
        let page = coordinator.get(&cases[2]).await.body;
        assert!(cases[..2].iter().all(|case| page.contains(&format!("href=\"{case}\""))), "{page}");
    }
}
