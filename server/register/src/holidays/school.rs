use crate::table::{Names, Record, Table};

const REGION: Names = &["REGIO", "VAKANTIEREGIO", "REGION"];

/// The school-holiday region of a line; all 27 municipalities lie in Midden.
pub(super) struct Region(Option<usize>);

impl Region {
    pub fn find(table: &Table) -> Self {
        Self(table.column(REGION))
    }

    /// Whether a line is about region Midden or the whole country; a file without regions is about
    /// the region that it was made for.
    pub fn holds(&self, record: &Record) -> bool {
        let region = record.text(self.0).to_lowercase();
        region.is_empty() || region.contains("midden") || region.contains("heel nederland")
    }
}
