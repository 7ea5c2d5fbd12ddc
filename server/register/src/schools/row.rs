//! One line of the register.

use super::columns::Columns;
use super::fields::{municipality_code, one_line, phone, website};
use super::town_name::town_name;
use crate::RejectReason;
use crate::difference::Field;
use crate::table::Record;
use crate::text::is_damaged;
use domain::organisation::{Address, OrganisationKind};
use domain::values::{Mistake, Name, Phone, Postcode, SiteCode};
use serde::{Deserialize, Serialize};

/// One school site as the register describes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchoolRow {
    /// Its line number as an editor shows it.
    pub line: u64,
    /// Its code.
    pub site_code: SiteCode,
    /// Primary or secondary.
    pub kind: OrganisationKind,
    /// Its name; runs of blanks are one.
    pub name: Name,
    /// Where it is; the town as shown, the municipality as four digits.
    pub address: Address,
    /// Its telephone number, with its leading zero.
    pub phone: Option<Phone>,
    /// Its website as published, with or without a scheme; empty when it has none.
    pub website: String,
    /// Fields that were written but could not be read, and are empty here.
    pub notes: Vec<Note>,
}

impl SchoolRow {
    /// Whether the file says something about a field, be it that there is none.
    pub fn is_readable(&self, field: Field) -> bool {
        self.notes.iter().all(|note| note.field != field)
    }
}

/// One field of a row that could not be read; the school itself is not lost for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Which field.
    pub field: Field,
    /// What is wrong with it.
    pub reason: NoteReason,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteReason {
    /// It does not have the form of what it should be.
    Malformed,
    /// Characters that no text has, such as NUL.
    DamagedCharacters,
    /// More characters than fit.
    TooLong,
}

impl NoteReason {
    /// The name used in texts and logs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::DamagedCharacters => "damaged_characters",
            Self::TooLong => "too_long",
        }
    }
}

/// Reads a line: code, name and municipality must be there, any other field may be unreadable.
pub(super) fn read(
    record: &Record,
    columns: &Columns,
    kind: OrganisationKind,
) -> Result<SchoolRow, RejectReason> {
    if let Some(broken) = &record.broken {
        return Err(broken.clone());
    }
    let site_code = site_code(record, columns)?;
    let name = name(record.text(columns.name))?;
    let municipality = municipality_code(record.text(columns.municipality))?;
    let mut notes = Vec::new();
    let address = Address {
        street: text(record.text(columns.street), Field::Street, &mut notes),
        house_number: text(
            record.text(columns.house_number),
            Field::HouseNumber,
            &mut notes,
        ),
        postcode: value(
            record.text(columns.postcode),
            Field::Postcode,
            Postcode::parse,
            &mut notes,
        ),
        town: town_name(&text(record.text(columns.town), Field::Town, &mut notes)),
        municipality,
    };
    let phone = value(record.text(columns.phone), Field::Phone, phone, &mut notes);
    let website = value(
        record.text(columns.website),
        Field::Website,
        website,
        &mut notes,
    );
    Ok(SchoolRow {
        line: record.line,
        site_code,
        kind,
        name,
        address,
        phone,
        website: website.unwrap_or_default(),
        notes,
    })
}

/// The codes in a line that cannot be used as a whole: the one under its column, and, since fields
/// may have shifted, every field that has the form of a site code.
pub(super) fn readable_site_codes(record: &Record, columns: &Columns) -> Vec<SiteCode> {
    let mut codes: Vec<SiteCode> = site_code(record, columns).into_iter().collect();
    for field in &record.fields {
        if let Ok(code) = SiteCode::parse(field)
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

/// Older files write the site as its two digits beside the BRIN, or as the whole code.
fn site_code(record: &Record, columns: &Columns) -> Result<SiteCode, RejectReason> {
    let site = record.text(columns.site);
    if let Ok(code) = SiteCode::parse(site) {
        return Ok(code);
    }
    if site.is_empty() {
        return Err(RejectReason::SiteCodeMissing);
    }
    if is_damaged(site) {
        return Err(RejectReason::DamagedCharacters);
    }
    if site.len() <= 2 && site.bytes().all(|b| b.is_ascii_digit()) {
        let institution = record.text(columns.institution);
        return SiteCode::parse(&format!("{institution}{site:0>2}"))
            .map_err(|_| RejectReason::SiteCodeMalformed);
    }
    Err(RejectReason::SiteCodeMalformed)
}

fn name(field: &str) -> Result<Name, RejectReason> {
    if is_damaged(field) {
        return Err(RejectReason::DamagedCharacters);
    }
    Name::parse(field).map_err(|mistake| match mistake {
        Mistake::TooLong => RejectReason::NameTooLong,
        _ => RejectReason::NameMissing,
    })
}

fn text(field: &str, which: Field, notes: &mut Vec<Note>) -> String {
    value(field, which, one_line, notes).unwrap_or_default()
}

/// Reads a field that may be missing; one that is there but cannot be read is noted.
fn value<T>(
    field: &str,
    which: Field,
    parse: impl Fn(&str) -> Result<T, Mistake>,
    notes: &mut Vec<Note>,
) -> Option<T> {
    if field.is_empty() {
        return None;
    }
    let reason = if is_damaged(field) {
        NoteReason::DamagedCharacters
    } else {
        match parse(field) {
            Ok(value) => return Some(value),
            Err(Mistake::TooLong) => NoteReason::TooLong,
            Err(_) => NoteReason::Malformed,
        }
    };
    notes.push(Note {
        field: which,
        reason,
    });
    None
}
