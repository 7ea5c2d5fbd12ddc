use crate::config::DatabaseConfig;
use clap::Args;
use services::accounts::second_step;
use services::{Actor, Clock};

/// Takes away the second factor of somebody who lost it, with their recovery codes.
#[derive(Debug, Args)]
pub(super) struct ForgetSecondFactor {
    #[command(flatten)]
    database: DatabaseConfig,
    /// E-mail address that they sign in with
    #[arg(long)]
    email: String,
}

impl ForgetSecondFactor {
    pub(super) async fn run(self) -> Result<(), String> {
        let house = crate::command::open::house(&self.database, Clock::System).await?;
        let done = second_step::forget(&house, &Actor::operator(), &self.email).await;
        house.store().clone().close().await;
        done.map_err(|fault| format!("Nothing was taken away: {fault}"))?;
        println!("They set up a new second factor when they next sign in.");
        Ok(())
    }
}
