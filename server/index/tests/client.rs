//! A client and an index on either side of a real connection.

use index::client::{ClientError, IndexAddress, IndexClient, Tries};
use index::routes::router;
use index::rules::State;
use index::wire::{Acknowledge, ChangeState, ChangeWorker, GiveSignal, MatchKind, Worker};
use index::{Clock, Index, IndexKey, Person};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use store::Options;
use store::index::IndexStore;
use store::testing::{Engine, TestDatabase};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

fn client(port: u16, token: &str) -> IndexClient {
    let address = IndexAddress::parse(&format!("http://127.0.0.1:{port}")).expect("an address");
    let (time, pause) = (Duration::from_millis(500), Duration::from_millis(10));
    IndexClient::new(
        address,
        token.into(),
        Tries {
            most: 3,
            time,
            pause,
        },
    )
}

fn about_sam(request: &str, name: &str) -> GiveSignal {
    GiveSignal {
        request: request.into(),
        youth: Person {
            number: None,
            given_name: "Sam".into(),
            family_name: "Voorbeeld".into(),
            birth_date: "2015-05-01".parse().expect("a day"),
        },
        parents: Vec::new(),
        worker: worker(name),
    }
}

fn worker(name: &str) -> Worker {
    Worker {
        name: name.into(),
        phone: "070".into(),
        email: format!("{name}@example.org"),
    }
}

/// A server that gives each connection the next of these answers, the last for ever; nothing at all
/// for an empty one. How many came is counted.
async fn answering(answers: &'static [&'static str]) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let came = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&came);
    tokio::spawn(async move {
        let mut kept = Vec::new();
        while let Ok((mut stream, _)) = listener.accept().await {
            let number = counter.fetch_add(1, Ordering::SeqCst);
            let answer = answers[number.min(answers.len() - 1)];
            let _read = stream.read(&mut [0; 4096]).await;
            if answer.is_empty() {
                kept.push(stream);
            } else {
                let _written = stream.write_all(answer.as_bytes()).await;
            }
        }
    });
    (port, came)
}

#[tokio::test]
async fn each_wish_reaches_the_index_and_its_answer_comes_back() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let store = IndexStore::open(&Options::new(&database.url))
        .await
        .expect("it opens");
    let index = Index::new(store, IndexKey::new([7; 32]), 12);
    let now = Clock::Fixed(1_795_431_600);
    let halt = index
        .add_organisation("Halt", now.now())
        .await
        .expect("added")
        .token;
    let school = index
        .add_organisation("School", now.now())
        .await
        .expect("added")
        .token;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move { axum::serve(listener, router(index, now)).await });
    let (halt, school) = (client(port, &halt), client(port, &school));

    let one = halt.give(&about_sam("1", "noor")).await.expect("given");
    assert_eq!(halt.give(&about_sam("1", "noor")).await.as_ref(), Ok(&one));
    assert_eq!(halt.signal(&one.id).await.as_ref(), Ok(&one));
    assert_eq!(school.signal(&one.id).await, Err(ClientError::NotFound));
    assert_eq!(
        school.signal("../matches").await,
        Err(ClientError::NotFound)
    );
    let handed = ChangeWorker {
        request: "2".into(),
        worker: worker("eva"),
    };
    assert_eq!(
        halt.change_worker(&one.id, &handed).await.as_ref(),
        Ok(&one)
    );
    let two = school.give(&about_sam("1", "ali")).await.expect("given");
    let found = school.matches().await.expect("matches");
    let shown: Vec<_> = found
        .iter()
        .map(|it| (it.kind, it.worker.name.as_str()))
        .collect();
    assert_eq!(shown, [(MatchKind::Youth, "eva")]);
    assert_eq!(
        school
            .acknowledge(&found[0].id, &Acknowledge { signal: two.id })
            .await,
        Ok(())
    );
    assert_eq!(school.matches().await.map(|matches| matches.len()), Ok(0));
    let removed = ChangeState {
        request: "3".into(),
        state: State::Removed,
    };
    let state = halt
        .change_state(&one.id, &removed)
        .await
        .map(|signal| signal.state);
    assert_eq!(state, Ok(State::Removed));
    let active = ChangeState {
        request: "4".into(),
        state: State::Active,
    };
    let refused = halt.change_state(&one.id, &active).await;
    assert_eq!(refused, Err(ClientError::Refused("state".into())));
    let nobody = client(port, "nobody").matches().await.err();
    assert_eq!(nobody, Some(ClientError::Token));
}

const NOT_NOW: &str = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n";
const NONE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]";

#[tokio::test]
async fn what_passes_is_asked_again() {
    let (port, came) = answering(&[NOT_NOW, "HTTP/1.1 2", NONE]).await;
    let matches = client(port, "x")
        .matches()
        .await
        .map(|matches| matches.len());
    assert_eq!((matches, came.load(Ordering::SeqCst)), (Ok(0), 3));
}

#[tokio::test]
async fn after_some_tries_it_is_given_up_until_later() {
    let (port, came) = answering(&[NOT_NOW]).await;
    let given_up = client(port, "x").matches().await.err();
    assert_eq!(
        (given_up, came.load(Ordering::SeqCst)),
        (Some(ClientError::NotNow), 3)
    );
}

#[tokio::test]
async fn an_index_that_says_nothing_is_not_waited_for() {
    let (port, came) = answering(&[""]).await;
    let given_up = client(port, "x").matches().await.err();
    assert_eq!(
        (given_up, came.load(Ordering::SeqCst)),
        (Some(ClientError::TooSlow), 3)
    );
}

#[tokio::test]
async fn without_an_index_one_is_told_so() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let given_up = client(port, "x").matches().await.err();
    assert_eq!(given_up, Some(ClientError::Unreachable));
}

#[tokio::test]
async fn what_does_not_pass_is_asked_once() {
    const GONE: &str = "HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n";
    const ELSE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
    for (answer, error) in [
        (&[GONE], ClientError::Closed),
        (&[ELSE], ClientError::Garbled),
    ] {
        let (port, came) = answering(answer).await;
        let given_up = client(port, "x").matches().await.err();
        assert_eq!((given_up, came.load(Ordering::SeqCst)), (Some(error), 1));
    }
}

#[test]
fn a_token_is_not_in_a_log() {
    assert_eq!(
        format!("{:?}", client(1, "secret")),
        "IndexClient { address: http://127.0.0.1:1, .. }"
    );
}
