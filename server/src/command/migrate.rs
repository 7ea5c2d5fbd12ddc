use crate::config::DatabaseConfig;
use clap::Args;

/// Brings the schema up to date.
#[derive(Debug, Args)]
pub(super) struct Migrate {
    #[command(flatten)]
    database: DatabaseConfig,
}

impl Migrate {
    pub(super) async fn run(self) -> Result<(), String> {
        let store = super::open::store(&self.database).await?;
        store
            .migrate()
            .await
            .map_err(|error| format!("Cannot bring the schema up to date: {error}"))?;
        println!("The schema is up to date.");
        store.close().await;
        Ok(())
    }
}
