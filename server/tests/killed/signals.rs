//! Killed in the middle of a signal: afterwards index and file say the same.

use super::running::{Running, address_of, call, header, signed_in};
use app::api::cases::{CasePage, IntakePage};
use index::client::{IndexAddress, IndexClient, Tries};
use index::wire::{Acknowledge, GiveSignal, Worker};
use index::{Clock, Index, IndexKey, Person};
use services::{Actor, House};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use store::index::IndexStore;
use store::{Options, Store};
use tokio::net::TcpListener;

const KILLS: u64 = 3;
const CLIENTS: u64 = 3;

/// 2026-11-24 09:00 in Amsterdam.
const BEGIN: u64 = 1_795_507_200;

/// A signal that was answered with success: the youth's given name.
type Given = Arc<Mutex<Vec<String>>>;

/// Calls a function; none when the connection broke, and the body when it was done.
async fn done(
    to: (&str, &str),
    function: &str,
    fields: &[(&str, &str)],
) -> Option<(String, String)> {
    let (head, body) = call(to.0, to.1, &format!("cases/{function}"), fields).await?;
    assert!(
        head.starts_with("http/1.1 200"),
        "{function}: {head} {body}"
    );
    Some((head, body))
}

/// Takes cases in, weighs, talks and gives signals, and ends every third, until the connection
/// breaks.
async fn worker(
    address: String,
    cookie: String,
    number: Arc<AtomicU64>,
    given: Given,
) -> Option<()> {
    let to = (address.as_str(), cookie.as_str());
    let (_, body) = done(to, "read-intake", &[]).await?;
    let page: IntakePage = serde_json::from_str(&body).ok()?;
    let offence = page.choices.offences.first()?.id.to_string();
    loop {
        let turn = number.fetch_add(1, Ordering::SeqCst);
        let name = format!("Proef{turn}");
        let key = |what: &str| format!("proef-{what}-{turn}-abcdefgh");
        let (head, _) = done(
            to,
            "take-in",
            &[
                ("form[given_names]", &name),
                ("form[family_name]", "Voorbeeld"),
                ("form[birth_date]", "2011-04-05"),
                ("form[address]", "Fantasiestraat 1"),
                ("form[municipality]", "0518"),
                ("form[referrer]", "police"),
                ("form[referrer_name]", "Bureau"),
                ("form[offence]", &offence),
                ("form[offence_on]", "2026-11-01"),
                ("form[received_on]", "2026-11-20"),
                ("key", &key("zaak")),
            ],
        )
        .await?;
        let place = header(&head, "location")?.to_owned();
        let case = place.strip_prefix("/zaken/")?.split('?').next()?;
        done(
            to,
            "weigh",
            &[
                ("case", case),
                ("form[number]", "1"),
                ("form[outcome]", "signal"),
                ("form[criteria][]", "e"),
                ("form[domains][]", "learning"),
                ("form[reasoning]", "Vaak te laat"),
                ("form[discussed_with]", "Collega"),
                ("key", &key("weeg")),
            ],
        )
        .await?;
        done(
            to,
            "record-discussion",
            &[
                ("case", case),
                ("form[kind]", "held"),
                ("form[youth]", "2026-11-23"),
                ("form[parents]", "2026-11-23"),
                ("form[words]", "Thuis"),
                ("key", &key("thuis")),
            ],
        )
        .await?;
        done(to, "give-signal", &[("case", case), ("key", &key("geef"))]).await?;
        given
            .lock()
            .expect("no panic with the lock held")
            .push(name);
        if turn.is_multiple_of(3) {
            let (_, body) = done(to, "read-case", &[("id", case)]).await?;
            let page: CasePage = serde_json::from_str(&body).ok()?;
            let signal = page.case.signals.signals.first()?;
            done(
                to,
                "end-signal",
                &[
                    ("case", case),
                    ("signal", &signal.id.to_string()),
                    ("version", &signal.version.to_string()),
                    ("form[why]", "no_longer_needed"),
                    ("form[on]", "2026-11-24"),
                ],
            )
            .await?;
        }
    }
}

/// The demo's case worker, with the second step.
async fn case_worker(address: &str, at: u64) -> String {
    let known = demo::SIGN_INS
        .into_iter()
        .find(|one| one.email == "caseworker@demo.example")
        .expect("the case worker");
    let cookie = signed_in(address, known).await;
    let secret = totp_rs::Secret::try_from_base32(known.app_secret).expect("a secret");
    let codes = totp_rs::Builder::new()
        .with_secret(secret)
        .build()
        .expect("codes");
    let code = codes.generate(at).to_string();
    let fields = [
        ("second_code", code.as_str()),
        ("passphrase", ""),
        ("next", "/zaken"),
    ];
    let answer = call(address, &cookie, "account/give-second-step", &fields).await;
    let (head, body) = answer.expect("an answer");
    assert!(head.starts_with("http/1.1 200"), "{head} {body}");
    cookie
}

fn client(port: u16, token: &str) -> IndexClient {
    let address = IndexAddress::parse(&format!("http://127.0.0.1:{port}")).expect("an address");
    IndexClient::new(address, token.to_owned(), Tries::default())
}

/// How many signals the file has, active and inactive, and how many messages wait.
async fn file(database: &Path) -> [u32; 3] {
    let store = Store::open(&Options::new(address_of(database))).await;
    let house = House::new(store.expect("it opens"), services::Clock::System);
    let rules = services::cases::read_signal_rules(&house, &Actor::operator()).await;
    let links = rules.expect("rules").links;
    house.store().clone().close().await;
    [
        links.iter().map(|link| link.active).sum(),
        links.iter().map(|link| link.inactive).sum(),
        links.iter().map(|link| link.waiting).sum(),
    ]
}

/// Another professional signals about a youth: tells whether that is a match.
async fn matches(other: &IndexClient, (given, family, born): (&str, &str, &str)) -> bool {
    let asked = GiveSignal {
        request: format!("{given} {family}"),
        youth: Person {
            number: None,
            given_name: given.to_owned(),
            family_name: family.to_owned(),
            birth_date: born.parse().expect("a date"),
        },
        parents: Vec::new(),
        worker: Worker {
            name: "Robin".to_owned(),
            phone: "070".to_owned(),
            email: "robin@example.org".to_owned(),
        },
    };
    let signal = other.give(&asked).await.expect("given").id;
    let found = other.matches().await.expect("matches");
    for one in &found {
        let own = Acknowledge {
            signal: one.signal.clone(),
        };
        other.acknowledge(&one.id, &own).await.expect("told");
    }
    found.iter().any(|one| one.signal == signal)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn index_and_file_agree_after_kill_9_in_the_middle_of_signals() {
    let folder = std::env::temp_dir().join(format!("planner-signals-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (database, links) = (folder.join("planner.db"), folder.join("links"));
    let options = Options::new(address_of(&folder.join("index.db")));
    let store = IndexStore::open(&options).await.expect("it opens");
    let index = Index::new(store.clone(), IndexKey::new([7; 32]), 12);
    let clock = Clock::Fixed(i64::try_from(BEGIN).expect("a number"));
    let mut tokens = Vec::new();
    for name in ["Halt", "Jeugdteam"] {
        let added = index.add_organisation(name, clock.now()).await;
        tokens.push(added.expect("added").token);
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let router = index::routes::router(index, clock);
    tokio::spawn(async move { axum::serve(listener, router).await });
    let line = format!("haaglanden http://127.0.0.1:{port} {}\n", tokens[0]);
    std::fs::write(&links, line).expect("written");

    // An hour later each time: what the last one had taken may be taken again.
    let now = |hour: u64| format!("2026-11-24T{:02}:00:00+01:00", 9 + hour);
    let (given, number) = (Given::default(), Arc::new(AtomicU64::new(0)));
    for round in 0..KILLS {
        let start = Instant::now();
        let server = Running::linked(&database, &now(round), &links);
        let at = BEGIN + 3_600 * round + start.elapsed().as_secs();
        let cookie = case_worker(&server.address, at).await;
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..CLIENTS {
            let (address, cookie) = (server.address.clone(), cookie.clone());
            workers.spawn(worker(
                address,
                cookie,
                Arc::clone(&number),
                Arc::clone(&given),
            ));
        }
        let enough = usize::try_from(4 * (round + 1)).expect("a small number");
        while given.lock().expect("no panic with the lock held").len() < enough {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        tokio::time::sleep(Duration::from_millis(137 * (round + 1))).await;
        drop(server);
        workers.join_all().await;
    }
    let server = Running::linked(&database, &now(KILLS), &links);
    let [active, inactive] = loop {
        let [active, inactive, waiting] = file(&database).await;
        if waiting == 0 {
            break [active, inactive];
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    };
    drop(server);

    // Nothing was given twice, and nothing is missing.
    let (signals, _) = store.counts().await.expect("counts");
    assert_eq!(signals, i64::from(active + inactive));
    let given = given.lock().expect("no panic with the lock held").clone();
    assert!(given.len() >= 12, "only {} signals", given.len());
    // Who is active in the file matches there, and nobody else does; one of them is the demo's own.
    let other = client(port, &tokens[1]);
    let mut matched = 0;
    for turn in 0..number.load(Ordering::SeqCst) {
        let name = format!("Proef{turn}");
        let found = matches(&other, (&name, "Voorbeeld", "2011-04-05")).await;
        assert!(
            found || turn.is_multiple_of(3) || !given.contains(&name),
            "{name}"
        );
        matched += u32::from(found);
    }
    store.close().await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!(
        matched + 1,
        active,
        "{} given, {inactive} inactive",
        given.len()
    );
}
