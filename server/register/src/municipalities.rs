//! The municipalities of the region and the area that each belongs to.

use crate::points::point_from_text;
use crate::schools::municipality_code;
use crate::table::{Names, Record, Table};
use crate::text::is_damaged;
use crate::{FileProblem, RejectReason, RejectedRow};
use domain::travel::Point;
use domain::values::{Mistake, Name};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

const CODE: Names = &["GEMEENTECODE", "GEMEENTENUMMER", "CODE"];
const NAME: Names = &["GEMEENTE", "GEMEENTENAAM", "NAAM"];
const AREA: Names = &["DEELGEBIED", "GEBIED"];
const LATITUDE: Names = &["LAT", "LATITUDE", "BREEDTEGRAAD"];
const LONGITUDE: Names = &["LON", "LNG", "LONGITUDE", "LENGTEGRAAD"];

/// One municipality.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MunicipalityRow {
    /// Its line number as an editor shows it.
    pub line: u64,
    /// Its code, four digits with leading zeros.
    pub code: String,
    /// Its name.
    pub name: Name,
    /// The name of its area.
    pub area: Name,
    /// A point in its middle, when the file has one.
    pub centre: Option<Point>,
}

/// Municipalities: each line is a row or rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MunicipalityFile {
    /// The municipalities, in the order of the file; no code comes twice.
    pub rows: Vec<MunicipalityRow>,
    /// The lines that could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Reads a table with `gemeentecode` (518, 0518 or GM0518), `gemeente` and `deelgebied`, and if it
/// has them `lat` and `lon`.
///
/// # Errors
/// A [`FileProblem`] when it is no such table.
pub fn read_municipalities(bytes: &[u8]) -> Result<MunicipalityFile, FileProblem> {
    let table = Table::read(bytes, &[CODE, NAME, AREA])?;
    table.require(&[
        ("gemeentecode", CODE),
        ("gemeente", NAME),
        ("deelgebied", AREA),
    ])?;
    let mut file = MunicipalityFile {
        rows: Vec::new(),
        rejected: Vec::new(),
    };
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let read = row(record, &table).and_then(|row| match first_lines.get(&row.code) {
            Some(&first_line) => Err(RejectReason::Duplicate { first_line }),
            None => Ok(row),
        });
        match read {
            Ok(row) => {
                first_lines.insert(row.code.clone(), row.line);
                file.rows.push(row);
            }
            Err(reason) => file
                .rejected
                .push(RejectedRow::nameless(record.line, reason)),
        }
    }
    Ok(file)
}

fn row(record: &Record, table: &Table) -> Result<MunicipalityRow, RejectReason> {
    if let Some(broken) = &record.broken {
        return Err(broken.clone());
    }
    let text = |names: Names| record.text(table.column(names));
    let centre = match (text(LATITUDE), text(LONGITUDE)) {
        ("", "") => None,
        (latitude, longitude) => Some(point_from_text(latitude, longitude)?),
    };
    Ok(MunicipalityRow {
        line: record.line,
        code: municipality_code(text(CODE))?,
        name: name(text(NAME), RejectReason::NameMissing)?,
        area: name(text(AREA), RejectReason::AreaMissing)?,
        centre,
    })
}

fn name(field: &str, missing: RejectReason) -> Result<Name, RejectReason> {
    if is_damaged(field) {
        return Err(RejectReason::DamagedCharacters);
    }
    Name::parse(field).map_err(|mistake| match mistake {
        Mistake::TooLong => RejectReason::NameTooLong,
        _ => missing,
    })
}
