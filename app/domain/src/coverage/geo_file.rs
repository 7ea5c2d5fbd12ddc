//! What can be wrong with a file of outlines.

use serde::{Deserialize, Serialize};

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
    /// A municipality that this region does not have, as the file calls it.
    Unknown(String),
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
