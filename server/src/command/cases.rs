//! Commands about cases: for whoever runs the server, without a look into any of them.

mod forget_second_factor;
mod keep_keys;
mod new_key;
mod rotate_key;
mod verify;

use clap::{Args, Subcommand};

/// Keys and log of the cases.
#[derive(Debug, Args)]
pub(super) struct Cases {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Hold the log of cases against its chain, and name the first row that is wrong
    Verify(verify::Verify),
    /// Wrap every youth's key by the newest master key, and find numbers by the index key of now
    RotateKey(rotate_key::RotateKey),
    /// Write the wrapped keys of youths to a file, in the place of the copy before it
    CopyKeys(keep_keys::CopyKeys),
    /// Put copied keys back after a backup was restored
    RestoreKeys(keep_keys::RestoreKeys),
    /// Take away the second factor of somebody who lost it
    ForgetSecondFactor(forget_second_factor::ForgetSecondFactor),
    /// Print a line with a new random key, for a key file
    NewKey(new_key::NewKey),
}

impl Cases {
    pub(super) async fn run(self) -> Result<(), String> {
        match self.what {
            What::Verify(command) => command.run().await,
            What::RotateKey(command) => command.run().await,
            What::CopyKeys(command) => command.run().await,
            What::RestoreKeys(command) => command.run().await,
            What::ForgetSecondFactor(command) => command.run().await,
            What::NewKey(command) => command.run(),
        }
    }
}
