use crate::config::DatabaseConfig;
use clap::Args;
use domain::values::Email;
use services::{Clock, House};

/// Loads the invented demo region into an empty database.
#[derive(Debug, Args)]
pub(super) struct Demo {
    #[command(flatten)]
    database: DatabaseConfig,
}

impl Demo {
    pub(super) async fn run(self) -> Result<(), String> {
        let house = super::open::house(&self.database, Clock::System).await?;
        let known = load(&house).await?;
        house.store().clone().close().await;
        if known == 0 {
            return Err("This database has staff of its own; the demo needs an empty one.".into());
        }
        Ok(())
    }
}

/// Loads the demo region when the database is empty and tells how to sign in to it; gives how many
/// of the demo's people can.
pub(super) async fn load(house: &House) -> Result<usize, String> {
    let made = services::demo_region::load(house)
        .await
        .map_err(|fault| format!("Cannot load the demo region: {fault}"))?;
    if made {
        println!("The invented demo region was loaded.");
        let cases = services::demo_region::load_cases(house)
            .await
            .map_err(|error| format!("Cannot load the demo's cases: {error}"))?;
        if cases > 0 {
            println!("With {cases} invented cases.");
        }
    }
    let mut lines = Vec::new();
    for sign_in in demo::SIGN_INS {
        let email = Email::parse(sign_in.email).map_err(|_| "A demo address is wrong.")?;
        let known = house.store().credentials(&email).await;
        if known.is_ok_and(|known| known.is_some()) {
            lines.push(format!("  {:<30} {}", sign_in.email, sign_in.passphrase));
            if !sign_in.app_secret.is_empty() {
                lines.push(format!("  {:<30} app: {}", "", sign_in.app_secret));
            }
        }
    }
    if cfg!(debug_assertions) && !lines.is_empty() {
        println!("Sign in to the demo with:\n{}", lines.join("\n"));
    } else if made {
        println!("Nobody can sign in yet: give yourself a passphrase with create-admin.");
    }
    Ok(lines.len())
}
