use crate::config::DatabaseConfig;
use clap::Args;
use std::path::PathBuf;

/// Copies an SQLite database while it is in use.
#[derive(Debug, Args)]
pub(super) struct Backup {
    #[command(flatten)]
    database: DatabaseConfig,
    /// File to write; must not exist yet
    to: PathBuf,
}

impl Backup {
    pub(super) async fn run(self) -> Result<(), String> {
        if self.to.exists() {
            return Err(format!("{} exists already.", self.to.display()));
        }
        let store = super::open::store(&self.database).await?;
        let to = self.to.to_string_lossy().into_owned();
        store
            .backup(&to)
            .await
            .map_err(|error| format!("Cannot back up: {error}"))?;
        println!("Copied to {to}.");
        store.close().await;
        Ok(())
    }
}
