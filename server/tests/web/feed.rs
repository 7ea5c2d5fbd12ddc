//! Calendar feeds as calendar programs read them, and the page on which their address is made.

use crate::support::{Answer, TestApp, Visitor, today};
use axum::http::Method;

/// What a calendar program sends: no session, no page.
async fn program(app: &TestApp, method: Method, path: &str, tag: Option<&str>) -> Answer {
    let tag = tag.map(|tag| ("if-none-match", tag));
    let headers: Vec<_> = [("accept", "text/calendar")]
        .into_iter()
        .chain(tag)
        .collect();
    app.signed_out()
        .send(method, path, &headers, String::new())
        .await
}

/// The cookie by which a new address comes to its page.
fn new_feed(answer: &Answer) -> String {
    let cookie = answer.header("set-cookie");
    assert!(
        cookie.contains("; Secure; HttpOnly; SameSite=Strict; Max-Age=120"),
        "{cookie}"
    );
    cookie
        .split(';')
        .next()
        .expect("a name and a value")
        .to_owned()
}

/// The page as the browser asks for it with that cookie.
async fn page_with(educator: &Visitor, cookie: &str) -> Answer {
    page_at(educator, "/mijn-agenda", cookie).await
}

/// The path of the address that a page shows.
fn address_in(page: &Answer) -> String {
    let (_, rest) = page
        .body
        .split_once("/agenda/")
        .expect("the page shows the address");
    let (token, _) = rest.split_once(".ics").expect("the address ends");
    format!("/agenda/{token}.ics")
}

async fn page_at(visitor: &Visitor, path: &str, cookie: &str) -> Answer {
    let headers = [
        ("accept", "text/html"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie),
    ];
    visitor
        .send(Method::GET, path, &headers, String::new())
        .await
}

/// Makes a feed and gives the path of its address, as the page shows it.
async fn made(educator: &Visitor) -> (String, String) {
    let answer = educator
        .post("feed/make-feed", &[("_page", "/mijn-agenda")])
        .await;
    assert_eq!(answer.leads_to(), "/mijn-agenda?gedaan=gemaakt");
    let cookie = new_feed(&answer);
    let page = page_with(educator, &cookie).await;
    let path = address_in(&page);
    assert!(
        page.header("set-cookie").contains("__Host-new-feed=; "),
        "{:?}",
        page.headers
    );
    (path, cookie)
}

store::on_both_engines! {
    async fn a_new_address_is_shown_once_and_gives_a_calendar(database) {
        let app = TestApp::demo(database).await;
        let educator = app.as_educator().await;
        let (path, cookie) = made(&educator).await;
        assert!(!educator.get("/mijn-agenda").await.body.contains(&path));
        // The cookie of one's own feed shows nothing to somebody else.
        let colleague = app.as_new(domain::permission::Role::Educator, None).await;
        assert!(!page_with(&colleague, &cookie).await.body.contains(&path));

        let calendar = program(&app, Method::GET, &path, None).await;
        assert_eq!(calendar.status, 200);
        assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
        assert_eq!(calendar.header("cache-control"), "private, no-cache");
        assert!(calendar.body.starts_with("BEGIN:VCALENDAR\r\n"), "{}", calendar.body);
        assert_ne!(calendar.body.matches("BEGIN:VEVENT").count(), 0);
        let head = program(&app, Method::HEAD, &path, None).await;
        assert_eq!((head.status, head.body.as_str()), (200, ""));
        assert_eq!(head.header("etag"), calendar.header("etag"));
        let tag = calendar.header("etag");
        let same = program(&app, Method::GET, &path, Some(tag)).await;
        assert_eq!((same.status, same.body.as_str(), same.header("etag")), (304, "", tag));
        assert_eq!(same.header("cache-control"), "private, no-cache");
    }

    async fn every_wrong_address_gets_the_same_answer(database) {
        let app = TestApp::demo(database).await;
        let educator = app.as_educator().await;
        let (replaced, _) = made(&educator).await;
        let (path, _) = made(&educator).await;
        assert_eq!(program(&app, Method::GET, &path, None).await.status, 200);
        let answer = educator.post("feed/revoke-feed", &[("_page", "/mijn-agenda")]).await;
        assert_eq!(answer.leads_to(), "/mijn-agenda?gedaan=ingetrokken");
        let without_end = path.trim_end_matches(".ics").to_owned();
        let unknown = "/agenda/onbekend.ics".to_owned();
        let wrong = [path.clone(), replaced, without_end, unknown, "/agenda/.ics".to_owned()];
        let mut told = Vec::new();
        for path in &wrong {
            let answer = program(&app, Method::GET, path, Some("*")).await;
            let mut headers: Vec<_> = answer.headers.iter().map(|(name, value)| {
                format!("{name}: {}", value.to_str().expect("readable"))
            }).collect();
            headers.sort();
            told.push((answer.status, headers, answer.body));
        }
        assert_eq!(told[0].0, 404);
        for answer in &told {
            assert_eq!(answer, &told[0]);
        }
    }

    async fn planners_and_managers_have_a_calendar_of_each_area_they_may_see(database) {
        let app = TestApp::demo(database).await;
        let manager = app.as_manager_of("Leiden").await;
        let page = manager.get("/mijn-agenda").await;
        let leiden = page.form_to("feed/make-area-feed");
        assert_eq!(page.body.matches("action=\"/api/feed/make-area-feed\"").count(), 1);
        assert!(!page.body.contains("/api/feed/make-feed"), "a manager gives no lessons");
        let cookie = new_feed(&manager.send_form(&leiden).await);
        let shown = page_with(&manager, &cookie).await;
        let path = address_in(&shown);
        assert_eq!(program(&app, Method::GET, &path, None).await.status, 200);
        let later = manager.get("/mijn-agenda").await;
        assert!(!later.body.contains(&path));
        assert!(later.body.contains("Voor het laatst opgehaald op 24 november om 09:00."), "{}", later.body);
        // Somebody else's browser with the same cookie learns nothing.
        let planner = app.as_planner().await;
        let other = page_with(&planner, &cookie).await;
        assert!(!other.body.contains(&path));
        assert_eq!(other.body.matches("action=\"/api/feed/make-area-feed\"").count(), 3);

        let revoked = manager.send_form(&later.form_to("feed/revoke-area-feed")).await;
        assert_eq!(revoked.leads_to(), "/mijn-agenda?gedaan=ingetrokken");
        assert_eq!(program(&app, Method::GET, &path, None).await.status, 404);
        let gouda = app.area("Gouda").await.to_string();
        let refused = manager.call("feed/make-area-feed", &[("area", &gouda)]).await;
        assert_eq!(refused.status, 403);
    }

    async fn a_calendar_of_an_area_tells_who_plans_and_no_manager_how_few_pupils_there_are(database) {
        let app = TestApp::demo(database).await;
        let small = "UPDATE school_group SET pupils = 3";
        app.database.run_raw(small).await.expect("made small");
        let calendar = async |visitor: &Visitor| {
            let page = visitor.get("/mijn-agenda").await;
            let cookie = new_feed(&visitor.send_form(&page.form_to("feed/make-area-feed")).await);
            let path = address_in(&page_with(visitor, &cookie).await);
            let feed = program(&app, Method::GET, &path, None).await;
            // Lines are folded anywhere.
            feed.body.replace("\r\n ", "")
        };
        let exact = "\\, 3 leerlingen";
        let few = "\\, minder dan 5 leerlingen";
        let counted = |feed: &str| {
            let events = feed.matches("BEGIN:VEVENT").count();
            assert!(events > 0, "{feed}");
            (feed.matches(exact).count() == events, feed.matches(few).count() == events)
        };
        let by_manager = calendar(&app.as_manager().await).await;
        assert_eq!(counted(&by_manager), (false, true), "{by_manager}");
        assert!(!by_manager.contains("3 leerlingen"));
        let by_planner = calendar(&app.as_planner().await).await;
        assert_eq!(counted(&by_planner), (true, false), "{by_planner}");
    }

    async fn a_school_makes_and_revokes_its_own_calendar(database) {
        let app = TestApp::demo(database).await;
        let region = demo::region(today());
        let season = app.season().await;
        let mut organisations = region.organisations.iter().map(|one| one.id);
        let (own, other) = (organisations.next().expect("one"), organisations.next().expect("another"));
        let school = app.as_school(own, season).await;
        assert!(school.get("/boeken").await.links().contains(&"/boeken/agenda".to_owned()));
        let page = school.get("/boeken/agenda").await;
        let made = school.send_form(&page.form_to("portal/make-calendar")).await;
        assert_eq!(made.leads_to(), "/boeken/agenda?gedaan=gemaakt");
        let cookie = new_feed(&made);
        let shown = page_at(&school, "/boeken/agenda", &cookie).await;
        let path = address_in(&shown);
        assert_eq!(program(&app, Method::GET, &path, None).await.status, 200);
        let foreign = app.as_school(other, season).await;
        assert!(!page_at(&foreign, "/boeken/agenda", &cookie).await.body.contains(&path));
        // A colleague replaces it from the school's page.
        let planner = app.as_planner().await;
        let at = format!("/scholen/{own}");
        let made = planner.send_form(&planner.get(&at).await.form_to("feed/make-school-feed")).await;
        assert_eq!(made.leads_to(), format!("{at}?gedaan=agenda-gemaakt"));
        let shown = page_at(&planner, &at, &new_feed(&made)).await;
        let newer = address_in(&shown);
        assert_eq!(program(&app, Method::GET, &path, None).await.status, 404);
        assert_eq!(program(&app, Method::GET, &newer, None).await.status, 200);
        let form = school.get("/boeken/agenda").await.form_to("portal/revoke-calendar");
        assert_eq!(school.send_form(&form).await.leads_to(), "/boeken/agenda?gedaan=ingetrokken");
        assert_eq!(program(&app, Method::GET, &newer, None).await.status, 404);
        // Who may only look at schools sees no card.
        let manager = app.as_manager().await.get(&at).await;
        assert!(manager.status == 200 && !manager.body.contains("school-feed\""), "{}", manager.body);
    }

    async fn only_who_gives_lessons_has_a_calendar_of_own_lessons(database) {
        let app = TestApp::demo(database).await;
        for other in [app.as_planner().await, app.as_manager().await] {
            assert!(!other.get("/mijn-agenda").await.body.contains("/api/feed/make-feed"));
            assert_eq!(other.call("feed/make-feed", &[]).await.status, 403);
        }
        let educator = app.as_educator().await;
        assert!(!educator.get("/mijn-agenda").await.body.contains("area-feed"));
        let administrator = app.as_administrator().await;
        assert_eq!(administrator.get("/mijn-agenda").await.status, 403);
        assert_eq!(administrator.call("feed/make-feed", &[]).await.status, 403);
        // Who follows cases has a calendar of own appointments, and of no area.
        let worker = app.as_case_worker().await.get("/mijn-agenda").await;
        assert_eq!(worker.status, 200);
        assert!(worker.body.contains("/api/feed/make-feed") && !worker.body.contains("area-feed"));
    }
}
