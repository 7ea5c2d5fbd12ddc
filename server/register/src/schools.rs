//! The register of school sites as DUO publishes it, primary and secondary.

mod columns;
mod fields;
mod row;
mod town_name;

pub use fields::municipality_code;
pub use row::{Note, NoteReason, SchoolRow};
pub use town_name::town_name;

use crate::difference::Field;
use crate::table::Table;
use crate::{Encoding, FileProblem, RejectReason, RejectedRow};
use columns::Columns;
use domain::organisation::OrganisationKind;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Which generation of column names a file carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vintage {
    /// `INSTELLINGSCODE` and `VESTIGINGSCODE`.
    Current,
    /// `BRIN NUMMER` and `VESTIGINGSNUMMER`.
    Older,
}

/// A register, read whole: each line under the header is either a row or rejected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchoolFile {
    /// The kind of school that the file lists.
    pub kind: OrganisationKind,
    /// How the text was written.
    pub encoding: Encoding,
    /// Between two fields: `;`, `,` or a tab.
    pub separator: char,
    /// Which generation of column names.
    pub vintage: Vintage,
    /// The sites, in the order of the file; no site code comes twice.
    pub rows: Vec<SchoolRow>,
    /// The lines that could not be used, in the order of the file.
    pub rejected: Vec<RejectedRow>,
    /// Fields of which the file has no column, and about which it says nothing.
    pub absent: Vec<Field>,
}

/// Reads a register of school sites.
///
/// `expected` is the kind that the reader asked for; with `None` the columns tell: only the
/// secondary register has `ONDERWIJSSTRUCTUUR`. The size of the file is the caller's to limit.
///
/// # Errors
/// A [`FileProblem`] when no line of the file can be trusted: not a table, columns missing, no
/// rows, or the register of the other kind of school.
pub fn read_schools(
    bytes: &[u8],
    expected: Option<OrganisationKind>,
) -> Result<SchoolFile, FileProblem> {
    if let Some(kind) = expected
        && !matches!(
            kind,
            OrganisationKind::Primary | OrganisationKind::Secondary
        )
    {
        return Err(FileProblem::NoSuchRegister { kind });
    }
    let table = Table::read(bytes, columns::KNOWN)?;
    let columns = Columns::find(&table)?;
    let kind = if columns.structure.is_some() {
        OrganisationKind::Secondary
    } else {
        OrganisationKind::Primary
    };
    if let Some(expected) = expected
        && expected != kind
    {
        return Err(FileProblem::WrongKind {
            expected,
            found: kind,
        });
    }
    let mut rows: Vec<SchoolRow> = Vec::with_capacity(table.records.len());
    let mut rejected = Vec::new();
    let mut first_lines = HashMap::new();
    for record in &table.records {
        let read = row::read(record, &columns, kind).and_then(|row| {
            match first_lines.get(&row.site_code) {
                Some(&first_line) => Err(RejectReason::Duplicate { first_line }),
                None => Ok(row),
            }
        });
        match read {
            Ok(row) => {
                first_lines.insert(row.site_code.clone(), row.line);
                rows.push(row);
            }
            Err(reason) => {
                let mut codes = row::readable_site_codes(record, &columns).into_iter();
                rejected.push(RejectedRow {
                    line: record.line,
                    site_code: codes.next(),
                    also: codes.collect(),
                    reason,
                });
            }
        }
    }
    Ok(SchoolFile {
        kind,
        encoding: table.encoding,
        separator: table.separator,
        vintage: columns.vintage,
        absent: columns.absent(),
        rows,
        rejected,
    })
}
