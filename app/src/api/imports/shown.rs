//! A review as the screen shows it: names instead of codes, sentences instead of reasons.

use super::error::{field_name, noted, rejected};
use super::{ChangedField, ChangedSchool, ImportPage, SchoolLine, TroubledRow};
use crate::text::{Language, imports as text};
use domain::organisation::Address;
use services::imports::{Changed, Field, Note, RejectedRow, Review, SchoolKey, SchoolRow};
use std::collections::BTreeMap;

/// Rows that cannot be used are shown up to this number: a file that is wrong throughout has them
/// by the thousands, and all for one reason.
const MOST_REJECTED: usize = 300;

/// Names of municipalities by code.
type Names = BTreeMap<String, String>;

/// The whole page.
pub(super) fn page(language: Language, review: Review, names: &Names) -> ImportPage {
    let (is_empty, rejected_total) = (
        review.difference.is_empty(),
        review.difference.rejected.len(),
    );
    let nameless = review.difference.nameless_rejections();
    let difference = review.difference;
    let changed = |all: Vec<Changed>| all.into_iter().map(|one| changed(one, names)).collect();
    let moved_out = difference.moved_out.into_iter().map(|moved| {
        (
            known(moved.school, names),
            municipality(&moved.municipality, names),
        )
    });
    let mut told: Vec<_> = difference
        .noted
        .into_iter()
        .map(|one| TroubledRow {
            line: one.line,
            school: format!("{} {}", one.site_code, one.name),
            sentence: notes(language, &one.notes),
        })
        .chain(review.other_kind.into_iter().map(|row| TroubledRow {
            line: row.line,
            school: format!("{} {}", row.site_code, row.name),
            sentence: text::OTHER_KIND.in_language(language).to_owned(),
        }))
        .collect();
    told.sort_by_key(|row| row.line);
    ImportPage {
        line: review.line.into(),
        new: difference
            .new
            .into_iter()
            .map(|row| new(row, names))
            .collect(),
        closed: difference
            .closed
            .into_iter()
            .map(|school| known(school, names))
            .collect(),
        changed: changed(difference.changed),
        reopened: changed(difference.reopened),
        moved_out: moved_out.collect(),
        noted: told,
        rejected: difference
            .rejected
            .into_iter()
            .take(MOST_REJECTED)
            .map(|row| unused(language, &row))
            .collect(),
        rejected_total,
        unchanged: difference.unchanged,
        outside: difference.outside,
        known_open: difference.known_open,
        nameless,
        needs_confirmation: review.needs_confirmation,
        is_empty,
    }
}

fn new(row: SchoolRow, names: &Names) -> SchoolLine {
    SchoolLine {
        id: None,
        site_code: row.site_code.to_string(),
        name: row.name.to_string(),
        place: address(&row.address, names),
    }
}

fn address(address: &Address, names: &Names) -> String {
    let street = format!("{} {}", address.street, address.house_number);
    let postcode = address
        .postcode
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let town = format!("{postcode} {}", address.town);
    let municipality = municipality(&address.municipality, names);
    let parts = [street.trim(), town.trim()];
    let mut told: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if municipality != address.town {
        told.push(&municipality);
    }
    told.join(", ")
}

fn known(school: SchoolKey, names: &Names) -> SchoolLine {
    SchoolLine {
        id: Some(school.id),
        site_code: school.site_code.to_string(),
        name: school.name.to_string(),
        place: municipality(&school.municipality, names),
    }
}

fn changed(one: Changed, names: &Names) -> ChangedSchool {
    let fields = one.fields.into_iter().map(|change| {
        let told = |text: String| match change.field {
            Field::Municipality => municipality(&text, names),
            _ => text,
        };
        ChangedField {
            field: field_name(change.field),
            from: told(change.old),
            to: told(change.new),
        }
    });
    ChangedSchool {
        fields: fields.collect(),
        school: known(one.school, names),
    }
}

/// Its name; its code when it does not lie in the region.
fn municipality(code: &str, names: &Names) -> String {
    names.get(code).cloned().unwrap_or_else(|| code.to_owned())
}

fn notes(language: Language, notes: &[Note]) -> String {
    let told: Vec<_> = notes.iter().map(|note| noted(language, note)).collect();
    told.join(" ")
}

fn unused(language: Language, row: &RejectedRow) -> TroubledRow {
    let schools: Vec<_> = row.site_codes().map(ToString::to_string).collect();
    TroubledRow {
        line: row.line,
        school: schools.join(", "),
        sentence: rejected(language, &row.reason),
    }
}
