//! A backup never holds the keys of youths: who was erased since stays erased when it is restored.

use crate::world::{NOW, SAM, following, house_with, key_line, run, sql_id, youth};
use domain::ids::YouthId;
use services::cases::{About, keys_to_keep, note, restore_keys, verify, youth_key};
use services::{Actor, Fault};
use std::path::PathBuf;
use std::process::Command;
use store::testing::{Engine, TestDatabase};
use store::{Options, Store};
use vault::{MasterKeys, Place, Sealed};

const KIM: YouthId = YouthId::from_number(0x4b);

/// A month later.
const MONTH: i64 = 30 * 86_400;

async fn erase(house: &services::House, youth: YouthId) {
    let tx = house.store().begin().await.expect("begun");
    let logged = note(house, &tx, &following(), "youth.erase", About::Youth(youth)).await;
    logged
        .expect("noted")
        .destroy_youth_key(youth)
        .await
        .expect("destroyed");
    tx.commit(Vec::new()).await.expect("committed");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_month_old_backup_restored_after_an_erasure_stays_unreadable_for_the_erased_alone() {
    let database = TestDatabase::new(Engine::Sqlite).await;
    let line = key_line("first");
    let house = house_with(&database, &line);
    let (sam, kim) = (
        youth(&database, &house, SAM).await,
        youth(&database, &house, KIM).await,
    );
    let place = |id: YouthId| Place::new("case_youth", id.0, "family_name");
    let sealed = [(SAM, &sam, "De Vries"), (KIM, &kim, "Jansen")]
        .map(|(id, key, name)| (id, key.seal(&place(id), name.as_bytes()).expect("sealed")));
    let keys = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");

    let file = std::env::temp_dir().join(format!("backup-{}.db", uuid::Uuid::now_v7()));
    let path = file.display().to_string();
    house.store().backup(&path).await.expect("backed up");
    let bytes = std::fs::read(&file).expect("the copy");
    for key in &keys {
        let wrapped = key.wrapped.sealed.as_bytes();
        assert!(!bytes.windows(wrapped.len()).any(|part| part == wrapped));
    }

    house.clock().advance(MONTH);
    erase(&house, SAM).await;
    let kept = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");

    // The server is lost; backup, master key and the newest copy of the keys are what there is.
    let store = Store::open(&Options::new(format!("sqlite://{path}")))
        .await
        .expect("opens");
    let restored = services::House::new(store, services::Clock::fixed(NOW + MONTH)).with_case_keys(
        services::cases::CaseKeys {
            masters: MasterKeys::parse(&line).expect("keys"),
            index: vault::BlindIndex::parse(&line).expect("a key"),
        },
    );
    assert_eq!(
        restore_keys(&restored, &Actor::operator(), &kept).await,
        Ok(1)
    );
    assert_eq!(
        restore_keys(&restored, &Actor::operator(), &kept).await,
        Ok(0)
    );
    let tx = restored.store().begin().await.expect("begun");
    let gone = youth_key(&restored, &tx, &following(), SAM).await.err();
    assert_eq!(gone, Some(Fault::NotFound));
    let key = youth_key(&restored, &tx, &following(), KIM)
        .await
        .expect("the key");
    let (_, name) = &sealed[1];
    assert_eq!(
        key.open(&place(KIM), name).expect("opens").to_vec(),
        b"Jansen"
    );
    let other = key.open(&place(SAM), &sealed[0].1);
    assert_eq!(other, Err(vault::VaultError::DoesNotOpen));
    assert!(Sealed::from_bytes(sealed[0].1.as_bytes().to_vec()).is_ok());
    drop(tx);
    assert_eq!(verify(&restored, &[]).await.expect("read").broken, None);
    restored.store().clone().close().await;
    for end in ["", "-wal", "-shm"] {
        let _removed = std::fs::remove_file(format!("{path}{end}"));
    }
}

/// What `docs/OPERATIONS.md` tells to give to `pg_dump`.
fn documented() -> Vec<&'static str> {
    let manual = include_str!("../../../../docs/OPERATIONS.md");
    let command = manual.split('`').find(|part| part.starts_with("pg_dump "));
    command
        .expect("the command")
        .split_whitespace()
        .skip(1)
        .collect()
}

/// Runs a program of the newest PostgreSQL on this machine; what it printed.
fn postgres_says(program: &str, arguments: &[&str]) -> Vec<u8> {
    let folders = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let newest = folders
        .filter_map(|folder| folder.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .max();
    let path = match newest {
        Some(version) => PathBuf::from(format!("/usr/lib/postgresql/{version}/bin/{program}")),
        None => PathBuf::from(program),
    };
    let output = Command::new(path)
        .args(arguments)
        .output()
        .expect("PostgreSQL's own programs are on this machine");
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {why}");
    output.stdout
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes
        .windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dump_of_postgresql_as_documented_holds_no_key_and_comes_back_without_the_erased() {
    let database = TestDatabase::new(Engine::Postgres).await;
    let line = key_line("first");
    let house = house_with(&database, &line);
    youth(&database, &house, SAM).await;
    let key = youth(&database, &house, KIM).await;
    let place = Place::new("case_youth", KIM.0, "family_name");
    let name = key.seal(&place, b"Jansen").expect("sealed");
    let (kim, digest) = (sql_id(&database, KIM), "d19e57".repeat(5));
    let sql = format!("INSERT INTO case_bsn VALUES ({kim}, '\\x{digest}', '\\x01')");
    run(&database, &sql).await;
    let keys = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");
    let mut secrets = vec![digest];
    for key in &keys {
        let bytes = key.wrapped.sealed.as_bytes();
        secrets.push(bytes.iter().map(|byte| format!("{byte:02x}")).collect());
    }

    let address = ["--dbname", database.url.as_str()];
    let whole = postgres_says("pg_dump", &address);
    let dump = postgres_says("pg_dump", &[&address[..], &documented()[..]].concat());
    let held = |dump: &[u8]| secrets.iter().filter(|one| holds(dump, one)).count();
    assert_eq!((held(&whole), held(&dump)), (3, 0));

    house.clock().advance(MONTH);
    erase(&house, SAM).await;
    let kept = keys_to_keep(&house, &Actor::operator())
        .await
        .expect("read");

    // The server is lost; dump, master key and the newest copy of the keys are what there is.
    let other = TestDatabase::new(Engine::Postgres).await;
    run(&other, "DROP SCHEMA public CASCADE").await;
    run(&other, "CREATE SCHEMA public").await;
    let file = std::env::temp_dir().join(format!("dump-{}.sql", uuid::Uuid::now_v7()));
    std::fs::write(&file, &dump).expect("written");
    let path = file.display().to_string();
    let quietly = ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"];
    let from = ["--dbname", &other.url, "--file", &path];
    postgres_says("psql", &[&quietly[..], &from[..]].concat());
    std::fs::remove_file(&file).expect("removed");
    let left = "SELECT (SELECT COUNT(*) FROM case_key) + (SELECT COUNT(*) FROM case_bsn)";
    assert_eq!(other.number(left).await, 0);
    assert_eq!(other.number("SELECT COUNT(*) FROM case_youth").await, 2);

    let restored = house_with(&other, &line);
    assert_eq!(
        restore_keys(&restored, &Actor::operator(), &kept).await,
        Ok(1)
    );
    let tx = restored.store().begin().await.expect("begun");
    let gone = youth_key(&restored, &tx, &following(), SAM).await.err();
    assert_eq!(gone, Some(Fault::NotFound));
    let key = youth_key(&restored, &tx, &following(), KIM)
        .await
        .expect("the key");
    assert_eq!(key.open(&place, &name).expect("opens").to_vec(), b"Jansen");
    drop(tx);
    assert_eq!(verify(&restored, &[]).await.expect("read").broken, None);
}
