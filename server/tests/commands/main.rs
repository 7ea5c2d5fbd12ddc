//! What is said to whoever runs the server, and with which exit code, by the commands about cases.

mod head;
mod keys;
mod verify;

use domain::ids::{EmployeeId, YouthId};
use domain::permission::{FollowCases, Grant, Permit, Role};
use domain::time::Instant;
use services::cases::{About, CaseKeys, note};
use services::{Actor, Clock, House};
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use store::testing::TestDatabase;
use vault::{BlindIndex, MasterKeys, new_key_line};

/// 2026-11-24 08:00 in UTC.
const NOW: Instant = 1_795_507_200;
const SAM: YouthId = YouthId::from_number(0x5a);

/// Exit code, output and complaint.
type Said = (Option<i32>, String, String);

/// What a command says that does what was asked.
fn done(sentence: &str) -> Said {
    (Some(0), format!("{sentence}\n"), String::new())
}

/// What a command says that does not.
fn refused(sentence: &str) -> Said {
    (Some(1), String::new(), format!("{sentence}\n"))
}

/// Runs the server's program, without any setting from around the test.
fn server(arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_server"))
        .args(arguments)
        .env_clear()
        .output()
        .expect("the server runs");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// The same for a command about the cases of a database.
fn cases(database: &TestDatabase, arguments: &[&str]) -> Said {
    let on = ["--database", &database.url];
    server(&[&["cases"][..], arguments, &on[..]].concat())
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::SeqCst);
        let name = format!("planner-commands-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn file(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Left behind, it is one small folder among other temporary ones.
        let _removed = std::fs::remove_dir_all(&self.0);
    }
}

/// A house with new keys, on a clock that stands still.
fn house(database: &TestDatabase) -> House {
    let line = |name: &str| new_key_line(name).expect("a key").to_string();
    let keys = CaseKeys {
        masters: MasterKeys::parse(&line("2026-11")).expect("keys"),
        index: BlindIndex::parse(&line("index")).expect("a key"),
    };
    House::new(database.store.clone(), Clock::fixed(NOW)).with_case_keys(keys)
}

/// The permit of a case worker.
fn following() -> Permit<FollowCases> {
    let role = Role::CaseWorker;
    let grants = vec![Grant { role, area: None }];
    let worker = Actor::employee(EmployeeId::from_number(900), grants);
    worker.permit().expect("may follow")
}

/// So many rows in the log.
async fn log_rows(house: &House, count: u32) {
    for _ in 0..count {
        let tx = house.store().begin().await.expect("begun");
        note(house, &tx, &following(), "case.read", About::Youth(SAM))
            .await
            .expect("noted");
        tx.commit(Vec::new()).await.expect("committed");
    }
}
