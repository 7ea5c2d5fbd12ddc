//! Lessons as educators and planners meet them, on pages.

use crate::support::{Answer, TestApp, Visitor};

/// The first lesson on the page whose address starts so.
fn lesson_on(page: &Answer, start: &str) -> String {
    let link = format!("href=\"{start}/");
    let (_, rest) = page.body.split_once(&link).expect("a lesson on the page");
    rest.split('"').next().expect("the address ends").to_owned()
}

/// The version that the forms of a page carry.
fn version_on(page: &Answer) -> String {
    let version = page.body.split("name=\"version\" value=\"").nth(1);
    version
        .and_then(|rest| rest.split('"').next())
        .expect("a version")
        .to_owned()
}

/// A lesson of this week that waits to be recorded: yesterday's, its record taken back.
async fn waiting(educator: &Visitor) -> (String, String) {
    let lesson = lesson_on(&educator.get("/mijn-lessen").await, "/mijn-lessen");
    let path = format!("/mijn-lessen/{lesson}");
    let version = version_on(&educator.get(&path).await);
    let back = format!("{path}?gedaan=teruggezet");
    let fields = [
        ("_page", path.as_str()),
        ("lesson", lesson.as_str()),
        ("version", version.as_str()),
        ("back", back.as_str()),
    ];
    let answer = educator.post("lessons/unrecord", &fields).await;
    assert_eq!(answer.leads_to(), back);
    let shown = educator.get(answer.leads_to()).await;
    assert!(shown.body.contains("De vastlegging is weggehaald."));
    let version = version_on(&shown);
    (lesson, version)
}

store::on_both_engines! {
    async fn an_educator_records_a_lesson_without_script_and_mistakes_keep_what_was_typed(database) {
        let app = TestApp::demo(database).await;
        let educator = app.as_educator().await;
        let (lesson, version) = waiting(&educator).await;
        let path = format!("/mijn-lessen/{lesson}");
        let fields = |outcome, pupils| [
            ("_page", path.as_str()),
            ("lesson", lesson.as_str()),
            ("version", version.as_str()),
            ("outcome", outcome),
            ("pupils_present", pupils),
            ("remark", "Fijne groep"),
            ("back", "/mijn-lessen?gedaan=vastgelegd"),
        ];
        let wrong = educator.post("lessons/record", &fields("given", "veel")).await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("Vul een heel getal in dat hier kan."));
        assert!(wrong.body.contains("Fijne groep") && wrong.body.contains("value=\"veel\""));
        let chosen = wrong.body.split("value=\"given\"").nth(1).expect("the answer");
        assert!(chosen.starts_with(" checked"), "{}", &chosen[..60]);
        let done = educator.post("lessons/record", &fields("given", "24")).await;
        assert_eq!(done.leads_to(), "/mijn-lessen?gedaan=vastgelegd");
        let shown = educator.get(&path).await.body;
        assert!(shown.contains("Fijne groep") && shown.contains("Vastlegging terugdraaien"));
        assert_eq!(educator.post("lessons/record", &fields("given", "24")).await.status, 409);
        let elsewhere = educator.get("/mijn-lessen?week=2026-W30").await;
        assert!(elsewhere.body.contains("Geen lessen in deze week"));
    }

    async fn a_lesson_of_somebody_else_does_not_exist_for_an_educator(database) {
        let app = TestApp::demo(database).await;
        let planner = app.as_planner().await;
        let educator = app.as_educator().await;
        let colleague = app.as_new(domain::permission::Role::Educator, None).await;
        let lesson = lesson_on(&educator.get("/mijn-lessen").await, "/mijn-lessen");
        assert_eq!(educator.get(&format!("/mijn-lessen/{lesson}")).await.status, 200);
        assert_eq!(colleague.get(&format!("/mijn-lessen/{lesson}")).await.status, 404);
        assert_eq!(colleague.get("/mijn-lessen/geen-les").await.status, 404);
        assert_eq!(planner.get(&format!("/planning/les/{lesson}")).await.status, 200);
        assert_eq!(planner.get("/planning/les/geen-les").await.status, 404);
        assert_eq!(educator.get(&format!("/planning/les/{lesson}")).await.status, 403);
        assert_eq!(app.as_manager().await.get("/planning/publiceren").await.status, 403);
    }
}
