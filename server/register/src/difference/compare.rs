use super::{Changed, Difference, Field, FieldChange, KnownSchool, MovedOut, Noted, SchoolKey};
use crate::{RejectedRow, SchoolFile, SchoolRow};
use std::collections::{BTreeMap, BTreeSet};

/// Compares what is known with a register.
///
/// `known` are the open and closed schools that came from a register; those of another kind than
/// the file's are left out, and those with an invented code never close. `municipalities` are the four-digit codes of the region: rows elsewhere
/// are only counted. A school closes when it is open, lies in the region, and neither a row nor a
/// rejected line of the file carries its code. What the file leaves unreadable, or has no column
/// for, stays as it is known.
pub fn compare(
    known: &[KnownSchool],
    file: &SchoolFile,
    municipalities: &BTreeSet<String>,
) -> Difference {
    let known: BTreeMap<&str, &KnownSchool> = known
        .iter()
        .filter(|school| school.kind == file.kind)
        .map(|school| (school.site_code.as_str(), school))
        .collect();
    let in_region = |municipality: &String| municipalities.contains(municipality);
    let mut difference = Difference {
        kind: file.kind,
        new: Vec::new(),
        closed: Vec::new(),
        changed: Vec::new(),
        reopened: Vec::new(),
        moved_out: Vec::new(),
        unchanged: 0,
        outside: 0,
        noted: Vec::new(),
        rejected: file.rejected.clone(),
        known_open: 0,
    };
    for row in &file.rows {
        let school = known.get(row.site_code.as_str()).copied();
        if in_region(&row.address.municipality) {
            place(&mut difference, school, row, &file.absent);
        } else {
            difference.outside += 1;
            if let Some(school) = school
                && school.open
                && in_region(&school.address.municipality)
            {
                difference.moved_out.push(MovedOut {
                    school: SchoolKey::of(school),
                    municipality: row.address.municipality.clone(),
                });
            }
        }
    }
    let named: BTreeSet<&str> = file
        .rows
        .iter()
        .map(|row| &row.site_code)
        .chain(file.rejected.iter().flat_map(RejectedRow::site_codes))
        .map(|code| code.as_str())
        .collect();
    for (code, school) in known {
        // A school that no register knows is not closed because a register does not name it.
        if school.open && !school.site_code.is_invented() && in_region(&school.address.municipality)
        {
            difference.known_open += 1;
            if !named.contains(code) {
                difference.closed.push(SchoolKey::of(school));
            }
        }
    }
    sort(&mut difference);
    difference
}

fn place(
    difference: &mut Difference,
    school: Option<&KnownSchool>,
    row: &SchoolRow,
    absent: &[Field],
) {
    if !row.notes.is_empty() {
        difference.noted.push(Noted {
            line: row.line,
            site_code: row.site_code.clone(),
            name: row.name.clone(),
            notes: row.notes.clone(),
        });
    }
    let Some(school) = school else {
        difference.new.push(row.clone());
        return;
    };
    let fields: Vec<FieldChange> = Field::ALL
        .into_iter()
        .filter(|field| row.is_readable(*field) && !absent.contains(field))
        .map(|field| FieldChange {
            field,
            old: school.get(field),
            new: row.get(field),
        })
        .filter(|change| change.old != change.new)
        .collect();
    let changed = Changed {
        school: SchoolKey::of(school),
        fields,
    };
    if !school.open {
        difference.reopened.push(changed);
    } else if changed.fields.is_empty() {
        difference.unchanged += 1;
    } else {
        difference.changed.push(changed);
    }
}

impl SchoolKey {
    fn of(school: &KnownSchool) -> Self {
        Self {
            id: school.id,
            site_code: school.site_code.clone(),
            name: school.name.clone(),
            municipality: school.address.municipality.clone(),
        }
    }

    fn order(&self) -> (String, String, String) {
        (
            self.municipality.clone(),
            self.name.as_str().to_lowercase(),
            self.site_code.to_string(),
        )
    }
}

fn sort(difference: &mut Difference) {
    difference.new.sort_by_cached_key(|row| {
        (
            row.address.municipality.clone(),
            row.name.as_str().to_lowercase(),
            row.site_code.to_string(),
        )
    });
    difference.closed.sort_by_cached_key(SchoolKey::order);
    difference
        .changed
        .sort_by_cached_key(|changed| changed.school.order());
    difference
        .reopened
        .sort_by_cached_key(|changed| changed.school.order());
    difference
        .moved_out
        .sort_by_cached_key(|moved| moved.school.order());
}
