//! A case by its pages, without JavaScript: taken in, divided, followed, ended; and for nobody else.

use crate::support::{TestApp, Visitor};
use app::access::PAGES;
use domain::permission::Role;
use std::collections::BTreeSet;

const NAME: &str = "Kanariegeel";
const WORDS: [&str; 5] = [
    NAME,
    "Putterzwart",
    "Vinkenstraat",
    "Bureaukwikstaart",
    "Nachtegaal",
];

/// An offence in the list, put there by an administrator; its id.
pub(crate) async fn offence(app: &TestApp) -> String {
    let administrator = app.as_administrator().await;
    let page = administrator.get("/beheer/zaken").await;
    let form = page
        .form_to("cases/add-offence")
        .with("form[name]", "Vernieling")
        .with("form[category]", "Verzonnen");
    let added = administrator.send_form(&form).await;
    assert_eq!(added.leads_to(), "/beheer/zaken?gedaan=feit");
    let page = administrator.get("/beheer/zaken").await;
    let (_, rest) = page.body.split_once("?feit=").expect("an offence");
    rest.split('#').next().expect("an id").to_owned()
}

/// The form of a referral, filled in.
pub(crate) async fn referral(visitor: &Visitor, offence: &str) -> crate::support::Form {
    let page = visitor.get("/zaken/nieuw").await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.form_to("cases/take-in")
        .with("form[given_names]", NAME)
        .with("form[family_name]", "Putterzwart")
        .with("form[birth_date]", "2010-04-05")
        .with("form[address]", "Vinkenstraat 1")
        .with("form[municipality]", "0546")
        .with("form[referrer]", "police")
        .with("form[referrer_name]", "Bureaukwikstaart")
        .with("form[offence]", offence)
        .with("form[offence_on]", "2026-11-01")
        .with("form[received_on]", "2026-11-20")
}

/// The address of a case that was taken in.
pub(crate) async fn taken_in(visitor: &Visitor, offence: &str) -> String {
    let form = referral(visitor, offence).await;
    let answer = visitor.send_form(&form).await;
    let (path, done) = answer.leads_to().split_once('?').expect("done");
    assert_eq!(done, "gedaan=aangenomen");
    path.to_owned()
}

store::on_both_engines! {
    async fn a_worker_takes_a_referral_in_and_finds_it_on_the_own_list(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let list = worker.get("/zaken").await;
        assert!(list.body.contains(&case) && list.body.contains("Kanariegeel Putterzwart"));
        let page = worker.get(&case).await;
        assert_eq!(page.status, 200);
        for word in &WORDS[..4] {
            assert!(page.body.contains(word), "{word}");
        }
        assert!(page.body.contains("De jongere heeft het feit nog niet bekend."));
        assert!(!page.body.contains(&format!("<title>{NAME}")), "names go into no history");
    }

    async fn no_page_of_anybody_shows_anything_of_a_case_without_a_row_in_the_log(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let id = case.rsplit('/').next().expect("an id").to_owned();
        let number = "2026-00001";
        let mut shown = BTreeSet::new();
        let coordinator = app.as_new(Role::CaseCoordinator, None).await;
        let officer = app.as_new(Role::PrivacyOfficer, None).await;
        let administrator = app.as_administrator().await;
        for (role, visitor) in [
            ("worker", worker),
            ("coordinator", coordinator),
            ("officer", officer),
            ("administrator", administrator),
        ] {
            for (path, _) in PAGES {
                let address = path.replace(":id", &id).replace(":kind", "invitation");
                let before = app.database.number("SELECT COUNT(*) FROM case_log").await;
                let answer = visitor.get(&address).await;
                let after = app.database.number("SELECT COUNT(*) FROM case_log").await;
                let tells = WORDS.iter().chain([&number]).any(|word| answer.body.contains(word));
                assert!(!tells || after > before, "{role} reads {path} and nothing is noted");
                if tells {
                    shown.insert((role, *path));
                }
            }
        }
        for expected in [
            ("worker", "/zaken"),
            ("worker", "/zaken/:id"),
            ("worker", "/zaken/:id/afdruk"),
            ("worker", "/zaken/:id/inzage"),
            ("worker", "/zaken/:id/brief/:kind"),
            ("coordinator", "/zaken/team"),
        ] {
            assert!(shown.contains(&expected), "{expected:?}: {shown:?}");
        }
        assert!(shown.iter().all(|(role, _)| *role != "administrator"), "{shown:?}");
    }

    async fn a_referral_of_a_youth_of_11_comes_back_with_the_reason_and_all_that_was_typed(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let form = referral(&worker, &offence(&app).await).await;
        let young = form.with("form[birth_date]", "2015-01-01").with("_page", "/zaken/nieuw");
        let back = worker.send_form(&young).await;
        assert_eq!(back.status, 422);
        assert!(back.body.contains("De jongere was bij het feit jonger dan 12."), "{}", back.body);
        assert!(back.body.contains("value=\"Kanariegeel\""), "{}", back.body);
    }

    async fn a_case_is_followed_by_its_forms_to_its_end(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let done = |word: &str| format!("{case}?gedaan={word}");

        let early = worker.get(&case).await.form_to("cases/change-step")
            .with("form[step]", "first_talk").with("form[act]", "done")
            .with("form[day]", "2026-11-24").with("_page", &case);
        let refused = worker.send_form(&early).await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains("De ouders zijn nog niet akkoord.")
            || refused.body.contains("De jongere is nog niet akkoord."), "{}", refused.body);

        let agree = worker.get(&case).await.form_to("cases/set-agreed")
            .with("form[admits]", "on").with("form[youth]", "2026-11-23")
            .with("form[parents]", "2026-11-23").with("form[signed]", "2026-11-23");
        assert_eq!(worker.send_form(&agree).await.leads_to(), done("akkoord"));
        for step in ["intake", "first_talk"] {
            let form = worker.get(&case).await.form_to("cases/change-step")
                .with("form[step]", step).with("form[act]", "done")
                .with("form[day]", "2026-11-24");
            assert_eq!(worker.send_form(&form).await.leads_to(), done("stap"));
        }
        let assignment = worker.get(&case).await.form_to("cases/give-assignment")
            .with("form[kind]", "work").with("form[hours]", "12,5").with("form[words]", "Vegen");
        assert_eq!(worker.send_form(&assignment).await.leads_to(), done("opdracht"));
        let page = worker.get(&case).await;
        assert!(page.body.contains("12,5 van 20 uur"), "{}", page.body);
        let more = page.form_to("cases/give-assignment").with("form[kind]", "learning")
            .with("form[hours]", "8").with("form[words]", "Schrijven").with("_page", &case);
        let refused = worker.send_form(&more).await;
        assert_eq!(refused.status, 409);
        assert!(refused.body.contains("Er is nog 7,5 uur over."), "{}", refused.body);

        let note = worker.get(&case).await.form_to("cases/add-note").with("words", "Nachtegaal");
        assert_eq!(worker.send_form(&note).await.leads_to(), done("notitie"));
        assert_eq!(worker.send_form(&note).await.leads_to(), done("notitie"));
        let page = worker.get(&case).await;
        assert_eq!(page.body.matches(">Nachtegaal<").count(), 1, "pressed twice, noted once");

        let end = page.form_to("cases/end-case")
            .with("form[ending]", "badly").with("form[reason]", "Kwam niet meer");
        assert_eq!(worker.send_form(&end).await.leads_to(), done("geeindigd"));
        let page = worker.get(&case).await;
        assert!(page.body.contains("De Halt-straf is niet goed afgerond."), "{}", page.body);
        assert!(page.body.contains("Kwam niet meer"));
        assert!(!page.forms().iter().any(|form| form.action.ends_with("change-step")));
    }

    async fn a_coordinator_divides_what_came_in_and_the_load_is_counted(database) {
        let app = TestApp::demo(database).await;
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let (worker, email) = app.hire(Role::CaseWorker, None).await;
        let case = taken_in(&chief, &offence(&app).await).await;
        let page = chief.get("/zaken/team").await;
        let form = page.form_to("cases/allocate").with("worker", &worker.to_string());
        assert_eq!(chief.send_form(&form).await.leads_to(), "/zaken/team?gedaan=verdeeld");
        let page = chief.get("/zaken/team?gedaan=verdeeld").await;
        assert!(page.body.contains("Elke zaak heeft een medewerker."), "{}", page.body);
        assert!(page.body.contains(&case));
        let list = app.enter_as(&email).await.get("/zaken").await;
        assert!(list.body.contains(&case), "{}", list.body);
    }

    async fn terms_are_set_by_their_form_and_give_a_case_its_clock(database) {
        let app = TestApp::demo(database).await;
        let offence = offence(&app).await;
        let administrator = app.as_administrator().await;
        let page = administrator.get("/beheer/zaken").await;
        let form = page.form_to("cases/set-terms").with("form[intake]", "1");
        let set = administrator.send_form(&form).await;
        assert_eq!(set.leads_to(), "/beheer/zaken?gedaan=termijnen");
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence).await;
        // Friday and one working day: yesterday.
        assert!(worker.get(&case).await.body.contains("1 werkdag te laat"));
        let wrong = form.with("form[intake]", "veel").with("_page", "/beheer/zaken");
        assert_eq!(administrator.send_form(&wrong).await.status, 422);
    }

    async fn nobody_else_sees_a_word_of_a_case_on_any_page(database) {
        let app = TestApp::demo(database).await;
        let worker = app.as_new(Role::CaseWorker, None).await;
        let case = taken_in(&worker, &offence(&app).await).await;
        let note = worker.get(&case).await.form_to("cases/add-note").with("words", "Nachtegaal");
        worker.send_form(&note).await.leads_to();
        let id = case.rsplit('/').next().expect("an id");
        let colleague = app.as_new(Role::CaseWorker, None).await;
        assert_eq!(colleague.get(&case).await.status, 404);
        assert_eq!(colleague.call("cases/read-case", &[("id", id)]).await.status, 404);
        for role in [Role::Planner, Role::Educator, Role::Manager, Role::PrivacyOfficer, Role::Administrator] {
            let visitor = app.as_new(role, None).await;
            assert_eq!(visitor.get(&case).await.status, 403, "{role:?}");
            assert_eq!(visitor.call("cases/read-case", &[("id", id)]).await.status, 403, "{role:?}");
            for (path, _) in app::access::PAGES.iter().filter(|(path, _)| !path.contains(':')) {
                let page = visitor.get(path).await.unpacked();
                for word in WORDS {
                    assert!(!page.contains(word), "{role:?} reads {word} on {path}");
                }
                assert!(!page.contains(id), "{role:?} finds the case on {path}");
            }
        }
    }
}
