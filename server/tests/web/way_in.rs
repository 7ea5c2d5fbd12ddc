//! A school comes in by its link, and goes out again.

use crate::support::{TestApp, today};
use app::access::OVER_PAGE;
use app::api::portal::{Home, Standing};
use axum::http::Method;
use domain::ids::OrganisationId;
use domain::lesson::State;
use domain::permission::Role;
use services::{Actor, booking, planning};

const HALF_AN_HOUR: i64 = 1_800;

/// A school of the demo region, and its name.
fn school() -> (OrganisationId, String) {
    let region = demo::region(today());
    let one = &region.organisations[0];
    (one.id, one.name.to_string())
}

async fn link(app: &TestApp) -> String {
    let season = app.season().await;
    booking::make_link(&app.house, &Actor::operator(), school().0, season)
        .await
        .expect("a link")
}

async fn visits(app: &TestApp) -> i64 {
    app.database
        .number("SELECT COUNT(*) FROM school_session")
        .await
}

store::on_both_engines! {
    async fn looking_at_a_link_shows_whose_it_is_and_changes_nothing_however_often(database) {
        let app = TestApp::demo(database).await;
        let address = format!("/boeken/link/{}", link(&app).await);
        let scanner = app.signed_out();
        let before = app.database.number("SELECT COUNT(*) FROM audit").await;
        for method in [Method::GET, Method::HEAD, Method::GET] {
            let accepted = [("accept", "*/*")];
            let answer = scanner.send(method.clone(), &address, &accepted, String::new()).await;
            assert_eq!((answer.status, answer.header("set-cookie")), (200, ""), "{method}");
            assert_eq!(answer.header("referrer-policy"), "no-referrer");
            let shown = answer.body.contains(&school().1) && answer.body.contains("Doorgaan");
            assert_eq!(shown, method == Method::GET);
        }
        assert_eq!(visits(&app).await, 0);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM audit").await, before);
        let used = "SELECT COUNT(*) FROM booking_link WHERE used_at IS NOT NULL";
        assert_eq!(app.database.number(used).await, 0);
    }

    async fn a_scanner_that_follows_every_link_costs_nothing_and_one_that_presses_every_button_one_visit(database) {
        let app = TestApp::demo(database).await;
        let address = format!("/boeken/link/{}", link(&app).await);
        let scanner = app.signed_out();
        let mut page = scanner.get(&address).await;
        let mut seen = std::collections::BTreeSet::new();
        for _ in 0..3 {
            for next in page.links() {
                if !seen.insert(next.clone()) {
                    continue;
                }
                let answer = scanner.get(&next).await;
                if answer.status == 303 {
                    scanner.get(answer.leads_to()).await;
                }
                if answer.body.contains("<main") {
                    page = answer;
                }
            }
        }
        assert!(seen.contains("/voor-scholen"), "{seen:?}");
        assert_eq!(visits(&app).await, 0);

        let page = scanner.get(&address).await;
        let forms = page.forms();
        let pressed: Vec<_> = forms.iter().map(|form| form.action.as_str()).collect();
        assert_eq!(pressed, ["/taal", "/api/portal/enter"]);
        for form in &forms {
            assert_eq!(scanner.send_form(form).await.status, 303, "{}", form.action);
        }
        assert_eq!(visits(&app).await, 1);
    }

    async fn the_button_swaps_the_link_for_a_cookie_that_shows_the_schools_own_page(database) {
        let app = TestApp::demo(database).await;
        let token = link(&app).await;
        let visitor = app.signed_out();
        let answer = visitor.post("portal/enter", &[("token", &token)]).await;
        assert_eq!((answer.status, answer.leads_to()), (303, "/boeken"));
        let visit = answer.visit().expect("a visit");
        assert_eq!(
            answer.header("set-cookie"),
            format!("__Host-school={visit}; Path=/; Secure; HttpOnly; SameSite=Lax")
        );
        assert_ne!(visit, token);
        let inside = visitor.in_school(&visit);
        let page = inside.get("/boeken").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains(&format!("Lessen voor {}", school().1)), "{}", page.body);
        assert!(page.body.contains("Afsluiten") && !page.body.contains("/planning"));
        assert!(!page.body.contains(&token) && !page.body.contains(&visit));
    }

    async fn who_leaves_is_out_and_so_is_who_does_nothing_for_half_an_hour(database) {
        let app = TestApp::demo(database).await;
        let season = app.season().await;
        let inside = app.as_school(school().0, season).await;
        let left = inside.post("portal/leave", &[]).await;
        assert_eq!(left.leads_to(), "/boeken/uit?gedaan=afgesloten");
        assert_eq!(
            left.header("set-cookie"),
            "__Host-school=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
        );
        assert_eq!(inside.get("/boeken").await.leads_to(), OVER_PAGE);

        let idle = app.as_school(school().0, season).await;
        app.house.clock().advance(HALF_AN_HOUR - 1);
        assert_eq!(idle.get("/boeken").await.status, 200);
        app.house.clock().advance(HALF_AN_HOUR);
        assert_eq!(idle.get("/boeken").await.leads_to(), OVER_PAGE);
        assert_eq!(idle.post("portal/leave", &[]).await.leads_to(), OVER_PAGE);
        assert_eq!(idle.call("portal/read-home", &[]).await.status, 401);
    }

    async fn a_link_that_opens_nothing_says_why_and_names_no_school(database) {
        let app = TestApp::demo(database).await;
        let (token, visitor) = (link(&app).await, app.signed_out());
        let (id, name) = school();
        let links = booking::links_of(&app.house, &Actor::operator(), id).await.expect("links");
        booking::revoke_link(&app.house, &Actor::operator(), id, links[0].id)
            .await
            .expect("taken back");
        let other = link_of_next_season(&app).await;
        app.house.clock().advance(60 * 24 * 3_600);
        for (token, status, told) in [
            (token.as_str(), 410, "Deze link is ingetrokken"),
            (other.as_str(), 410, "Deze link is te oud"),
            ("nooit-uitgegeven", 404, "Deze link kennen wij niet"),
        ] {
            let address = format!("/boeken/link/{token}");
            let page = visitor.get(&address).await;
            assert_eq!((page.status, page.body.contains(told)), (status, true), "{told}");
            assert!(!page.body.contains(&name) && !page.body.contains("Doorgaan"));
            let fields = [("_page", address.as_str()), ("token", token)];
            let answer = visitor.post("portal/enter", &fields).await;
            assert_eq!((answer.status, answer.visit()), (status, None), "{told}");
            assert!(answer.body.contains(told));
        }
        assert_eq!(visits(&app).await, 0);
    }

    async fn a_school_sees_what_it_can_book_and_what_was_agreed_and_never_a_planners_draft(database) {
        let app = TestApp::demo(database).await;
        let season = app.season().await;
        let region = demo::region(today());
        let draft = region.lessons.iter().find(|one| {
            one.lesson.state == State::Proposed && !one.published && one.lesson.slot.is_some()
        });
        let draft = &draft.expect("a draft").lesson;
        let request = region.requests.iter().find(|one| one.id == draft.request);
        let lesson_type = request.expect("its request").lesson_type;
        app.offer(season, lesson_type, "pick_slot").await;
        let read = async || {
            let inside = app.as_school(draft.organisation, season).await;
            let answer = inside.call("portal/read-home", &[]).await;
            let home: Home = serde_json::from_str(&answer.body).expect("a page");
            let lesson = home.lessons.iter().find(|one| one.id == draft.id).cloned();
            let lesson = lesson.expect("its own lesson");
            let offered: Vec<_> = home.offered.iter().map(|one| one.id).collect();
            (offered, lesson.standing, lesson.at)
        };
        assert_eq!(read().await, (vec![lesson_type], Standing::Waiting, None));
        planning::confirm_lessons(&app.house, &Actor::operator(), &[(draft.id, draft.version)])
            .await
            .expect("agreed");
        let slot = draft.slot.as_ref().expect("a slot");
        let at = (slot.day, slot.start);
        assert_eq!(read().await, (vec![lesson_type], Standing::Ahead, Some(at)));
    }

    async fn a_colleagues_visit_for_a_school_ends_with_the_colleagues_own_session(database) {
        let app = TestApp::demo(database).await;
        let season = app.season().await;
        let (id, email) = app.hire(Role::Planner, None).await;
        let grants = vec![domain::permission::Grant { role: Role::Planner, area: None }];
        let colleague = Actor::employee(id, grants);
        let visit = booking::book_for(&app.house, &colleague, school().0, season)
            .await
            .expect("in");
        let own = app.enter_as(&email).await;
        let page = own.in_school(&visit).get("/boeken").await;
        assert!(page.body.contains("U boekt namens") && page.body.contains("Stoppen"));
        for other in [app.signed_out(), app.as_planner().await] {
            assert_eq!(other.in_school(&visit).get("/boeken").await.leads_to(), OVER_PAGE);
        }
        let stopped = own.in_school(&visit).post("portal/leave", &[]).await;
        assert_eq!(stopped.leads_to(), format!("/scholen/{}", school().0));
    }
}

/// A link made later, so that it is still valid when the first was taken back.
async fn link_of_next_season(app: &TestApp) -> String {
    let seasons = booking::seasons(&app.house, &Actor::operator()).await;
    let season = seasons.expect("seasons")[0].season.id;
    booking::make_link(&app.house, &Actor::operator(), school().0, season)
        .await
        .expect("a link")
}
