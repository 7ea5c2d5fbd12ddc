//! Tables as files for spreadsheets. Knows nothing of lessons: it is given cells with their meaning
//! and writes them so that a spreadsheet reads the same.

mod csv;
mod xlsx;

pub use csv::csv;
pub use xlsx::{Unwritable, xlsx};

use chrono::NaiveDate;

/// A cell by its meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words; never a formula, whatever they begin with.
    Text(String),
    /// A whole number.
    Count(u64),
    /// Hours, in minutes.
    Hours(u64),
    /// A day.
    Day(NaiveDate),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name, which a spreadsheet shows on its tab.
    pub name: String,
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// What stands under the rows, in bold.
    pub total: Option<Vec<Cell>>,
}

/// Hours of minutes, as a number: of 45 minutes 0.75.
fn hours(minutes: u64) -> f64 {
    minutes as f64 / 60.0
}
