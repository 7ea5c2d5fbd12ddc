//! Properties that hold for any bytes, and for a register that was damaged anywhere.

use crate::invented::{region, register};
use crate::published::known;
use domain::ids::OrganisationId;
use domain::organisation::OrganisationKind::Primary;
use proptest::collection::vec;
use proptest::prelude::*;
use register::difference::{Changed, Field};
use register::{
    Difference, KnownSchool, SchoolFile, SchoolRow, compare, read_holidays, read_municipalities,
    read_points, read_postcode_points, read_schools,
};

/// One thing that can happen to a file; places are taken modulo what is there.
#[derive(Debug, Clone)]
enum Damage {
    FlipBit(usize, u8),
    Insert(usize, u8),
    RemoveByte(usize),
    RemoveLine(usize),
    RepeatLine(usize),
    CutOff(usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = 0_usize..5_000;
    let byte = prop_oneof![
        prop::sample::select(vec![
            0_u8, b'"', b';', b',', b'\n', b'\r', b'\t', 0x80, 0xC3, 0xA0
        ]),
        any::<u8>(),
    ];
    prop_oneof![
        (place.clone(), 0_u8..8).prop_map(|(place, bit)| Damage::FlipBit(place, bit)),
        (place.clone(), byte).prop_map(|(place, byte)| Damage::Insert(place, byte)),
        place.clone().prop_map(Damage::RemoveByte),
        place.clone().prop_map(Damage::RemoveLine),
        place.clone().prop_map(Damage::RepeatLine),
        place.prop_map(Damage::CutOff),
    ]
}

fn damaged(mut bytes: Vec<u8>, all: &[Damage]) -> Vec<u8> {
    for damage in all {
        let length = bytes.len().max(1);
        match *damage {
            Damage::FlipBit(place, bit) => {
                if let Some(byte) = bytes.get_mut(place % length) {
                    *byte ^= 1 << bit;
                }
            }
            Damage::Insert(place, byte) => bytes.insert(place % length, byte),
            Damage::RemoveByte(place) => {
                if !bytes.is_empty() {
                    bytes.remove(place % length);
                }
            }
            Damage::CutOff(place) => bytes.truncate(place % length),
            Damage::RemoveLine(place) | Damage::RepeatLine(place) => {
                let mut lines: Vec<Vec<u8>> = bytes
                    .split_inclusive(|b| *b == b'\n')
                    .map(<[u8]>::to_vec)
                    .collect();
                if !lines.is_empty() {
                    let place = place % lines.len();
                    let line = lines.remove(place);
                    if matches!(damage, Damage::RepeatLine(_)) {
                        lines.insert(place, line.clone());
                        lines.insert(place, line);
                    }
                }
                bytes = lines.concat();
            }
        }
    }
    bytes
}

/// The lines of a file as an editor shows them, those with nothing but separators left out.
fn data_lines(bytes: &[u8], separator: char) -> Vec<String> {
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    text.replace("\r\n", "\n")
        .split(['\n', '\r'])
        .filter(|line| {
            // As blank in Windows-1252: 0x85 is an ellipsis there, not a line break.
            line.chars()
                .any(|c| c != separator && !" \t\u{b}\u{c}\u{a0}".contains(c))
        })
        .skip(1)
        .map(str::to_owned)
        .collect()
}

fn row_of<'a>(file: &'a SchoolFile, school: &KnownSchool) -> Option<&'a SchoolRow> {
    file.rows
        .iter()
        .find(|row| row.site_code == school.site_code)
}

/// Applies a difference as somebody who trusts all of it would.
fn apply(known: &mut Vec<KnownSchool>, difference: &Difference) {
    for row in &difference.new {
        known.push(KnownSchool {
            id: OrganisationId::from_number(1_000 + u128::from(row.line)),
            site_code: row.site_code.clone(),
            kind: row.kind,
            name: row.name.clone(),
            address: row.address.clone(),
            phone: row.phone.clone(),
            website: row.website.clone(),
            open: true,
        });
    }
    let changes: Vec<&Changed> = difference
        .changed
        .iter()
        .chain(&difference.reopened)
        .collect();
    for school in known {
        let id = school.id;
        if difference.closed.iter().any(|key| key.id == id) {
            school.open = false;
        }
        for changed in changes.iter().filter(|changed| changed.school.id == id) {
            school.open = true;
            for change in &changed.fields {
                assert_eq!(school.get(change.field), change.old);
                school
                    .set(change.field, &change.new)
                    .expect("a change carries a value");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_any_reader_panic(bytes in vec(any::<u8>(), 0..600)) {
        let _ = read_schools(&bytes, None);
        let _ = read_holidays(&bytes);
        let _ = read_municipalities(&bytes);
        let _ = read_points(&bytes);
        let _ = read_postcode_points(&bytes);
    }

    #[test]
    fn every_line_of_a_damaged_register_is_a_row_or_rejected(all in vec(damage(), 0..6)) {
        let bytes = damaged(register(), &all);
        if let Ok(file) = read_schools(&bytes, Some(Primary))
            && !bytes.contains(&b'"')
        {
            let lines = data_lines(&bytes, file.separator);
            prop_assert_eq!(file.rows.len() + file.rejected.len(), lines.len());
        }
    }

    #[test]
    fn a_school_that_a_damaged_register_still_names_never_closes(all in vec(damage(), 0..6)) {
        let whole = read_schools(&register(), Some(Primary)).expect("it can be read");
        let bytes = damaged(register(), &all);
        if let Ok(file) = read_schools(&bytes, Some(Primary)) {
            let difference = compare(&known(&whole, |_| true), &file, &region());
            let lines = data_lines(&bytes, file.separator);
            for key in &difference.closed {
                let named = lines.iter().any(|line| {
                    line.split(file.separator).any(|field| field.trim() == key.site_code.as_str())
                });
                prop_assert!(!named, "{} closes", key.site_code);
            }
        }
    }

    #[test]
    fn an_applied_difference_leaves_exactly_the_schools_of_the_file(
        all in vec(damage(), 0..6),
        open in vec(any::<bool>(), 6),
        missing in vec(any::<bool>(), 6),
    ) {
        let whole = read_schools(&register(), Some(Primary)).expect("it can be read");
        let mut schools: Vec<KnownSchool> = known(&whole, |_| true)
            .into_iter()
            .zip(open.iter().zip(&missing))
            .filter(|(_, (_, missing))| !**missing)
            .map(|(school, (open, _))| KnownSchool { open: *open, ..school })
            .collect();
        let bytes = damaged(register(), &all);
        if let Ok(file) = read_schools(&bytes, Some(Primary)) {
            let before = schools.clone();
            let difference = compare(&schools, &file, &region());
            apply(&mut schools, &difference);
            let again = compare(&schools, &file, &region());
            prop_assert!(again.is_empty(), "{again:?}");
            for row in file.rows.iter().filter(|row| region().contains(&row.address.municipality)) {
                let school = schools.iter().find(|school| school.site_code == row.site_code);
                let school = school.expect("a school of the file is known");
                prop_assert!(school.open);
                for field in Field::ALL {
                    if row.is_readable(field) && !file.absent.contains(&field) {
                        prop_assert_eq!(school.get(field), row.get(field));
                    }
                }
            }
            // What the file does not have is closed or was rejected; nothing else was touched.
            for school in &schools {
                let rejected = || {
                    file.rejected.iter().flat_map(|row| row.site_codes()).any(|code| *code == school.site_code)
                };
                if row_of(&file, school).is_none() && region().contains(&school.address.municipality) {
                    prop_assert!(!school.open || rejected());
                }
                if row_of(&file, school).is_none() {
                    let old = before.iter().find(|old| old.id == school.id).expect("it was known");
                    prop_assert_eq!(&KnownSchool { open: old.open, ..school.clone() }, old);
                }
            }
        }
    }

    #[test]
    fn a_damaged_register_over_itself_changes_nothing(all in vec(damage(), 0..6)) {
        if let Ok(file) = read_schools(&damaged(register(), &all), Some(Primary)) {
            let difference = compare(&known(&file, |_| true), &file, &region());
            prop_assert!(difference.is_empty());
            prop_assert_eq!(
                difference.unchanged + difference.outside,
                file.rows.len()
            );
        }
    }
}
