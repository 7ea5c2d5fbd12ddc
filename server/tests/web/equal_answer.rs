//! Asking for a link does the same work for a known and for an unknown address: as many statements, and
//! the same bytes in answer. How long both take is in `docs/MEASURED.md`.

use crate::queries::{counted, one_connection, served};
use crate::support::today;
use axum::body::Body;
use axum::http::Request;
use services::{Clock, House};
use store::testing::{Engine, TestDatabase};
use tower::ServiceExt;

/// Asks through a door of its own; gives the whole answer but the moment in it.
async fn ask(
    database: &TestDatabase,
    email: &str,
    sender: &str,
) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let store = one_connection(database).await;
    let (router, _) = served(&store);
    let body = serde_urlencoded::to_string([("_page", "/voor-scholen"), ("email", email)]);
    let request = Request::post("/api/portal/ask-link")
        .header("accept", "text/html")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("user-agent", sender)
        .body(Body::from(body.expect("a form")))
        .expect("a request");
    let answer = router
        .oneshot(request)
        .await
        .unwrap_or_else(|never| match never {});
    let status = answer.status().as_u16();
    let headers = answer.headers().iter().map(|(name, value)| {
        (
            name.to_string(),
            value.to_str().unwrap_or_default().to_owned(),
        )
    });
    // The policy carries a number that is new each time.
    let headers = headers
        .filter(|(name, _)| name != "content-security-policy")
        .collect();
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX)
        .await
        .expect("the body");
    store.close().await;
    (status, headers, body.to_vec())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_known_and_an_unknown_address_take_as_many_statements_and_get_the_same_bytes() {
    let outside = TestDatabase::new(Engine::Postgres).await;
    let database = TestDatabase::new(Engine::Postgres).await;
    let (path, _) = database.url.split_once('?').expect("a socket");
    let name = path.rsplit('/').next().expect("a name").to_owned();
    let house = House::new(database.store.clone(), Clock::System);
    assert_eq!(services::demo_region::load(&house).await, Ok(true));
    let contacts = demo::region(today()).contacts;
    let known: Vec<_> = contacts
        .iter()
        .filter_map(|one| one.email.clone())
        .take(4)
        .collect();
    database.store.clone().close().await;

    let (mut statements, mut answers) = ([i64::MAX; 2], Vec::new());
    for (turn, known) in known.iter().enumerate() {
        // Equally long, so that nothing but being known differs.
        let unknown = known.as_str().replace(".example", ".voorbee");
        for (which, email) in [known.as_str(), &unknown].into_iter().enumerate() {
            let before = counted(&outside, &name).await;
            answers.push(ask(&database, email, &format!("turn {turn}")).await);
            // PostgreSQL's own housekeeping counts too, now and then.
            let took = counted(&outside, &name).await - before;
            statements[which] = statements[which].min(took);
        }
    }
    assert!(statements[0] > 3, "{statements:?}");
    assert_eq!(statements[0], statements[1]);
    assert_eq!(answers[0].0, 303);
    for answer in &answers {
        assert_eq!(answer, &answers[0]);
    }
}
