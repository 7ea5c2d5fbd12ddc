//! School holidays and public holidays as published.

mod day;
mod public;
mod school;

use crate::table::{Names, Record, Table};
use crate::text::is_damaged;
use crate::{FileProblem, RejectReason, RejectedRow};
use domain::holiday::HolidayKind;
use domain::time::Day;
use domain::values::{Mistake, Name};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The longest summer holiday is seven weeks; what is longer than this is a slip in a year.
const LONGEST_DAYS: i64 = 100;

const START: Names = &[
    "START",
    "STARTDATE",
    "EERSTEDAG",
    "BEGIN",
    "VAN",
    "BEGINDATUM",
];
const END: Names = &[
    "EIND",
    "ENDDATE",
    "LAATSTEDAG",
    "EINDE",
    "TOT",
    "TOTENMET",
    "EINDDATUM",
];
const NAME: Names = &["NAAM", "NAME", "VAKANTIE"];

/// One holiday, both days inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayRow {
    /// Its line number as an editor shows it.
    pub line: u64,
    /// School holiday or public holiday.
    pub kind: HolidayKind,
    /// Its Dutch name.
    pub name: Name,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
}

/// Holidays: each line is a row, counted as elsewhere, or rejected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayFile {
    /// The holidays, in the order of the file.
    pub rows: Vec<HolidayRow>,
    /// Lines about another country, another region, or a day that is not a holiday for all.
    pub elsewhere: usize,
    /// The lines that could not be used.
    pub rejected: Vec<RejectedRow>,
}

/// Reads school holidays (`start`, `eind`, `naam`, if need be `regio`: region Midden is taken) or
/// public holidays (`StartDate`, `EndDate`, `Type`, `RegionalScope`, `Name`: national ones are
/// taken); the first line tells which.
///
/// # Errors
/// A [`FileProblem`] when it is neither.
pub fn read_holidays(bytes: &[u8]) -> Result<HolidayFile, FileProblem> {
    let table = Table::read(bytes, &[START, END, NAME])?;
    table.require(&[("start", START), ("eind", END), ("naam", NAME)])?;
    let scope = public::Scope::find(&table);
    let region = school::Region::find(&table);
    let [start, end, name] = [START, END, NAME].map(|names| table.column(names));
    let mut file = HolidayFile {
        rows: Vec::new(),
        elsewhere: 0,
        rejected: Vec::new(),
    };
    let mut first_lines = HashMap::new();
    for record in &table.records {
        if record.broken.is_none() {
            let here = match &scope {
                Some(scope) => scope.holds(record),
                None => region.holds(record),
            };
            if !here {
                file.elsewhere += 1;
                continue;
            }
        }
        let read =
            holiday(record, scope.is_some(), [start, end, name]).and_then(|row| match first_lines
                .get(&(row.first_day, row.name.clone()))
            {
                Some(&first_line) => Err(RejectReason::Duplicate { first_line }),
                None => Ok(row),
            });
        match read {
            Ok(row) => {
                first_lines.insert((row.first_day, row.name.clone()), row.line);
                file.rows.push(row);
            }
            Err(reason) => file
                .rejected
                .push(RejectedRow::nameless(record.line, reason)),
        }
    }
    Ok(file)
}

fn holiday(
    record: &Record,
    is_public: bool,
    [start, end, name]: [Option<usize>; 3],
) -> Result<HolidayRow, RejectReason> {
    if let Some(broken) = &record.broken {
        return Err(broken.clone());
    }
    let first_day = day::read(record.text(start))?;
    let last_day = match record.text(end) {
        // A public holiday is one day unless it says otherwise.
        "" if is_public => first_day,
        text => day::read(text)?,
    };
    if last_day < first_day {
        return Err(RejectReason::EndBeforeStart);
    }
    if (last_day - first_day).num_days() >= LONGEST_DAYS {
        return Err(RejectReason::HolidayTooLong);
    }
    let published = record.text(name);
    if is_damaged(published) {
        return Err(RejectReason::DamagedCharacters);
    }
    let (kind, name) = if is_public {
        (HolidayKind::Public, public::dutch_name(published))
    } else {
        (HolidayKind::School, published)
    };
    let name = Name::parse(name).map_err(|mistake| match mistake {
        Mistake::TooLong => RejectReason::NameTooLong,
        _ => RejectReason::NameMissing,
    })?;
    Ok(HolidayRow {
        line: record.line,
        kind,
        name,
        first_day,
        last_day,
    })
}
