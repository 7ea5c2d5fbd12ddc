//! A table as registers publish it: a line of column names, then a line for each row.
//!
//! Lines are read one by one, not as a stream of quoted fields: a stray quotation mark then costs
//! the line that it stands in, and never the hundreds of schools after it.

mod lines;

use crate::text::{Encoding, decode_table};
use crate::{FileProblem, RejectReason};
use lines::{LineSpan, fields_of, lines_of};

/// The separators that published tables use; the first that fits best is taken.
const SEPARATORS: [char; 3] = [';', ',', '\t'];

/// The longest line of column names, in octets; those of the registers take some 600.
const LONGEST_HEADER: usize = 20_000;

/// A quoted field may hold a line break; more breaks than this are damage.
const LONGEST_FIELD_LINES: usize = 4;

/// The ways in which one column has been named, folded, the newest first.
pub(crate) type Names = &'static [&'static str];

/// One row of a table.
pub(crate) struct Record {
    /// Its line number as an editor shows it.
    pub line: u64,
    /// Its fields, trimmed; as many as the header has, unless the record is broken.
    pub fields: Vec<String>,
    /// Why its fields cannot be trusted.
    pub broken: Option<RejectReason>,
}

impl Record {
    /// The text under a column; empty when the file does not have the column.
    pub fn text(&self, column: Option<usize>) -> &str {
        column
            .and_then(|place| self.fields.get(place))
            .map_or("", String::as_str)
    }
}

/// A table, read whole.
pub(crate) struct Table {
    pub encoding: Encoding,
    pub separator: char,
    header: Vec<String>,
    pub records: Vec<Record>,
}

impl Table {
    /// Reads a table; `known` are the columns by which its separator is found.
    pub fn read(bytes: &[u8], known: &[Names]) -> Result<Self, FileProblem> {
        let (text, encoding) = decode_table(bytes)?;
        let mut lines = lines_of(&text).peekable();
        // Spreadsheets write their separator in a line of its own.
        lines.next_if(|first| first.text.trim().to_lowercase().starts_with("sep="));
        let first = lines.next().ok_or(FileProblem::Empty)?;
        if first.text.len() > LONGEST_HEADER {
            return Err(FileProblem::NotThisRegister);
        }
        let (_, separator, header) = SEPARATORS
            .into_iter()
            .map(|separator| {
                let header = header_of(first.text, separator);
                let hits = known
                    .iter()
                    .filter(|names| position(&header, names).is_some())
                    .count();
                (hits, separator, header)
            })
            .rev()
            .max_by_key(|(hits, ..)| *hits)
            .filter(|(hits, ..)| *hits > 0)
            .ok_or(FileProblem::NotThisRegister)?;
        let lines: Vec<LineSpan<'_>> = lines.collect();
        let records = records_of(&lines, separator, header.len());
        if records.is_empty() {
            return Err(FileProblem::NoRows);
        }
        Ok(Self {
            encoding,
            separator,
            header,
            records,
        })
    }

    /// Where a column stands, whichever of its names it carries.
    pub fn column(&self, names: Names) -> Option<usize> {
        position(&self.header, names)
    }

    /// Fails with the present-day names of those columns that must be there and are not.
    pub fn require(&self, columns: &[(&str, Names)]) -> Result<(), FileProblem> {
        let missing: Vec<String> = columns
            .iter()
            .filter(|(_, names)| self.column(names).is_none())
            .map(|(shown, _)| (*shown).to_owned())
            .collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(FileProblem::MissingColumns { columns: missing })
        }
    }
}

fn position(header: &[String], names: Names) -> Option<usize> {
    names
        .iter()
        .find_map(|name| header.iter().position(|column| column == name))
}

/// Column names in capitals, without the blanks, dashes and underscores that come and go.
fn header_of(line: &str, separator: char) -> Vec<String> {
    let (fields, _) = fields_of(line, separator);
    let mut header: Vec<String> = fields
        .iter()
        .map(|field| {
            field
                .chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_uppercase)
                .collect()
        })
        .collect();
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    header
}

fn records_of(lines: &[LineSpan<'_>], separator: char, width: usize) -> Vec<Record> {
    let mut records = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let (mut fields, closed) = fields_of(first.text, separator);
        let mut broken = None;
        if !closed {
            if let Some((whole, taken)) = continued(first.text, after, separator, width) {
                fields = whole;
                rest = &after[taken..];
            } else {
                broken = Some(RejectReason::UnclosedQuote);
                fields = bare_fields(first.text, separator);
            }
        }
        if broken.is_none() && fields.iter().all(String::is_empty) {
            continue;
        }
        if broken.is_none() {
            broken = misfit(&mut fields, width);
            if broken.is_some() && first.text.contains('"') {
                // Two stray marks hide the separators between them.
                fields = bare_fields(first.text, separator);
            }
        }
        records.push(Record {
            line: first.number,
            fields,
            broken,
        });
    }
    records
}

/// A record whose quoted field runs over the next lines. A next line that has as many separators
/// as a record of its own is one, however the quotation marks fall.
fn continued(
    first: &str,
    after: &[LineSpan<'_>],
    separator: char,
    width: usize,
) -> Option<(Vec<String>, usize)> {
    let mut whole = first.to_owned();
    for (taken, next) in after.iter().enumerate().take(LONGEST_FIELD_LINES) {
        if next.text.split(separator).count() >= width {
            return None;
        }
        whole.push('\n');
        whole.push_str(next.text);
        let (fields, closed) = fields_of(&whole, separator);
        if closed {
            return (fields.len() == width).then_some((fields, taken + 1));
        }
    }
    None
}

/// Fields cut at every separator, for what can still be read of a broken line.
fn bare_fields(line: &str, separator: char) -> Vec<String> {
    line.split(separator)
        .map(|field| {
            field
                .trim_matches(|c: char| c == '"' || c.is_whitespace())
                .to_owned()
        })
        .collect()
}

/// Empty fields at the end are no harm; any other number of fields than the header's is.
fn misfit(fields: &mut Vec<String>, width: usize) -> Option<RejectReason> {
    while fields.len() > width && fields.last().is_some_and(String::is_empty) {
        fields.pop();
    }
    let found = fields.len();
    match found.cmp(&width) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Less => Some(RejectReason::TooFewFields {
            expected: width,
            found,
        }),
        std::cmp::Ordering::Greater => Some(RejectReason::TooManyFields {
            expected: width,
            found,
        }),
    }
}
