use super::point_from_text;
use crate::table::{Names, Record, Table};
use crate::{FileProblem, RejectReason, RejectedRow};
use domain::travel::Point;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

const DISTRICT: Names = &["POSTCODE", "PC4", "POSTCODE4"];
const LATITUDE: Names = &["LAT", "LATITUDE", "BREEDTEGRAAD"];
const LONGITUDE: Names = &["LON", "LNG", "LONGITUDE", "LENGTEGRAAD"];

/// Points of postcode districts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PostcodeFile {
    /// The four digits (1000 to 9999) and a point in the middle, in the order of the file.
    pub points: Vec<(u16, Point)>,
    /// The lines that could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Reads points of four-digit postcodes: a table with postcode, latitude and longitude.
///
/// # Errors
/// A [`FileProblem`] when it is no such table.
pub fn read_postcode_points(bytes: &[u8]) -> Result<PostcodeFile, FileProblem> {
    let table = Table::read(bytes, &[DISTRICT, LATITUDE, LONGITUDE])?;
    table.require(&[
        ("POSTCODE", DISTRICT),
        ("LAT", LATITUDE),
        ("LON", LONGITUDE),
    ])?;
    let places = [DISTRICT, LATITUDE, LONGITUDE].map(|names| table.column(names));
    let mut points = Vec::new();
    let mut rejected = Vec::new();
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let read = district_point(record, places).and_then(|(district, point)| {
            match first_lines.get(&district) {
                Some(&first_line) => Err(RejectReason::Duplicate { first_line }),
                None => Ok((district, point)),
            }
        });
        match read {
            Ok((district, point)) => {
                first_lines.insert(district, record.line);
                points.push((district, point));
            }
            Err(reason) => rejected.push(RejectedRow::nameless(record.line, reason)),
        }
    }
    Ok(PostcodeFile { points, rejected })
}

fn district_point(
    record: &Record,
    [district, latitude, longitude]: [Option<usize>; 3],
) -> Result<(u16, Point), RejectReason> {
    if let Some(broken) = &record.broken {
        return Err(broken.clone());
    }
    let district = record
        .text(district)
        .parse::<u16>()
        .ok()
        .filter(|number| (1000..=9999).contains(number))
        .ok_or(RejectReason::PostcodeMalformed)?;
    let point = point_from_text(record.text(latitude), record.text(longitude))?;
    Ok((district, point))
}
