//! Where schools and postcodes lie: points of school sites (GeoJSON) and of four-digit postcodes
//! (CSV), in WGS84 degrees.

mod postcodes;
mod sites;

pub use postcodes::{PostcodeFile, read_postcode_points};
pub use sites::{DoubledSite, PointFile, SitePoint, read_points};

use crate::RejectReason;
use domain::travel::Point;

/// A point in or near the European Netherlands: between 50.7 and 53.6 degrees north and 3.3 and
/// 7.3 degrees east. Swapped coordinates and those of the national grid fall outside it.
///
/// # Errors
/// `OutsideNetherlands`, also for what is not a finite number.
pub(crate) fn point(latitude: f64, longitude: f64) -> Result<Point, RejectReason> {
    if (50.7..=53.6).contains(&latitude) && (3.3..=7.3).contains(&longitude) {
        Ok(Point {
            latitude,
            longitude,
        })
    } else {
        Err(RejectReason::OutsideNetherlands)
    }
}

/// A point from two texts, with a decimal comma or point.
pub(crate) fn point_from_text(latitude: &str, longitude: &str) -> Result<Point, RejectReason> {
    let degrees = |text: &str| {
        text.replace(',', ".")
            .parse::<f64>()
            .map_err(|_| RejectReason::PointMalformed)
    };
    point(degrees(latitude)?, degrees(longitude)?)
}
