//! Travel time between two places.
//!
//! The rule, until a routing engine replaces it: distance in a straight line times a detour factor,
//! at a speed that grows with the distance, plus a fixed time to park and walk. Whole minutes,
//! rounded up; the same place costs nothing.

mod rule;
mod table;

pub use rule::{StraightLine, TravelRule};
pub use table::{PlaceIndex, TravelTable};

use serde::{Deserialize, Serialize};

/// A place on the map, WGS84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

impl Point {
    /// Great-circle distance in metres (haversine, mean earth radius 6,371,008.8 m, IUGG).
    pub fn metres_to(self, other: Self) -> f64 {
        let (a, b) = (self.latitude.to_radians(), other.latitude.to_radians());
        let half_lat = ((b - a) / 2.0).sin();
        let half_lon = ((other.longitude - self.longitude).to_radians() / 2.0).sin();
        let h = half_lat * half_lat + a.cos() * b.cos() * half_lon * half_lon;
        2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
    }
}
