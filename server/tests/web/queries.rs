use crate::support::this_week;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use server::bench::world::{self, PLANNER, Size};
use server::live::Live;
use server::router::{RouterConfig, router};
use services::accounts::{Attempt, set_passphrase, sign_in};
use services::{Actor, Clock, House};
use std::time::Duration;
use store::testing::{Engine, TestDatabase};
use store::{Options, Store};
use tower::ServiceExt;

/// A door with one connection, so that every statement goes through the same.
pub(crate) async fn one_connection(database: &TestDatabase) -> Store {
    let mut options = Options::new(&database.url);
    options.connections = 1;
    Store::open(&options).await.expect("the database opens")
}

pub(crate) fn served(store: &Store) -> (Router, House) {
    let house = House::new(store.clone(), Clock::System);
    let config = RouterConfig {
        site: std::env::temp_dir().join("no-site"),
        proxies: 0,
    };
    (
        router(house.clone(), &config, Live::new(house.clone())),
        house,
    )
}

/// What PostgreSQL counts of a database once every connection to it is closed; a statement outside
/// a transaction counts as one.
pub(crate) async fn counted(outside: &TestDatabase, name: &str) -> i64 {
    let connected = format!("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '{name}'");
    while outside.number(&connected).await > 0 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let sql = format!("SELECT xact_commit FROM pg_stat_database WHERE datname = '{name}'");
    outside.number(&sql).await
}

/// Statements that showing the board of a week with so many lessons takes, and its cards.
async fn statements_of_a_board(outside: &TestDatabase, lessons: usize) -> (i64, usize) {
    let database = TestDatabase::new(Engine::Postgres).await;
    let (path, _) = database.url.split_once('?').expect("a socket");
    let name = path.rsplit('/').next().expect("a name").to_owned();
    let (_, house) = served(&database.store);
    let size = Size::week(this_week(), 60, lessons);
    world::load(&house, &size)
        .await
        .expect("the world is loaded");
    set_passphrase(&house, &Actor::operator(), PLANNER, "een-lange-wachtzin")
        .await
        .expect("set");
    let attempt = Attempt {
        email: "collega0@bench.example".to_owned(),
        passphrase: "een-lange-wachtzin".to_owned(),
        sender: String::new(),
    };
    let token = sign_in(&house, &attempt).await.expect("signed in").token;
    database.store.clone().close().await;

    let mut fewest = (i64::MAX, 0);
    // PostgreSQL's own housekeeping counts too, now and then.
    for _ in 0..4 {
        let before = counted(outside, &name).await;
        let cards = show(&database, &token).await;
        fewest = fewest.min((counted(outside, &name).await - before, cards));
    }
    fewest
}

/// Shows the board through a door of its own; tells how often a school is named.
async fn show(database: &TestDatabase, token: &str) -> usize {
    let store = one_connection(database).await;
    let (router, _) = served(&store);
    let request = Request::get(format!("/planning?week={}", this_week()))
        .header("accept", "text/html")
        .header("cookie", format!("__Host-session={token}"))
        .body(Body::empty())
        .expect("a request");
    let answer = router
        .oneshot(request)
        .await
        .unwrap_or_else(|never| match never {});
    assert_eq!(answer.status().as_u16(), 200);
    let body = axum::body::to_bytes(answer.into_body(), usize::MAX)
        .await
        .expect("the page");
    let cards = String::from_utf8_lossy(&body)
        .matches("Basisschool De Proef")
        .count();
    store.close().await;
    cards
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_board_of_200_lessons_takes_as_many_statements_as_one_of_10() {
    let outside = TestDatabase::new(Engine::Postgres).await;
    let (few, few_cards) = statements_of_a_board(&outside, 10).await;
    let (many, many_cards) = statements_of_a_board(&outside, 200).await;
    assert!(
        many_cards > few_cards && (2..15).contains(&few),
        "{few} for {few_cards}, {many} for {many_cards}"
    );
    assert_eq!(few, many);
}
