//! The real program, killed in the middle of its work: what it answered is there when it stands up
//! again, and what is asked once more is not done twice.

use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;
use store::Options;
use store::index::IndexStore;

const CLIENTS: usize = 4;
const KILLS: u64 = 3;

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_index"));
    command
        .env(
            "INDEX_DATABASE_URL",
            format!("sqlite://{}/index.db?mode=rwc", folder.display()),
        )
        .env("INDEX_KEY_FILE", folder.join("key"));
    command
}

fn done(output: std::io::Result<Output>) -> String {
    let output = output.expect("it runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

/// The running program; killed without warning when it goes.
struct Running {
    process: Child,
    address: String,
}

impl Running {
    fn on(folder: &Path) -> Self {
        let mut serve = command(folder);
        let process = serve
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped());
        let mut process = process.spawn().expect("it starts");
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        output.read_line(&mut line).expect("a line");
        let address = line
            .trim()
            .strip_prefix("Serving on http://")
            .expect("an address");
        Self {
            process,
            address: address.to_owned(),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // SIGKILL: the process can do nothing about it.
        let _killed = self.process.kill();
        let _gone = self.process.wait();
    }
}

/// Gives a signal; its id when that was answered, none when the connection broke.
fn give(address: &str, token: &str, request: &str) -> Option<String> {
    let body = json!({
        "request": request,
        "youth": { "given_name": "Sam", "family_name": "Voorbeeld", "birth_date": "2015-05-01" },
        "worker": { "name": request, "phone": "070", "email": format!("{request}@example.org") },
    })
    .to_string();
    let mut stream = TcpStream::connect(address).ok()?;
    write!(
        stream,
        "POST /v1/signals HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\
         authorization: Bearer {token}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    assert!(head.starts_with("HTTP/1.1 200"), "{answer}");
    let body: Value = serde_json::from_str(body).ok()?;
    Some(body["id"].as_str()?.to_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_answered_is_there_after_kill_9_and_nothing_twice() {
    let folder = std::env::temp_dir().join(format!("index-killed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(
        folder.join("key"),
        done(command(&folder).arg("new-key").output()),
    )
    .expect("written");
    let added = done(
        command(&folder)
            .args(["add-organisation", "--name", "Halt"])
            .output(),
    );
    let token = added
        .lines()
        .find_map(|line| line.strip_prefix("token "))
        .expect("a token");
    let answered: Arc<Mutex<BTreeMap<String, String>>> = Arc::default();
    for round in 0..KILLS {
        let index = Running::on(&folder);
        let clients = (0..CLIENTS).map(|client| {
            let (address, token) = (index.address.clone(), token.to_owned());
            let answered = Arc::clone(&answered);
            thread::spawn(move || {
                for number in 0.. {
                    let request = format!("r{round}-{client}-{number}");
                    let Some(id) = give(&address, &token, &request) else {
                        return;
                    };
                    answered
                        .lock()
                        .expect("no panic with the lock held")
                        .insert(request, id);
                }
            })
        });
        let clients: Vec<_> = clients.collect();
        thread::sleep(Duration::from_millis(700 + 200 * round));
        drop(index);
        clients
            .into_iter()
            .for_each(|client| client.join().expect("a client ends"));
    }
    let answered = answered
        .lock()
        .expect("no panic with the lock held")
        .clone();
    assert!(answered.len() >= 10, "only {} signals", answered.len());

    // Asked again, each is the signal that it was.
    let index = Running::on(&folder);
    let again: BTreeMap<_, _> = answered
        .keys()
        .map(|request| {
            (
                request.clone(),
                give(&index.address, token, request).expect("an answer"),
            )
        })
        .collect();
    assert_eq!(again, answered);
    drop(index);

    // Each pair of signals on this one youth is one match: what was under way was done whole or not.
    let store = IndexStore::open(&Options::new(format!(
        "sqlite://{}/index.db",
        folder.display()
    )))
    .await;
    let store = store.expect("it opens");
    let (signals, matches) = store.counts().await.expect("counts");
    store.close().await;
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert_eq!(matches, signals * (signals - 1) / 2);
    assert!(signals >= answered.len() as i64);
}

#[test]
fn it_ends_with_the_program_that_started_it() {
    let folder = std::env::temp_dir().join(format!("index-left-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let key = done(command(&folder).arg("new-key").output());
    std::fs::write(folder.join("key"), key).expect("written");
    let mut serve = command(&folder);
    let serve = serve
        .args(["serve", "--listen", "127.0.0.1:0", "--until-input-ends"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut process = serve.spawn().expect("it starts");
    let mut line = String::new();
    let mut output = BufReader::new(process.stdout.take().expect("its output"));
    output.read_line(&mut line).expect("a line");
    assert!(line.starts_with("Serving on http://"), "{line}");
    drop(process.stdin.take());
    let ended = process.wait().expect("it ends");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert!(ended.success());
}
