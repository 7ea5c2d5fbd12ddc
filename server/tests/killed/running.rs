//! The server process, and how it is asked.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The server process; killed without warning when it goes.
pub struct Running {
    process: Child,
    pub address: String,
}

impl Running {
    /// `now` is the moment at which its clock starts. Signals go to no index.
    pub fn on(database: &Path, now: &str) -> Self {
        let none = database.with_extension("indexes");
        std::fs::write(&none, "# none\n").expect("written");
        Self::linked(database, now, &none)
    }

    /// The same, with the indexes that a file names.
    pub fn linked(database: &Path, now: &str, indexes: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_server"))
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--database"])
            .arg(address_of(database))
            .arg("--case-indexes")
            .arg(indexes)
            .env("RUST_LOG", "off")
            .env("PLANNER_NOW", now)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let mut lines = output.lines().map(|line| line.expect("a line"));
        let address =
            lines.find_map(|line| line.strip_prefix("Serving on http://").map(str::to_owned));
        Self {
            process,
            address: address.expect("an address"),
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

pub fn address_of(database: &Path) -> String {
    format!("sqlite://{}?mode=rwc", database.display())
}

/// A call of a server function: the answer's head and body; none when the connection broke.
pub async fn call(
    address: &str,
    cookie: &str,
    function: &str,
    fields: &[(&str, &str)],
) -> Option<(String, String)> {
    let body = serde_urlencoded::to_string(fields).expect("a form");
    let request = format!(
        "POST /api/{function} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\
         sec-fetch-site: same-origin\r\naccept: application/json\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let answer = String::from_utf8(answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    Some((head.to_lowercase(), body.to_owned()))
}

pub fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

pub async fn signed_in(address: &str, person: demo::SignIn) -> String {
    let fields = [
        ("email", person.email),
        ("passphrase", person.passphrase),
        ("next", "/"),
    ];
    let body = serde_urlencoded::to_string(fields).expect("a form");
    let request = format!(
        "POST /api/account/sign-in HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\
         sec-fetch-site: same-origin\r\naccept: application/json\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).await.expect("it listens");
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("answered");
    let line = answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .expect("a session");
    line.split(';').next().expect("a cookie").to_owned()
}
