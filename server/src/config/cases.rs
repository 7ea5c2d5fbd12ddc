//! Where the keys of cases are, and the heads of their log.

use super::DatabaseConfig;
use clap::Args;
use index::client::AlsoTrusted;
use services::cases::{CaseKeys, IndexLinks};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use vault::{BlindIndex, MasterKeys};

/// Settings of the case module. Without the keys it is off.
#[derive(Debug, Clone, Args)]
pub struct CaseConfig {
    /// File with the master keys of cases, one `name key` a line, the newest first
    #[arg(long = "case-keys", env = "CASE_KEYS")]
    pub keys: Option<PathBuf>,

    /// File with the key by which a citizen service number is found
    #[arg(long = "case-index-key", env = "CASE_INDEX_KEY")]
    pub index_key: Option<PathBuf>,

    /// File to which the head of the cases' log is added every hour; beside the database unless told
    /// otherwise
    #[arg(long = "case-heads", env = "CASE_HEADS")]
    pub heads: Option<PathBuf>,

    /// File with the indexes that signals go to, one `name address token` a line; for its owner's eyes
    /// alone
    #[arg(long = "case-indexes", env = "CASE_INDEXES")]
    pub indexes: Option<PathBuf>,

    /// Certificates (PEM) to trust beside the machine's own, when an index is asked
    #[arg(long = "case-index-trust-file", env = "CASE_INDEX_TRUST_FILE")]
    pub index_trust_file: Option<PathBuf>,

    /// Minutes without a request for a case after which cases lock (1 to 120)
    #[arg(
        long = "case-idle-minutes",
        env = "CASE_IDLE_MINUTES",
        default_value_t = 15,
        value_parser = clap::value_parser!(u16).range(1..=120)
    )]
    pub idle_minutes: u16,
}

impl CaseConfig {
    /// Reads the keys; none when neither file is named.
    ///
    /// # Errors
    /// A sentence, without anything of a key, when one is missing or cannot be used.
    pub fn read(&self) -> Result<Option<CaseKeys>, String> {
        match (&self.keys, &self.index_key) {
            (None, None) => Ok(None),
            (Some(keys), Some(index)) => read(keys, index).map(Some),
            _ => Err("Cases need both --case-keys and --case-index-key.".into()),
        }
    }

    /// The same for the demo, which makes its own beside its database where none are named.
    ///
    /// # Errors
    /// As [`CaseConfig::read`], and when a file cannot be made.
    pub fn read_or_make(&self, database: &DatabaseConfig) -> Result<Option<CaseKeys>, String> {
        if self.keys.is_some() || self.index_key.is_some() {
            return self.read();
        }
        let files = [
            database.beside("case-keys")?,
            database.beside("case-index-key")?,
        ];
        for file in &files {
            make(file)?;
        }
        read(&files[0], &files[1]).map(Some)
    }

    /// The links to indexes; none when no file is named.
    ///
    /// # Errors
    /// A sentence, without anything of a token, when a file cannot be used.
    pub fn index_links(&self) -> Result<IndexLinks, String> {
        let Some(file) = &self.indexes else {
            return Ok(IndexLinks::default());
        };
        let wrong = |why: String| format!("Cannot use {}: {why}", file.display());
        let text = std::fs::read_to_string(file).map_err(|error| wrong(error.to_string()))?;
        IndexLinks::parse(&text, &self.also_trusted()?).map_err(wrong)
    }

    fn also_trusted(&self) -> Result<AlsoTrusted, String> {
        let Some(file) = &self.index_trust_file else {
            return Ok(AlsoTrusted::default());
        };
        let wrong = |why: String| format!("Cannot use {}: {why}", file.display());
        let pem = std::fs::read(file).map_err(|error| wrong(error.to_string()))?;
        AlsoTrusted::read(&pem)
            .ok_or_else(|| wrong("it holds no certificate (PEM) to trust.".to_owned()))
    }

    /// Where the heads of the log are written.
    ///
    /// # Errors
    /// As [`DatabaseConfig::address`].
    pub fn heads(&self, database: &DatabaseConfig) -> Result<PathBuf, String> {
        match &self.heads {
            Some(file) => Ok(file.clone()),
            None => database.beside("case-log-heads.jsonl"),
        }
    }
}

fn read(keys: &Path, index: &Path) -> Result<CaseKeys, String> {
    let wrong = |file: &Path, error| format!("Cannot use the keys in {}: {error}.", file.display());
    Ok(CaseKeys {
        masters: MasterKeys::read(keys).map_err(|error| wrong(keys, error))?,
        index: BlindIndex::read(index).map_err(|error| wrong(index, error))?,
    })
}

/// Makes a file with one new key, for its owner alone; leaves one that is there.
fn make(file: &Path) -> Result<(), String> {
    let wrong = |what: &dyn std::fmt::Display| format!("Cannot make {}: {what}", file.display());
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(|error| wrong(&error))?;
    }
    let line = vault::new_key_line("demo").map_err(|error| wrong(&error))?;
    let opened = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    match opened {
        Ok(mut opened) => opened
            .write_all(line.as_bytes())
            .map_err(|error| wrong(&error)),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(wrong(&error)),
    }
}
