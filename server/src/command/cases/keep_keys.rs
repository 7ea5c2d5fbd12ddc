use crate::config::{CaseConfig, DatabaseConfig};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use clap::Args;
use domain::ids::YouthId;
use serde::{Deserialize, Serialize};
use services::cases::{self, KeptKey};
use services::{Actor, Clock};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use vault::{Sealed, UnderMaster};

/// Writes the wrapped keys of youths to a file, in the place of the copy before it.
#[derive(Debug, Args)]
pub(super) struct CopyKeys {
    #[command(flatten)]
    database: DatabaseConfig,
    /// File to write; one that is there is replaced
    to: PathBuf,
}

/// Puts copied keys back after a backup was restored.
#[derive(Debug, Args)]
pub(super) struct RestoreKeys {
    #[command(flatten)]
    database: DatabaseConfig,
    #[command(flatten)]
    cases: CaseConfig,
    /// File that copy-keys wrote
    from: PathBuf,
}

/// One line of the file, as JSON.
#[derive(Serialize, Deserialize)]
struct Line {
    youth: YouthId,
    master: String,
    wrapped: String,
    made_at: i64,
}

impl CopyKeys {
    pub(super) async fn run(self) -> Result<(), String> {
        let house = crate::command::open::house(&self.database, Clock::System).await?;
        let kept = cases::keys_to_keep(&house, &Actor::operator()).await;
        house.store().clone().close().await;
        let kept = kept.map_err(|fault| format!("Cannot read the keys: {fault}"))?;
        let mut text = String::new();
        for key in &kept {
            text.push_str(&written(key)?);
            text.push('\n');
        }
        replace(&self.to, &text)
            .map_err(|error| format!("Cannot write {}: {error}", self.to.display()))?;
        println!("Keys copied: {}.", kept.len());
        Ok(())
    }
}

impl RestoreKeys {
    pub(super) async fn run(self) -> Result<(), String> {
        let keys = self.cases.read()?;
        let keys = keys.ok_or("Name the files with --case-keys and --case-index-key.")?;
        let text = std::fs::read_to_string(&self.from)
            .map_err(|error| format!("Cannot read {}: {error}", self.from.display()))?;
        let lines = text
            .lines()
            .zip(1..)
            .map(|(line, number)| read(line).ok_or_else(|| format!("Line {number} is no key.")));
        let kept: Vec<KeptKey> = lines.collect::<Result<_, _>>()?;
        let house = crate::command::open::house(&self.database, Clock::System).await?;
        let house = house.with_case_keys(keys);
        let restored = cases::restore_keys(&house, &Actor::operator(), &kept).await;
        house.store().clone().close().await;
        let restored = restored
            .map_err(|fault| format!("Stopped: {fault}. What was done stays; run it again."))?;
        println!("Keys put back: {restored}.");
        Ok(())
    }
}

fn written(key: &KeptKey) -> Result<String, String> {
    let line = Line {
        youth: key.youth,
        master: key.wrapped.master.clone(),
        wrapped: STANDARD_NO_PAD.encode(key.wrapped.sealed.as_bytes()),
        made_at: key.made_at,
    };
    serde_json::to_string(&line).map_err(|_| "A key cannot be written.".to_owned())
}

fn read(line: &str) -> Option<KeptKey> {
    let line: Line = serde_json::from_str(line).ok()?;
    let sealed = Sealed::from_bytes(STANDARD_NO_PAD.decode(line.wrapped).ok()?).ok()?;
    Some(KeptKey {
        youth: line.youth,
        wrapped: UnderMaster {
            master: line.master,
            sealed,
        },
        made_at: line.made_at,
    })
}

/// Writes a new file for its owner alone, then puts it in the place of the old one at once.
fn replace(to: &Path, text: &str) -> std::io::Result<()> {
    let new = to.with_extension("new");
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(&new)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&new, to)
}
