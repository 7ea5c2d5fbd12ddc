//! Calendar feeds as calendar programs read them, and the page on which their address is made.

use crate::support::{Answer, TestApp, Visitor};
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
    let headers = [
        ("accept", "text/html"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookie),
    ];
    educator
        .send(Method::GET, "/mijn-agenda", &headers, String::new())
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
    let (_, rest) = page
        .body
        .split_once("/agenda/")
        .expect("the page shows the address");
    let (token, _) = rest.split_once(".ics").expect("the address ends");
    assert!(
        page.header("set-cookie").contains("__Host-new-feed=; "),
        "{:?}",
        page.headers
    );
    (format!("/agenda/{token}.ics"), cookie)
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

    async fn only_who_gives_lessons_has_a_calendar(database) {
        let app = TestApp::demo(database).await;
        let others = [app.as_planner().await, app.as_manager().await, app.as_administrator().await];
        for other in others {
            assert_eq!(other.get("/mijn-agenda").await.status, 403);
            assert_eq!(other.call("feed/make-feed", &[]).await.status, 403);
        }
    }
}
