//! The command line.

mod serve;

use crate::moment::Clock;
use crate::{Index, IndexError, IndexKey};
use clap::{Args, Parser, Subcommand};
use std::net::SocketAddr;
use std::path::PathBuf;
use store::Options;
use store::index::IndexStore;

/// The index of signals: who gave one about whom, never why.
#[derive(Debug, Parser)]
#[command(name = "index", version)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print a new key, for the key file
    NewKey,
    /// Take requests
    Serve {
        #[command(flatten)]
        settings: Settings,
        /// Address and port
        #[arg(long, env = "INDEX_LISTEN", default_value = "127.0.0.1:3100")]
        listen: SocketAddr,
        /// Stop when the standard input ends: for a program that starts this one and must not
        /// leave it behind
        #[arg(long)]
        until_input_ends: bool,
    },
    /// Let an organisation take part, and print its token once
    AddOrganisation {
        #[command(flatten)]
        settings: Settings,
        /// Its name, as matches show it
        #[arg(long)]
        name: String,
    },
    /// End the token of an organisation
    RevokeOrganisation {
        #[command(flatten)]
        settings: Settings,
        /// Its id
        #[arg(long)]
        id: String,
    },
    /// Take no signals any more, and remove all there are, oldest first
    WindDown(Settings),
    /// Take away what is left after winding down, and print how much it was
    Purge(Settings),
}

#[derive(Debug, Clone, Args)]
struct Settings {
    /// `sqlite://PATH?mode=rwc` or `postgres://...`; never the planner's own database
    #[arg(long, env = "INDEX_DATABASE_URL", hide_env_values = true)]
    database: String,
    /// File with the key under which persons are digests
    #[arg(long, env = "INDEX_KEY_FILE")]
    key_file: PathBuf,
    /// How long a signal stands, in months; 24 at most
    #[arg(long, env = "INDEX_TERM_MONTHS", default_value_t = 12)]
    term_months: u32,
}

impl Settings {
    async fn open(&self) -> Result<Index, String> {
        let key = std::fs::read_to_string(&self.key_file).ok();
        let key = key.as_deref().and_then(IndexKey::parse);
        let key = key.ok_or("the key file must hold 64 hexadecimal digits: index new-key")?;
        let store = IndexStore::open(&Options::new(&self.database)).await;
        let store = store.map_err(|error| format!("the database does not open: {error}"))?;
        Ok(Index::new(store, key, self.term_months))
    }
}

impl Command {
    /// Does what was asked.
    ///
    /// # Errors
    /// A sentence for whoever typed the command.
    pub async fn run(self) -> Result<(), String> {
        let said = |error: IndexError| error.to_string();
        let now = Clock::System.now();
        match self.what {
            What::NewKey => {
                let mut key = [0; 32];
                getrandom::fill(&mut key).map_err(|_| "the system gives no random bytes")?;
                println!("{}", crate::key::hex(&key));
            }
            What::Serve {
                settings,
                listen,
                until_input_ends,
            } => serve::serve(settings.open().await?, listen, until_input_ends).await?,
            What::AddOrganisation { settings, name } => {
                let added = settings.open().await?.add_organisation(&name, now).await;
                let added = added.map_err(said)?;
                println!("id {}\ntoken {}", added.id, added.token);
            }
            What::RevokeOrganisation { settings, id } => {
                settings
                    .open()
                    .await?
                    .revoke_organisation(&id, now)
                    .await
                    .map_err(said)?;
            }
            What::WindDown(settings) => {
                let wound = settings.open().await?.wind_down(now).await.map_err(said)?;
                println!("{} signals removed", wound.removed);
            }
            What::Purge(settings) => {
                let purged =
                    settings
                        .open()
                        .await?
                        .purge(now)
                        .await
                        .map_err(|error| match error {
                            IndexError::State => "wind the index down first".to_owned(),
                            error => error.to_string(),
                        })?;
                println!("signals {}", purged.signals);
                println!("persons {}", purged.persons);
                println!("matches {}", purged.matches);
                println!("requests {}", purged.requests);
                println!("organisations {}", purged.organisations);
            }
        }
        Ok(())
    }
}
