use clap::Args;
use std::io::Write;

/// Prints a line with a new random key.
#[derive(Debug, Args)]
pub(super) struct NewKey {
    /// Name of the key: lower-case letters, digits and dashes, such as 2026-11
    name: String,
}

impl NewKey {
    pub(super) fn run(self) -> Result<(), String> {
        let line = vault::new_key_line(&self.name)
            .map_err(|_| "A name has 1 to 32 lower-case letters, digits and dashes.")?;
        std::io::stdout()
            .write_all(line.as_bytes())
            .map_err(|error| format!("Cannot print the key: {error}"))
    }
}
