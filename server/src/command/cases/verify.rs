use crate::case_heads;
use crate::config::{CaseConfig, DatabaseConfig};
use clap::Args;
use services::cases::{self, Broken};
use services::{Clock, House};

/// Holds the log of cases against its chain. It changes nothing and needs no key.
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[command(flatten)]
    database: DatabaseConfig,
    #[command(flatten)]
    cases: CaseConfig,
}

impl Verify {
    pub(super) async fn run(self) -> Result<(), String> {
        let file = self.cases.heads(&self.database)?;
        let written = case_heads::read(&file)?;
        let store = crate::command::open::store(&self.database).await?;
        let house = House::new(store, Clock::System);
        let verified = cases::verify(&house, &written).await;
        house.store().clone().close().await;
        let verified = verified.map_err(|fault| format!("Cannot read the log: {fault}"))?;
        let against = written.len();
        match verified.broken {
            None => {
                let rows = verified.rows;
                println!("The log holds: {rows} rows, {against} heads written out.");
                Ok(())
            }
            Some(broken) => Err(sentence(broken)),
        }
    }
}

fn sentence(broken: Broken) -> String {
    match broken {
        Broken::Missing(n) => format!("Row {n} of the log is gone."),
        Broken::DoesNotFollow(n) => format!("Row {n} of the log does not follow row {}.", n - 1),
        Broken::Changed(n) => format!("Row {n} of the log was changed."),
        Broken::CutBefore(n) => format!("The log was cut: row {n} was there once."),
        Broken::NotAsWritten(n) => {
            format!("Row {n} of the log is not the one that was written out.")
        }
    }
}
