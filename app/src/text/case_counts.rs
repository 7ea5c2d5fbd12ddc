//! Cases counted for managers, rounded.

use super::{Language, Text, text};
use domain::coverage::suppress::{Cell, Total};

/// Page title and link.
pub const TITLE: Text = text("Zaken per gemeente", "Cases by municipality");
/// Lead.
pub const LEAD: Text = text(
    "Halt-straffen die binnenkwamen, per kwartaal, afgerond op vijf.",
    "Halt cases that came in, by quarter, rounded to five.",
);
/// Why so.
pub const WHY: Text = text(
    "Minder dan 5 tonen we niet: anders is een jongere te herkennen. Ook nul staat er als <5.",
    "Fewer than 5 is not told: a youth could be known by it. None is shown as <5 too.",
);
/// When.
pub const WHEN: Text = text(
    "Een kwartaal staat er vier weken na het einde. Daarna verandert het getal niet meer.",
    "A quarter appears four weeks after its end. After that the number never changes.",
);
/// How totals are made.
pub const TOTALS: Text = text(
    "Totalen tellen de afgeronde getallen op.",
    "Totals add up the rounded numbers.",
);
/// Column.
pub const MUNICIPALITY: Text = text("Gemeente", "Municipality");
/// Column and row.
pub const TOTAL: Text = text("Totaal", "Total");
/// Not published yet.
pub const NOT_YET: Text = text("nog niet", "not yet");
/// Label of the years.
pub const YEARS: Text = text("Ander jaar", "Other year");

/// Head of a quarter, 1 to 4.
pub fn quarter(language: Language, number: usize) -> String {
    match language {
        Language::Dutch => format!("{number}e kwartaal"),
        Language::English => format!("Quarter {number}"),
    }
}

/// A count as it is published.
pub fn cell(language: Language, cell: Option<Cell>) -> String {
    match cell {
        None => NOT_YET.in_language(language).to_owned(),
        Some(Cell::Few) => "<5".to_owned(),
        Some(Cell::About(count)) => count.to_string(),
    }
}

/// A total: what is known, and how many cells are too small to add.
pub fn total(language: Language, total: Total) -> String {
    let Total { about, few } = total;
    match (about, few, language) {
        (0, 0, _) => "–".to_owned(),
        (about, 0, _) => about.to_string(),
        (0, few, _) => format!("{few} × <5"),
        (about, few, Language::Dutch) => format!("{about} en {few} × <5"),
        (about, few, Language::English) => format!("{about} and {few} × <5"),
    }
}
