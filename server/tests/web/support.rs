//! What the tests begin with: a server on a database of its own, and people who visit it.

mod answer;
mod forms;
mod people;
mod schools;
mod visitor;

pub use answer::Answer;
pub use forms::Form;
pub use visitor::Visitor;

use axum::Router;
use domain::time::{Day, Minute, Week, instant_of};
use server::live::Live;
use server::router::{RouterConfig, router};
use services::cases::CaseKeys;
use services::{Clock, House};
use store::testing::TestDatabase;
use vault::{BlindIndex, MasterKeys};

/// A server on a temporary database, its clock at nine o'clock on Tuesday 24 November 2026.
pub struct TestApp {
    /// The database, also for looking past the server.
    pub database: TestDatabase,
    /// What the server's use cases work with.
    pub house: House,
    /// The live channel.
    pub live: Live,
    router: Router,
}

/// Today.
pub fn today() -> Day {
    "2026-11-24".parse().expect("a date")
}

/// This week.
pub fn this_week() -> Week {
    Week::of(today())
}

fn clock() -> Clock {
    Clock::fixed(
        instant_of(today(), Minute::at(9, 0))
            .one()
            .expect("no clock changes then"),
    )
}

/// The same in every process of a test; known to everybody, as the demo's.
fn case_keys() -> CaseKeys {
    let line = "test AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    CaseKeys {
        masters: MasterKeys::parse(line).expect("a key"),
        index: BlindIndex::parse(line).expect("a key"),
    }
}

fn open(house: &House) -> (Router, Live) {
    let live = Live::new(house.clone());
    // There are no browser's files; pages do without.
    let config = RouterConfig {
        site: std::env::temp_dir().join("no-site"),
        proxies: 0,
    };
    (router(house.clone(), &config, live.clone()), live)
}

impl TestApp {
    /// With nothing in the database.
    pub fn empty(database: TestDatabase) -> Self {
        let house = House::new(database.store.clone(), clock()).with_case_keys(case_keys());
        let (router, live) = open(&house);
        Self {
            database,
            house,
            live,
            router,
        }
    }

    /// With the demo region.
    pub async fn demo(database: TestDatabase) -> Self {
        let app = Self::empty(database);
        assert_eq!(services::demo_region::load(&app.house).await, Ok(true));
        app
    }

    /// With the demo region, in a house that is set up further.
    pub async fn demo_with(database: TestDatabase, set_up: impl FnOnce(House) -> House) -> Self {
        let mut app = Self::demo(database).await;
        app.house = set_up(app.house);
        (app.router, app.live) = open(&app.house);
        app
    }

    /// A second server process on the same database, as behind a balancer.
    pub async fn second_server(&self) -> SecondServer {
        let clock = self.house.clock().clone();
        let house =
            House::new(self.database.second_door().await, clock).with_case_keys(case_keys());
        let (router, _live) = open(&house);
        SecondServer { router }
    }

    /// Somebody who is not signed in.
    pub fn signed_out(&self) -> Visitor {
        Visitor::new(self.router.clone(), None)
    }
}

/// Another process of the same service.
pub struct SecondServer {
    router: Router,
}

impl SecondServer {
    /// The same person, sent here by the balancer.
    pub fn meets(&self, visitor: &Visitor) -> Visitor {
        visitor.at(self.router.clone())
    }
}
