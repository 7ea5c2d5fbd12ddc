//! The embedded index of the demo: the program `index` beside this one, with a key and a database of
//! its own beside the demo's.

use crate::config::DatabaseConfig;
use index::Person;
use index::client::{IndexAddress, IndexClient, Tries};
use index::wire::{GiveSignal, Worker};
use services::House;
use services::cases::IndexLinks;
use services::demo_region::{DEMO_INDEXES, demo_signal};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// The running index; it ends with this program, however that ends, for then its input does.
#[derive(Debug)]
pub(crate) struct DemoIndex {
    _process: Child,
    links: IndexLinks,
    /// Another organisation that takes part.
    other: IndexClient,
}

/// Who takes part in the demo's index.
const ORGANISATIONS: [&str; 2] = ["Halt (demo)", "Jeugdteam De Verzonnen Brug"];

impl DemoIndex {
    /// Starts it; none where the program is not beside this one.
    ///
    /// # Errors
    /// A sentence when it does not start.
    pub(crate) async fn start(database: &DatabaseConfig) -> Result<Option<Self>, String> {
        let Some(program) = beside() else {
            return Ok(None);
        };
        let key = database.beside("index-key")?;
        let store = format!(
            "sqlite://{}?mode=rwc",
            database.beside("index.db")?.display()
        );
        let command = || {
            let mut command = Command::new(&program);
            command
                .env_clear()
                .env("INDEX_DATABASE_URL", &store)
                .env("INDEX_KEY_FILE", &key);
            command
        };
        if !key.exists() {
            keep(&key, &said(command().arg("new-key")).await?)?;
        }
        let tokens = tokens(&database.beside("index-tokens")?, command).await?;
        let mut serving = command()
            .args(["serve", "--listen", "127.0.0.1:0", "--until-input-ends"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("The index does not start: {error}"))?;
        let output = serving.stdout.take().ok_or("The index says nothing.")?;
        let mut line = String::new();
        let read = BufReader::new(output).read_line(&mut line).await;
        read.map_err(|error| format!("The index says nothing: {error}"))?;
        let address = line
            .trim()
            .strip_prefix("Serving on ")
            .ok_or("The index does not start.")?;
        println!("The demo's index is on {address}.");
        let client = |token: &String| {
            let address = IndexAddress::parse(address).map_err(|error| error.to_string())?;
            Ok::<_, String>(IndexClient::new(address, token.clone(), Tries::default()))
        };
        let mut links = IndexLinks::default();
        for code in DEMO_INDEXES {
            links.add(code, client(&tokens[0])?);
        }
        Ok(Some(Self {
            other: client(&tokens[1])?,
            _process: serving,
            links,
        }))
    }

    /// The links of the demo's own organisation.
    pub(crate) fn links(&self) -> IndexLinks {
        self.links.clone()
    }

    /// Another organisation gives a signal on a youth of the demo, so that there is a match.
    pub(crate) async fn give_another(&self, house: &House) {
        let (given_name, family_name, birth_date) = demo_signal(house.clock().today());
        let asked = GiveSignal {
            request: "demo".to_owned(),
            youth: Person {
                number: None,
                given_name: given_name.to_owned(),
                family_name: family_name.to_owned(),
                birth_date,
            },
            parents: Vec::new(),
            worker: Worker {
                name: "Robin Verzonnen".to_owned(),
                phone: "070 765 43 21".to_owned(),
                email: "robin@jeugdteam.example".to_owned(),
            },
        };
        if let Err(error) = self.other.give(&asked).await {
            // Started again on another day, the other signal stands already.
            tracing::debug!(%error, "the demo gives no other signal");
        }
    }
}

/// The program in the folder of this one, if it is there.
fn beside() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let program = own.parent()?.join("index");
    program.is_file().then_some(program)
}

/// The tokens of [`ORGANISATIONS`]; made once, and kept for their owner alone.
async fn tokens(file: &Path, command: impl Fn() -> Command) -> Result<Vec<String>, String> {
    if let Ok(kept) = std::fs::read_to_string(file) {
        let kept: Vec<_> = kept.lines().map(str::to_owned).collect();
        if kept.len() == ORGANISATIONS.len() {
            return Ok(kept);
        }
    }
    let mut tokens = Vec::new();
    for name in ORGANISATIONS {
        let added = said(command().args(["add-organisation", "--name", name])).await?;
        let token = added.lines().find_map(|line| line.strip_prefix("token "));
        tokens.push(token.ok_or("The index gives no token.")?.to_owned());
    }
    let _old = std::fs::remove_file(file);
    keep(file, &tokens.join("\n"))?;
    Ok(tokens)
}

async fn said(command: &mut Command) -> Result<String, String> {
    let output = command.output().await;
    let output = output.map_err(|error| format!("The index does not start: {error}"))?;
    match output.status.success() {
        true => String::from_utf8(output.stdout).map_err(|_| "The index says no text.".into()),
        false => Err(format!(
            "The index does not start: {}",
            String::from_utf8_lossy(&output.stderr)
        )),
    }
}

fn keep(file: &Path, text: &str) -> Result<(), String> {
    let opened = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    opened
        .and_then(|mut opened| opened.write_all(text.as_bytes()))
        .map_err(|error| format!("Cannot make {}: {error}", file.display()))
}
