//! The command line: one file a command.

mod backup;
mod bench;
mod cases;
mod create_admin;
mod demo;
mod import;
mod migrate;
mod open;
mod serve;

use clap::{Parser, Subcommand};

/// Plans prevention lessons at schools and clubs.
#[derive(Debug, Parser)]
#[command(name = "server", version)]
pub struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Serve the pages
    Serve(Box<serve::Serve>),
    /// Bring the database's schema up to date
    Migrate(migrate::Migrate),
    /// Make an administrator, or give one a new passphrase
    CreateAdmin(create_admin::CreateAdmin),
    /// Read a public register and show, or apply, what it changes
    Import(import::Import),
    /// Load the invented demo region into an empty database
    Demo(demo::Demo),
    /// Measure pages, feeds and contention on temporary databases
    Bench(bench::Bench),
    /// Copy an SQLite database while it is in use
    Backup(backup::Backup),
    /// Keys and log of the cases
    Cases(cases::Cases),
}

impl Command {
    /// Does what was asked.
    ///
    /// # Errors
    /// A sentence for whoever typed the command.
    pub async fn run(self) -> Result<(), String> {
        match self.what {
            What::Serve(command) => command.run().await,
            What::Migrate(command) => command.run().await,
            What::CreateAdmin(command) => command.run().await,
            What::Import(command) => command.run().await,
            What::Demo(command) => command.run().await,
            What::Bench(command) => command.run().await,
            What::Backup(command) => command.run().await,
            What::Cases(command) => command.run().await,
        }
    }
}
