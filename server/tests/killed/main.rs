//! The real server, killed in the middle of its work: whatever it answered with success is there
//! when it stands up again.

mod running;
mod signals;

use self::running::{Running, address_of, call, header, signed_in};
use app::api::planning::BoardPage;
use domain::board::Board;
use domain::outbox::{MailFilter, MailPage, MailState};
use server::bench::random::Random;
use services::audit::{AuditFilter, read_trail};
use services::{Actor, Clock, House};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{Options, Store};

const CLIENTS: u64 = 6;
const KILLS: u64 = 4;

/// Batches that were answered with success.
type Answered = Arc<Mutex<BTreeSet<String>>>;

/// Moves lessons about until the connection breaks.
async fn client(address: String, cookie: String, mut random: Random, answered: Answered) {
    loop {
        let Some((_, body)) = call(&address, &cookie, "planning/read-board", &[]).await else {
            return;
        };
        let Ok(BoardPage { board, .. }) = serde_json::from_str(&body) else {
            return;
        };
        for _ in 0..4 {
            let Some(batch) = act(&address, &cookie, &board, &mut random).await else {
                return;
            };
            if let Some(batch) = batch {
                answered
                    .lock()
                    .expect("no panic with the lock held")
                    .insert(batch);
            }
        }
    }
}

/// Places a lesson somewhere. The batch when that was answered with success; none at all when the
/// connection broke.
async fn act(
    address: &str,
    cookie: &str,
    board: &Board,
    random: &mut Random,
) -> Option<Option<String>> {
    let card = random.of(&board.cards)?;
    let educator = random.of(&board.roster.educators)?.id.to_string();
    let day = board.roster.week.days()[random.below(5)].to_string();
    let start = format!("{:02}:{:02}", 9 + random.below(7), random.below(4) * 15);
    let key = format!("proef-{}-{}", random.below(1 << 40), random.below(1 << 40));
    let fields = [
        ("form[lessons]", format!("{}:{}", card.lesson, card.version)),
        ("form[educator]", educator),
        ("form[day]", day),
        ("form[start]", start),
        ("form[overrule]", "Zo afgesproken".to_owned()),
        ("key", key),
    ];
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let (head, _) = call(address, cookie, "planning/place-visit", &fields).await?;
    let done = head.starts_with("http/1.1 200");
    let batch = header(&head, "location").and_then(|to| to.split_once("gedaan="));
    Some(batch.filter(|_| done).map(|(_, batch)| batch.to_owned()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_answered_with_success_is_there_after_kill_9() {
    let folder = std::env::temp_dir().join(format!("planner-killed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let database = folder.join("planner.db");
    let answered = Answered::default();
    let mut random = Random::new(9);
    for round in 0..KILLS {
        let server = Running::on(&database, "2026-11-24T09:00:00+01:00");
        let cookie = signed_in(&server.address, demo::SIGN_INS[0]).await;
        let mut clients = tokio::task::JoinSet::new();
        for number in 0..CLIENTS {
            let (address, cookie) = (server.address.clone(), cookie.clone());
            let random = Random::new(round * CLIENTS + number + 1);
            clients.spawn(client(address, cookie, random, Arc::clone(&answered)));
        }
        let millis = 500 + random.below(700);
        tokio::time::sleep(Duration::from_millis(
            millis.try_into().expect("a small number"),
        ))
        .await;
        drop(server);
        clients.join_all().await;
    }

    let store = Store::open(&Options::new(address_of(&database)))
        .await
        .expect("it opens again");
    let house = House::new(store, Clock::System);
    let filter = AuditFilter {
        act: "lesson.".to_owned(),
        most: 100_000,
        ..AuditFilter::default()
    };
    let trail = read_trail(&house, &Actor::operator(), &filter)
        .await
        .expect("the trail");
    let kept: BTreeSet<String> = trail
        .iter()
        .map(|line| serde_json::from_str::<serde_json::Value>(&line.detail).expect("JSON"))
        .map(|detail| detail["batch"].as_str().expect("a batch").to_owned())
        .collect();
    let answered = answered
        .lock()
        .expect("no panic with the lock held")
        .clone();
    let lost: Vec<_> = answered.difference(&kept).collect();
    let history = history(&house, &trail).await;
    house.store().clone().close().await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!(lost, Vec::<&String>::new());
    assert!(answered.len() >= 10, "only {} acts", answered.len());
    // What was under way when the server died was written whole or not at all.
    assert_eq!(history, trail.len());
}

/// How many changes the lessons of these lines have in their own history.
async fn history(house: &House, trail: &[services::audit::AuditLine]) -> usize {
    let lessons: BTreeSet<&str> = trail.iter().map(|line| line.subject.as_str()).collect();
    let mut changes = 0;
    for lesson in lessons {
        let lesson = lesson.parse().expect("a lesson");
        let view = services::planning::read_lesson(house, &Actor::operator(), lesson).await;
        changes += view.expect("the lesson").history.len();
    }
    changes
}

/// Asks for example mails until the connection breaks; how many were answered with success.
async fn writer(address: String, cookie: String, mut random: Random) -> usize {
    let kinds: Vec<_> = mail::samples().into_iter().map(|(kind, _)| kind).collect();
    let mut answered = 0;
    loop {
        let kind = *random.of(&kinds).expect("a kind");
        let key = format!("proef-{}-{}", random.below(1 << 40), random.below(1 << 40));
        let fields = [("kind", kind), ("language", "nl"), ("key", key.as_str())];
        let answer = call(&address, &cookie, "outbox/send-example", &fields).await;
        match answer {
            Some((head, _)) if head.starts_with("http/1.1 200") => answered += 1,
            Some((head, _)) => panic!("an example is refused: {head}"),
            None => return answered,
        }
    }
}

/// The queue, once nothing waits in it any more.
async fn emptied(address: &str, cookie: &str) -> MailPage {
    loop {
        let answer = call(address, cookie, "outbox/read-outbox", &[]).await;
        let (_, body) = answer.expect("the server answers");
        let page: MailPage = serde_json::from_str(&body).expect("a page");
        let waiting =
            [MailState::Queued, MailState::Sending].map(|state| page.counts.of(Some(state)));
        if waiting == [0, 0] {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// The names under which the mails of a folder go through the world, in order; one a file.
fn names_in(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).expect("the folder");
    let paths = files.map(|file| file.expect("a file").path());
    let mut names: Vec<_> = paths
        // What was half written when the server died has another ending.
        .filter(|path| path.extension().is_some_and(|end| end == "eml"))
        .map(|path| {
            let text = std::fs::read_to_string(path).expect("a mail");
            let head = text
                .split("\r\n\r\n")
                .next()
                .expect("a head")
                .replace("\r\n ", " ");
            let name = head
                .lines()
                .find_map(|line| line.strip_prefix("Message-ID: "));
            name.expect("a name").trim().to_owned()
        })
        .collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_mail_that_was_queued_goes_out_once_whatever_is_killed() {
    let folder = std::env::temp_dir().join(format!("planner-mail-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let database = folder.join("planner.db");
    // An hour later each time: whatever the last one had taken may be taken again.
    let now = |hour: u64| format!("2026-11-24T{:02}:00:00+01:00", 9 + hour);
    let administrator = demo::SIGN_INS
        .into_iter()
        .find(|one| one.email == "admin@demo.example");
    let administrator = administrator.expect("the administrator");
    let (mut answered, mut random) = (0, Random::new(11));
    for round in 0..KILLS {
        let server = Running::on(&database, &now(round));
        let cookie = signed_in(&server.address, administrator).await;
        let mut writers = tokio::task::JoinSet::new();
        for number in 0..3 {
            let (address, cookie) = (server.address.clone(), cookie.clone());
            let random = Random::new(round * 3 + number + 100);
            writers.spawn(writer(address, cookie, random));
        }
        let millis = u64::try_from(300 + random.below(500)).expect("a small number");
        tokio::time::sleep(Duration::from_millis(millis)).await;
        drop(server);
        answered += writers.join_all().await.into_iter().sum::<usize>();
    }
    let server = Running::on(&database, &now(KILLS));
    let cookie = signed_in(&server.address, administrator).await;
    let page = emptied(&server.address, &cookie).await;
    drop(server);

    let store = Store::open(&Options::new(address_of(&database)))
        .await
        .expect("it opens again");
    let house = House::new(store, Clock::System);
    let mut sent = Vec::new();
    for number in 1.. {
        let filter = MailFilter {
            state: Some(MailState::Sent),
            page: number,
        };
        let page = services::outbox::read_outbox(&house, &Actor::operator(), &filter).await;
        let lines = page.expect("the queue").lines;
        if lines.is_empty() {
            break;
        }
        sent.extend(
            lines
                .into_iter()
                .map(|line| format!("<{}@halt.example>", line.id)),
        );
    }
    sent.sort();
    let arrived = names_in(&folder.join("mail"));
    house.store().clone().close().await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!(arrived, sent);
    // A code that waited for the next server came too late; everything else went.
    let over = [MailState::Sent, MailState::Dropped].map(|state| page.counts.of(Some(state)));
    let all = page.counts.of(None);
    assert_eq!(over.iter().sum::<u64>(), all);
    let answered = u64::try_from(answered).expect("a number");
    assert!(
        all >= answered && answered >= 20,
        "{answered} answered, {all} queued"
    );
}
