//! Settings from flags and environment; secrets come from files.

mod cases;
mod letters;
mod mail;

pub use cases::CaseConfig;
pub use letters::LetterConfig;
pub use mail::{AT_ONCE, MailConfig, TlsChoice};

use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where the data is.
#[derive(Debug, Clone, Args)]
pub struct DatabaseConfig {
    /// Address of the database: sqlite://PATH or postgres://USER@HOST/NAME
    #[arg(
        long = "database",
        env = "DATABASE_URL",
        default_value = "sqlite://data/preventieplanner.db?mode=rwc",
        hide_env_values = true
    )]
    pub url: String,

    /// File that holds the database address, instead of --database; for addresses with a password
    #[arg(long = "database-file", env = "DATABASE_URL_FILE")]
    pub url_file: Option<PathBuf>,

    /// Most database connections of this process
    #[arg(long, env = "DATABASE_CONNECTIONS", default_value_t = 16)]
    pub connections: u32,
}

impl DatabaseConfig {
    /// The database address, from the file when one is named.
    ///
    /// # Errors
    /// A sentence when the file cannot be read, without its content.
    pub fn address(&self) -> Result<String, String> {
        match &self.url_file {
            None => Ok(self.url.clone()),
            Some(file) => std::fs::read_to_string(file)
                .map(|text| text.trim().to_owned())
                .map_err(|error| format!("Cannot read {}: {error}", file.display())),
        }
    }
}

impl DatabaseConfig {
    /// A folder beside the database, or in `data` when the database is no file.
    ///
    /// # Errors
    /// As [`DatabaseConfig::address`].
    pub fn beside(&self, name: &str) -> Result<PathBuf, String> {
        let address = self.address()?;
        let file = address.strip_prefix("sqlite://");
        let file = file.map(|file| PathBuf::from(file.split('?').next().unwrap_or(file)));
        let folder = file.as_deref().and_then(std::path::Path::parent);
        Ok(folder
            .map_or_else(|| PathBuf::from("data"), PathBuf::from)
            .join(name))
    }
}

/// Where mail that comes in is left.
#[derive(Debug, Clone, Default, Args)]
pub struct MailboxConfig {
    /// Maildir folder into which a mail server delivers answers to invitations
    #[arg(long = "replies", env = "REPLIES")]
    pub replies: Option<PathBuf>,
}

/// How the pages are served.
#[derive(Debug, Clone, Args)]
pub struct ServeConfig {
    /// Address and port to listen on
    #[arg(long, env = "LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,

    /// Folder with the browser's files
    #[arg(long, env = "SITE", default_value = "site")]
    pub site: PathBuf,

    /// Load the invented demo region into an empty database, and print its sign-ins
    #[arg(long)]
    pub demo: bool,

    /// Number of proxies in front that add to X-Forwarded-For
    #[arg(long, env = "PROXIES", default_value_t = 0)]
    pub proxies: usize,

    /// Write logs as JSON, one object a line
    #[arg(long, env = "LOG_JSON")]
    pub log_json: bool,
}
