mod regions;
mod schools;
mod sentences;

use crate::config::DatabaseConfig;
use clap::{Args, Subcommand};
use domain::organisation::OrganisationKind;
use services::imports::{ImportError, Mode};
use services::{Clock, House};
use std::path::{Path, PathBuf};

/// Reads a public register, shows what it changes, and changes it when told to apply.
#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(flatten)]
    database: DatabaseConfig,
    #[command(subcommand)]
    register: Register,
}

#[derive(Debug, Subcommand)]
enum Register {
    /// School sites as DUO publishes them (CSV)
    Schools {
        #[command(flatten)]
        file: RegisterFile,
        /// Which register the file must be; its columns tell when left out
        #[arg(long, value_parser = kind)]
        kind: Option<OrganisationKind>,
        /// Close schools also when unusually many would close
        #[arg(long, alias = "confirm-closings")]
        confirm_closures: bool,
    },
    /// Where schools lie (GeoJSON)
    Points(RegisterFile),
    /// Where four-digit postcodes lie (CSV)
    Postcodes(RegisterFile),
    /// School holidays and public holidays (CSV)
    Holidays(RegisterFile),
    /// Municipalities with their areas (CSV); schools elsewhere are left out
    Municipalities(RegisterFile),
}

#[derive(Debug, Args)]
struct RegisterFile {
    /// The file as published
    file: PathBuf,
    /// Do it; without this nothing changes
    #[arg(long)]
    apply: bool,
}

impl RegisterFile {
    const fn mode(&self) -> Mode {
        if self.apply { Mode::Apply } else { Mode::Look }
    }
}

fn kind(text: &str) -> Result<OrganisationKind, String> {
    match OrganisationKind::parse(text) {
        Ok(kind @ (OrganisationKind::Primary | OrganisationKind::Secondary)) => Ok(kind),
        _ => Err("primary or secondary".to_owned()),
    }
}

impl Import {
    pub(super) async fn run(self) -> Result<(), String> {
        let house = super::open::house(&self.database, Clock::System).await?;
        let told = self.register.bring_in(&house).await?;
        println!("{told}");
        house.store().clone().close().await;
        Ok(())
    }
}

impl Register {
    async fn bring_in(&self, house: &House) -> Result<String, String> {
        let told = match self {
            Self::Schools {
                file,
                kind,
                confirm_closures,
            } => {
                let bytes = read(&file.file)?;
                return schools::bring_in(house, file, bytes, *kind, *confirm_closures).await;
            }
            Self::Points(file) => regions::points(house, read(&file.file)?, file.mode()).await,
            Self::Postcodes(file) => {
                regions::postcodes(house, read(&file.file)?, file.mode()).await
            }
            Self::Holidays(file) => regions::holidays(house, read(&file.file)?, file.mode()).await,
            Self::Municipalities(file) => {
                regions::municipalities(house, read(&file.file)?, file.mode()).await
            }
        };
        told.map_err(|error| failed(&error))
    }
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|error| format!("Cannot read {}: {error}", file.display()))
}

fn failed(error: &ImportError) -> String {
    format!("Nothing was changed: {error}.")
}
