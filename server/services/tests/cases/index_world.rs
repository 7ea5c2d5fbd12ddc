//! An index that runs beside the test, on a real connection, with two organisations that take part;
//! and a second organisation with a house of its own.

use crate::signal_world::index as save_index;
use crate::team::{NOOR, team};
use crate::world::{NOW, run, sql_id};
use index::client::{IndexAddress, IndexClient, Tries};
use index::routes::router;
use index::{Clock, Index, IndexKey};
use services::House;
use services::cases::{self, IndexLinks, Told};
use std::time::Duration;
use store::Options;
use store::index::IndexStore;
use store::testing::{Engine, TestDatabase};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Name, number and organisation of the other professional: to be found nowhere in clear.
pub const OTHER: [&str; 3] = ["Wielewaalman", "0687654321", "Jeugdteam Karekiet"];

/// The index, and the tokens of the two organisations.
pub struct Running {
    pub port: u16,
    tokens: [String; 2],
    _database: TestDatabase,
}

impl Running {
    pub async fn new() -> Self {
        let database = TestDatabase::new(Engine::Sqlite).await;
        let store = IndexStore::open(&Options::new(&database.url)).await;
        let index = Index::new(store.expect("it opens"), IndexKey::new([7; 32]), 12);
        let clock = Clock::Fixed(NOW);
        let mut tokens = Vec::new();
        for name in ["Halt", OTHER[2]] {
            let added = index.add_organisation(name, clock.now()).await;
            tokens.push(added.expect("added").token);
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let router = router(index, clock);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            port,
            tokens: tokens.try_into().expect("two"),
            _database: database,
        }
    }

    /// A house that is linked to the index at a port, as one of the two organisations.
    pub fn link(&self, house: House, (organisation, port): (usize, u16)) -> House {
        let address = IndexAddress::parse(&format!("http://127.0.0.1:{port}")).expect("address");
        let tries = Tries {
            most: 1,
            time: Duration::from_secs(20),
            pause: Duration::ZERO,
        };
        let mut links = IndexLinks::default();
        let token = self.tokens[organisation].clone();
        links.add("leiden", IndexClient::new(address, token, tries));
        house.with_index_links(links)
    }

    /// The house of Halt, with its index.
    pub async fn halt(&self, database: &TestDatabase) -> House {
        let house = team(database).await;
        save_index(&house, None).await;
        self.link(house, (0, self.port))
    }

    /// Another organisation, of which Noor has another name and number.
    pub async fn other(&self) -> (TestDatabase, House) {
        let database = TestDatabase::new(Engine::Sqlite).await;
        let house = team(&database).await;
        save_index(&house, None).await;
        let id = sql_id(&database, NOOR);
        let (name, phone) = (OTHER[0], OTHER[1]);
        let sql = format!("UPDATE employee SET name = '{name}', phone = '{phone}' WHERE id = {id}");
        run(&database, &sql).await;
        (database, self.link(house, (1, self.port)))
    }

    /// How many signals and matches the index has.
    pub async fn counts(&self) -> (i64, i64) {
        let store = IndexStore::open(&Options::new(&self._database.url)).await;
        store.expect("it opens").counts().await.expect("counts")
    }
}

/// Tells the index everything that is due; how many messages arrived.
pub async fn tell(house: &House) -> usize {
    let mut arrived = 0;
    while let Some(told) = cases::tell_index(house).await.expect("told") {
        match told {
            Told::Arrived => arrived += 1,
            Told::NotNeeded => {}
            told => panic!("{told:?}"),
        }
    }
    arrived
}

/// A way to the index on which each answer gets lost.
pub async fn deaf(port: u16) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let own = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((mut from, _)) = listener.accept().await {
            let mut to = TcpStream::connect(("127.0.0.1", port))
                .await
                .expect("it listens");
            let mut part = vec![0; 65_536];
            let mut waits = Duration::from_secs(10);
            while let Ok(Ok(read)) = timeout(waits, from.read(&mut part)).await {
                to.write_all(&part[..read]).await.expect("sent");
                waits = Duration::from_millis(200);
                if read == 0 {
                    break;
                }
            }
            let _answer = to.read(&mut part).await;
        }
    });
    own
}
