//! Reads the published data that stands beside the repository.

use domain::ids::OrganisationId;
use register::{KnownSchool, SchoolFile, read_municipalities};
use std::collections::BTreeSet;
use std::path::Path;

/// A published file, by its path in the data folder.
pub fn published(path: &str) -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/data")
        .join(path);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The codes of the region's 27 municipalities.
pub fn municipalities() -> BTreeSet<String> {
    read_municipalities(&published("region/municipalities.csv"))
        .expect("the municipalities can be read")
        .rows
        .into_iter()
        .map(|row| row.code)
        .collect()
}

/// The schools of a file as if they had been imported before.
pub fn known(file: &SchoolFile, is_open: impl Fn(&str) -> bool) -> Vec<KnownSchool> {
    (1..)
        .zip(&file.rows)
        .map(|(number, row)| KnownSchool {
            id: OrganisationId::from_number(number),
            site_code: row.site_code.clone(),
            kind: row.kind,
            name: row.name.clone(),
            address: row.address.clone(),
            phone: row.phone.clone(),
            website: row.website.clone(),
            open: is_open(row.site_code.as_str()),
        })
        .collect()
}
