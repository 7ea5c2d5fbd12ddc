use crate::config::DatabaseConfig;
use clap::Args;
use services::Clock;
use std::io::Read;
use std::path::PathBuf;

/// Makes an administrator, or gives one a new passphrase.
#[derive(Debug, Args)]
pub(super) struct CreateAdmin {
    #[command(flatten)]
    database: DatabaseConfig,
    /// E-mail address to sign in with
    #[arg(long)]
    email: String,
    /// Name
    #[arg(long)]
    name: String,
    /// File that holds the passphrase; standard input when left out
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
}

impl CreateAdmin {
    pub(super) async fn run(self) -> Result<(), String> {
        let passphrase = match &self.passphrase_file {
            Some(file) => std::fs::read_to_string(file)
                .map_err(|error| format!("Cannot read {}: {error}", file.display()))?,
            None => {
                eprintln!("Type the passphrase (at least 14 characters), then Enter and Ctrl-D:");
                let mut typed = String::new();
                std::io::stdin()
                    .read_to_string(&mut typed)
                    .map_err(|error| format!("Cannot read the passphrase: {error}"))?;
                typed
            }
        };
        let house = super::open::house(&self.database, Clock::System).await?;
        let passphrase = passphrase.trim_end_matches(['\r', '\n']);
        services::staff::create_admin(&house, &self.email, &self.name, passphrase)
            .await
            .map_err(|error| format!("Cannot make the administrator: {error:?}"))?;
        println!("The administrator can sign in.");
        Ok(())
    }
}
