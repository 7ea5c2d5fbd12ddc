//! The register of schools: kept as a review, shown, and applied exactly as shown.

use super::sentences::{count, rejected};
use super::{RegisterFile, failed};
use domain::organisation::OrganisationKind;
use services::imports::{self, Changed, Difference, Field, ImportError, Review};
use services::{Actor, House};
use std::fmt::Write;

pub(super) async fn bring_in(
    house: &House,
    file: &RegisterFile,
    bytes: Vec<u8>,
    kind: Option<OrganisationKind>,
    confirm_closures: bool,
) -> Result<String, String> {
    let operator = Actor::operator();
    let name = file.file.to_string_lossy();
    let id = imports::review_schools(house, &operator, &name, kind, bytes)
        .await
        .map_err(|error| failed(&error))?;
    let review = imports::read_review(house, &operator, id)
        .await
        .map_err(|fault| failed(&fault.into()))?;
    let shown = shown(&review);
    if review.difference.is_empty() {
        return Ok(format!("{shown}\nThere is nothing to change."));
    }
    if !file.apply {
        let closures = if review.needs_confirmation {
            " --confirm-closures"
        } else {
            ""
        };
        return Ok(format!(
            "{shown}\nNothing was changed yet; add --apply{closures} to do so."
        ));
    }
    match imports::apply_review(house, &operator, id, confirm_closures).await {
        Ok(_) => Ok(format!("{shown}\nThis was applied.")),
        Err(error @ ImportError::ConfirmClosings { .. }) => {
            let told = failed(&error);
            Err(format!(
                "{shown}\n{told} Add --confirm-closures when they do."
            ))
        }
        Err(error) => Err(format!("{shown}\n{}", failed(&error))),
    }
}

fn shown(review: &Review) -> String {
    let Difference {
        new,
        closed,
        changed,
        reopened,
        moved_out,
        noted,
        rejected: bad,
        ..
    } = &review.difference;
    let mut told = format!(
        "{}: {} new, {} closed, {} changed, {} open again; {} unchanged, {} outside the region.",
        review.difference.kind.code(),
        count(new.len(), "school"),
        closed.len(),
        changed.len(),
        reopened.len(),
        review.difference.unchanged,
        review.difference.outside,
    );
    // Writing to a string cannot fail.
    for school in new {
        let _written = write!(
            told,
            "\n  new: {} {}, {}",
            school.site_code, school.name, school.address.town
        );
    }
    for school in closed {
        let _written = write!(told, "\n  closed: {} {}", school.site_code, school.name);
    }
    for (word, schools) in [("changed", changed), ("open again", reopened)] {
        for school in schools {
            told.push_str(&changes(word, school));
        }
    }
    for one in moved_out {
        let (school, to) = (&one.school, &one.municipality);
        let _written = write!(
            told,
            "\n  moved out of the region, left as it is: {} {}, to municipality {to}",
            school.site_code, school.name,
        );
    }
    for row in &review.other_kind {
        let _written = write!(
            told,
            "\n  line {}: {} is known as a school of another kind; left as it is",
            row.line, row.site_code,
        );
    }
    for one in noted {
        let fields: Vec<_> = one.notes.iter().map(|note| label(note.field)).collect();
        let _written = write!(
            told,
            "\n  line {}: {} {}: cannot be read, left as known: {}",
            one.line,
            one.site_code,
            one.name,
            fields.join(", "),
        );
    }
    told.push_str(&rejected(bad));
    told
}

fn changes(word: &str, changed: &Changed) -> String {
    let mut told = format!(
        "\n  {word}: {} {}",
        changed.school.site_code, changed.school.name
    );
    for change in &changed.fields {
        let _written = write!(
            told,
            "\n    {}: {:?} becomes {:?}",
            label(change.field),
            change.old,
            change.new
        );
    }
    told
}

const fn label(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Street => "street",
        Field::HouseNumber => "house number",
        Field::Postcode => "postcode",
        Field::Town => "town",
        Field::Municipality => "municipality",
        Field::Phone => "phone",
        Field::Website => "website",
    }
}
