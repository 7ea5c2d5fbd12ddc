//! What a file of outlines brings, and what can be wrong with it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Why a file of outlines is not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutlineProblem {
    /// Larger than is read.
    TooLarge,
    /// No GeoJSON (RFC 7946) at all, or no collection of features in it.
    NotGeoJson,
    /// More points than a map of municipalities has.
    TooManyPoints,
    /// The feature of this number, from 1, is no area.
    NoArea(u32),
    /// The feature of this number, from 1, says neither a code nor a name.
    Nameless(u32),
    /// No municipality of this region is in it.
    NoneOfRegion,
    /// A municipality that is in it twice.
    Twice(String),
    /// Coordinates of another system than longitude and latitude of WGS 84, such as RD.
    OtherCoordinates,
    /// Latitude before longitude.
    Swapped,
    /// The line around this municipality does not come back to where it began.
    Open(String),
    /// The line around this municipality has too few points, or holds nothing.
    Empty(String),
}

/// Most municipalities that are named of those left out.
const NAMED: usize = 10;

/// Municipalities of a file that this region does not have: their outlines were left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// How many; a municipality with several features is one.
    pub count: u32,
    /// As the file calls them, in the order of names; the first ten.
    pub names: Vec<String>,
}

impl LeftOut {
    /// Those of these names.
    pub fn of(names: BTreeSet<String>) -> Self {
        Self {
            count: u32::try_from(names.len()).unwrap_or(u32::MAX),
            names: names.into_iter().take(NAMED).collect(),
        }
    }

    /// How many are not named.
    pub fn others(&self) -> usize {
        (self.count as usize).saturating_sub(self.names.len())
    }
}
