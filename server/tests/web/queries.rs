use crate::support::this_week;
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use server::bench::world::{self, PLANNER, Size, educator};
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

/// A week in which four educators give so many lessons, each of their mornings for one school.
struct Week {
    database: TestDatabase,
    /// Its name on the server.
    name: String,
    /// The sessions of a planner and of an educator.
    sessions: [String; 2],
}

const PLANNER_SEES: usize = 0;
const EDUCATOR_SEES: usize = 1;

impl Week {
    async fn of(lessons: usize) -> Self {
        let database = TestDatabase::new(Engine::Postgres).await;
        let (path, _) = database.url.split_once('?').expect("a socket");
        let name = path.rsplit('/').next().expect("a name").to_owned();
        let (_, house) = served(&database.store);
        let size = Size::week(this_week(), 4, lessons);
        world::load(&house, &size)
            .await
            .expect("the world is loaded");
        let mut sessions = [const { String::new() }; 2];
        for (number, who) in [PLANNER, educator(1)].into_iter().enumerate() {
            set_passphrase(&house, &Actor::operator(), who, "een-lange-wachtzin")
                .await
                .expect("set");
            let attempt = Attempt {
                email: format!("collega{number}@bench.example"),
                passphrase: "een-lange-wachtzin".to_owned(),
                sender: String::new(),
            };
            sessions[number] = sign_in(&house, &attempt).await.expect("signed in").token;
        }
        database.store.clone().close().await;
        Self {
            database,
            name,
            sessions,
        }
    }

    /// Statements that a page takes, and how often it names a school.
    async fn statements(&self, outside: &TestDatabase, who: usize, page: &str) -> (i64, usize) {
        let mut fewest = (i64::MAX, 0);
        // PostgreSQL's own housekeeping counts too, now and then.
        for _ in 0..4 {
            let before = counted(outside, &self.name).await;
            let shown = self.show(who, page).await;
            let named = shown.matches("Basisschool De Proef").count();
            fewest = fewest.min((counted(outside, &self.name).await - before, named));
        }
        fewest
    }

    /// Shows a page through a door of its own.
    async fn show(&self, who: usize, page: &str) -> String {
        let store = one_connection(&self.database).await;
        let (router, _) = served(&store);
        let request = Request::get(page)
            .header("accept", "text/html")
            .header("cookie", format!("__Host-session={}", self.sessions[who]))
            .body(Body::empty())
            .expect("a request");
        let answer = router
            .oneshot(request)
            .await
            .unwrap_or_else(|never| match never {});
        assert_eq!(answer.status().as_u16(), 200, "{page}");
        let body = axum::body::to_bytes(answer.into_body(), usize::MAX)
            .await
            .expect("the page");
        store.close().await;
        String::from_utf8_lossy(&body).into_owned()
    }

    /// The first address in a page that begins so and goes on with an id.
    async fn first_in(&self, page: &str, start: &str) -> String {
        let shown = self.show(PLANNER_SEES, page).await;
        let links = shown.split("href=\"").skip(1);
        let mut links = links.filter_map(|rest| rest.split(['"', '?', '#']).next());
        let is_id = |rest: &str| rest.len() == 36 && rest.matches('-').count() == 4;
        let found = links.find(|link| link.strip_prefix(start).is_some_and(is_id));
        found
            .unwrap_or_else(|| panic!("no {start} in {page}"))
            .to_owned()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_takes_as_many_statements_for_80_lessons_as_for_8() {
    let outside = TestDatabase::new(Engine::Postgres).await;
    let weeks = [Week::of(8).await, Week::of(80).await];
    let (week, day) = (this_week(), this_week().monday());
    let of_week = [
        (PLANNER_SEES, format!("/planning?week={week}")),
        (PLANNER_SEES, format!("/planning/lijst?week={week}")),
        (PLANNER_SEES, format!("/planning/dag?dag={day}")),
        (PLANNER_SEES, format!("/planning/publiceren?week={week}")),
        (PLANNER_SEES, "/aanvragen".to_owned()),
        (PLANNER_SEES, "/scholen".to_owned()),
        (PLANNER_SEES, "/medewerkers".to_owned()),
        (EDUCATOR_SEES, format!("/mijn-lessen?week={week}")),
    ];
    for (who, page) in &of_week {
        let [few, many] = [&weeks[0], &weeks[1]].map(|week| week.statements(&outside, *who, page));
        let (few, many) = (few.await, many.await);
        assert!(
            (2..20).contains(&few.0) && many.1 >= few.1,
            "{page}: {few:?} {many:?}"
        );
        assert_eq!(few.0, many.0, "{page}");
    }
    // One request of one lesson, and one of four; its school, and one of its lessons.
    for (from, start) in [
        ("/aanvragen?stand=gepland", "/aanvragen/"),
        ("/scholen", "/scholen/"),
        (of_week[1].1.as_str(), "/planning/les/"),
    ] {
        let mut took = Vec::new();
        for week in &weeks {
            let page = week.first_in(from, start).await;
            took.push(week.statements(&outside, PLANNER_SEES, &page).await.0);
        }
        assert!((2..40).contains(&took[0]), "{start}: {took:?}");
        assert_eq!(took[0], took[1], "{start}");
    }
}
