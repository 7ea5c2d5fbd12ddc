//! A worry from a lesson by the pages, without JavaScript: passed on, read behind the wall, decided;
//! and nothing of it anywhere else.

use crate::cases::{offence, taken_in};
use crate::support::{TestApp, Visitor};
use app::access::PAGES;
use domain::permission::Role;

const WORDS: &str = "Sam Kanariegeel had blauwe plekken.";
const CANARY: &str = "Kanariegeel";
const SENT: &str = "/mijn-lessen?gedaan=doorgegeven";

/// The page of one of the educator's own lessons.
pub(crate) async fn own_lesson(educator: &Visitor) -> String {
    let page = educator.get("/mijn-lessen").await;
    let links = page.links().into_iter();
    let mut lessons = links.filter(|link| link.matches('/').count() == 2 && link.len() > 40);
    let lesson = lessons.find(|link| link.starts_with("/mijn-lessen/"));
    lesson.unwrap_or_else(|| panic!("a lesson: {}", page.body))
}

async fn pass(educator: &Visitor, lesson: &str) -> crate::support::Form {
    let page = educator.get(&format!("{lesson}/zorg")).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let form = page.form_to("my-lessons/pass-worry").with("words", WORDS);
    assert_eq!(educator.send_form(&form).await.leads_to(), SENT);
    form
}

async fn waiting(visitor: &Visitor) -> bool {
    let page = visitor.get("/zaken/zorgen").await;
    assert_eq!(page.status, 200);
    page.body.contains(WORDS)
}

store::on_both_engines! {
    async fn a_worry_is_sealed_at_once_and_leaves_nothing_in_the_planning(database) {
        let app = TestApp::demo(database).await;
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let educator = app.as_educator().await;
        let lesson = own_lesson(&educator).await;
        assert!(educator.get(&lesson).await.body.contains("Zorg doorgeven"));
        let trail = app.database.number("SELECT COUNT(*) FROM audit").await;
        let history = app.database.number("SELECT COUNT(*) FROM lesson_change").await;
        let form = pass(&educator, &lesson).await;
        assert_eq!(educator.send_form(&form).await.leads_to(), SENT);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM case_worry").await, 1, "pressed twice, passed once");

        assert_eq!(app.database.columns_with(CANARY).await, Default::default());
        assert!(!app.database.file_holds(CANARY));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM audit").await, trail);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM lesson_change").await, history);
        let id = lesson.rsplit('/').next().expect("an id");
        let whole = app.database.contents().await;
        let bytes = id.replace('-', "").to_uppercase();
        for table in ["case_worry", "case_youth", "case_log", "outbox"] {
            let names = |row: &String| row.contains(id) || row.contains(&bytes);
            assert!(!whole[table].iter().any(names), "{table} names the lesson");
        }
        let mails = app.database.strings("SELECT message FROM outbox WHERE message LIKE '%og_in%'").await;
        assert!(!mails.is_empty());
        assert!(mails.iter().all(|mail| !mail.contains("zorg") && !mail.contains("worr")), "{mails:?}");

        assert!(waiting(&chief).await);
        assert!(chief.get("/zaken").await.body.contains("Zorgen uit lessen (1)"));
        assert!(!educator.get(&lesson).await.body.contains("doorgegeven"));
        let feed = services_feed(&app).await;
        for visitor in [
            educator, app.as_planner().await, app.as_manager().await, app.as_administrator().await,
            app.as_privacy_officer().await, app.as_new(Role::CaseWorker, None).await, app.signed_out(),
        ] {
            for (path, _) in PAGES {
                let path = path.replace(":id", id);
                let page = visitor.get(&path).await.unpacked();
                assert!(!page.contains(CANARY), "{path}");
            }
            assert!(!visitor.get(&feed).await.body.contains(CANARY));
            assert!(!visitor.call("cases/read-worries", &[]).await.body.contains(CANARY));
        }
    }

    async fn a_worry_waits_for_who_coordinates_its_area_and_without_anybody_for_its_workers(database) {
        let app = TestApp::demo(database).await;
        for role in ["case_coordinator", "case_worker"] {
            let sql = format!("DELETE FROM role_grant WHERE role = '{role}'");
            app.database.run_raw(&sql).await.expect("nobody");
        }
        let educator = app.as_educator().await;
        let lesson = own_lesson(&educator).await;
        let place = format!("{lesson}/zorg");
        let page = educator.get(&place).await;
        assert!(page.body.contains("Voor dit gebied kan nu niemand een zorg lezen."), "{}", page.body);
        assert!(!page.forms().iter().any(|form| form.action.ends_with("pass-worry")));
        let worker = app.as_new(Role::CaseWorker, None).await;
        let form = educator.get(&place).await.form_to("my-lessons/pass-worry");
        let short = educator.send_form(&form.clone().with("words", "zorg").with("_page", &place)).await;
        assert_eq!(short.status, 422);
        app.database.run_raw("UPDATE employee SET active = (1 = 0) WHERE name = 'Nieuwe Collega'").await.expect("left");
        let refused = educator.send_form(&form.clone().with("words", WORDS).with("_page", &place)).await;
        assert_eq!(refused.status, 409);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM case_worry").await, 0);
        app.database.run_raw("UPDATE employee SET active = (1 = 1) WHERE name = 'Nieuwe Collega'").await.expect("back");
        assert_eq!(educator.send_form(&form.with("words", WORDS)).await.leads_to(), SENT);
        assert!(waiting(&worker).await);
        let areas = ["Leiden", "Gouda", "Den Haag"];
        let mut reads = 0;
        for area in areas {
            let area = app.area(area).await;
            let chief = app.as_new(Role::CaseCoordinator, Some(area)).await;
            reads += u32::from(waiting(&chief).await);
        }
        assert_eq!(reads, 1, "one area's coordinator reads it");
        assert!(!waiting(&worker).await, "a coordinator is there");
    }

    async fn a_worry_goes_into_a_case_as_a_note_and_is_destroyed_later(database) {
        let app = TestApp::demo(database).await;
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let case = taken_in(&chief, &offence(&app).await).await;
        let id = case.rsplit('/').next().expect("an id");
        let page = chief.get(&case).await;
        let (_, rest) = page.body.split_once("<h1>Zaak ").expect("its number");
        let number = rest.split('<').next().expect("a number").to_owned();
        let educator = app.as_educator().await;
        pass(&educator, &own_lesson(&educator).await).await;
        let form = chief.get("/zaken/zorgen").await.form_to("cases/link-worry")
            .with("_page", "/zaken/zorgen");
        let unknown = chief.send_form(&form.clone().with("number", "2026-99999")).await;
        assert_eq!(unknown.status, 422);
        let linked = chief.send_form(&form.clone().with("number", &number)).await;
        assert_eq!(linked.leads_to(), "/zaken/zorgen?gedaan=gekoppeld");
        assert!(!waiting(&chief).await);
        let page = chief.get(&case).await;
        assert!(page.body.contains(WORDS) && page.body.contains("Zorg uit een les: "), "{}", page.body);
        assert_eq!(chief.send_form(&form.with("number", &number)).await.status, 404, "it waits no more");
        assert_eq!(app.database.columns_with(CANARY).await, Default::default());

        let keys = "SELECT COUNT(*) FROM case_key k JOIN case_worry w ON w.youth_id = k.youth_id";
        assert_eq!(services::cases::destroy_worries(&app.house).await, Ok(0), "its term runs");
        assert_eq!(app.database.number(keys).await, 1);
        app.database.run_raw("UPDATE case_worry SET destroys_on = '2026-11-24'").await.expect("over");
        assert_eq!(services::cases::destroy_worries(&app.house).await, Ok(1));
        assert_eq!(app.database.number(keys).await, 0);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM case_worry WHERE words IS NOT NULL").await, 0);
        assert_eq!(services::cases::destroy_worries(&app.house).await, Ok(0));
        assert!(chief.get(&case).await.body.contains(WORDS), "the case keeps its note: {id}");
    }

    async fn how_long_a_worry_is_kept_once_it_was_decided_is_a_setting(database) {
        let app = TestApp::demo(database).await;
        let administrator = app.as_administrator().await;
        let form = administrator.get("/beheer/zaken").await
            .form_to("cases/set-worry-days").with("_page", "/beheer/zaken");
        let refused = administrator.send_form(&form.clone().with("form[days]", "0")).await;
        assert_eq!(refused.status, 422);
        let saved = administrator.send_form(&form.with("form[days]", "7")).await;
        assert_eq!(saved.leads_to(), "/beheer/zaken?gedaan=zorgen");
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let educator = app.as_educator().await;
        pass(&educator, &own_lesson(&educator).await).await;
        let form = chief.get("/zaken/zorgen").await.form_to("cases/set-worry-aside");
        chief.send_form(&form.with("reason", "Is al bekend")).await;
        let goes = app.house.clock().today() + chrono::Days::new(7);
        let kept = format!("SELECT COUNT(*) FROM case_worry WHERE destroys_on = '{goes}'");
        assert_eq!(app.database.number(&kept).await, 1);
    }

    async fn a_worry_is_set_aside_for_a_reason_that_lies_nowhere_open(database) {
        let app = TestApp::demo(database).await;
        let chief = app.as_new(Role::CaseCoordinator, None).await;
        let educator = app.as_educator().await;
        pass(&educator, &own_lesson(&educator).await).await;
        let form = chief.get("/zaken/zorgen").await.form_to("cases/set-worry-aside")
            .with("_page", "/zaken/zorgen");
        let empty = chief.send_form(&form.clone().with("reason", " ")).await;
        assert_eq!(empty.status, 422);
        let done = chief.send_form(&form.with("reason", "Winterkoning is al bekend")).await;
        assert_eq!(done.leads_to(), "/zaken/zorgen?gedaan=terzijde");
        assert!(!waiting(&chief).await);
        assert_eq!(app.database.columns_with("Winterkoning").await, Default::default());
    }
}

/// The path of the educator's feed.
async fn services_feed(app: &TestApp) -> String {
    let region = demo::region(crate::support::today());
    let mut all = region.employees.iter();
    let educator = all.find(|one| one.email.as_str() == "educator@demo.example");
    let grants = demo::SIGN_INS[1].grants.to_vec();
    let actor = services::Actor::employee(educator.expect("the educator").id, grants);
    let token = services::feeds::make_feed(&app.house, &actor).await;
    format!("/agenda/{}.ics", token.expect("a feed"))
}
