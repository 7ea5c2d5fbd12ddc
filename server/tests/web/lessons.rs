//! Lessons as educators and planners meet them, on pages.

use crate::support::{Answer, TestApp, Visitor};

/// The first lesson on the page whose address starts so.
fn lesson_on(page: &Answer, start: &str) -> String {
    let link = format!("href=\"{start}/");
    let (_, rest) = page.body.split_once(&link).expect("a lesson on the page");
    rest.split('"').next().expect("the address ends").to_owned()
}

/// The lessons of this week that wait to be recorded: id and version.
async fn waiting(app: &TestApp, educator: &Visitor) -> Vec<(String, String)> {
    let page = educator.get("/mijn-lessen").await;
    let mut found = Vec::new();
    for row in page.body.split("<li class=\"own-lesson\"").skip(1) {
        if row.split("</li>").next().is_some_and(|row| row.contains("Nog vastleggen")) {
            let lesson = row.split("/mijn-lessen/").nth(1).and_then(|rest| rest.split('"').next());
            let lesson = lesson.expect("an address").to_owned();
            let shown = educator.get(&format!("/mijn-lessen/{lesson}")).await;
            let version = shown.body.split("name=\"version\" value=\"").nth(1);
            let version = version.and_then(|rest| rest.split('"').next()).expect("a version");
            found.push((lesson, version.to_owned()));
        }
    }
    assert_ne!(found.len(), 0, "{}", app.database.url);
    found
}

store::on_both_engines! {
    async fn an_educator_records_a_lesson_without_script_and_mistakes_keep_what_was_typed(database) {
        let app = TestApp::demo(database).await;
        let educator = app.as_educator().await;
        let (lesson, version) = waiting(&app, &educator).await.remove(0);
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
