use crate::config::{CaseConfig, DatabaseConfig};
use clap::Args;
use services::{Actor, Clock, cases};

/// Wraps every youth's key by the newest master key, and makes citizen service numbers found by the
/// index key of now.
#[derive(Debug, Args)]
pub(super) struct RotateKey {
    #[command(flatten)]
    database: DatabaseConfig,
    #[command(flatten)]
    cases: CaseConfig,
}

impl RotateKey {
    pub(super) async fn run(self) -> Result<(), String> {
        let keys = self.cases.read()?;
        let keys = keys.ok_or("Name the files with --case-keys and --case-index-key.")?;
        let house = crate::command::open::house(&self.database, Clock::System).await?;
        let house = house.with_case_keys(keys);
        let rotated = cases::rotate_key(&house, &Actor::operator()).await;
        house.store().clone().close().await;
        let rotated = rotated
            .map_err(|fault| format!("Stopped: {fault}. What was done stays; run it again."))?;
        println!(
            "Keys of {} youths are wrapped anew, secrets of {} second factors sealed anew, \
             {} citizen service numbers are found by the index key of now.",
            rotated.youths, rotated.second_factors, rotated.numbers
        );
        Ok(())
    }
}
