//! Differences between an invented register and what is known.

use crate::invented::{CODES, HEADER, ROWS, region, register, register_of};
use crate::published::known;
use domain::organisation::OrganisationKind::{Primary, Secondary, Special};
use domain::values::SiteCode;
use register::difference::{Field, FieldChange};
use register::{Difference, KnownSchool, compare, read_schools};

fn everything() -> Vec<KnownSchool> {
    let file = read_schools(&register(), Some(Primary)).expect("the register can be read");
    known(&file, |_| true)
}

fn against(rows: &[&str]) -> Difference {
    let file = read_schools(&register_of(HEADER, rows), Some(Primary)).expect("it can be read");
    compare(&everything(), &file, &region())
}

fn closed(difference: &Difference) -> Vec<&str> {
    difference
        .closed
        .iter()
        .map(|key| key.site_code.as_str())
        .collect()
}

#[test]
fn a_file_over_itself_changes_nothing() {
    let difference = against(&ROWS);
    assert!(difference.is_empty());
    assert_eq!(
        (
            difference.unchanged,
            difference.outside,
            difference.known_open
        ),
        (5, 1, 5)
    );
}

#[test]
fn a_school_whose_line_is_damaged_does_not_close() {
    let cut = &ROWS[1][..60];
    let unquoted = ROWS[3].replace("De Vuurtoren", "\"De Vuurtoren");
    let nameless = ROWS[4].replace("Het Kompas", " ");
    let difference = against(&[ROWS[0], cut, &unquoted, &nameless]);
    assert_eq!(closed(&difference), ["90AB00"]);
    assert_eq!(difference.rejected.len(), 3);
    assert_eq!(difference.unchanged, 1);
}

#[test]
fn a_school_with_an_invented_code_never_closes_and_counts_for_nothing() {
    let mut known = everything();
    let real = &mut known[0];
    real.site_code = SiteCode::parse("99AA00").expect("a code");
    let file = read_schools(&register_of(HEADER, &ROWS[1..2]), Some(Primary)).expect("a register");
    let difference = compare(&known, &file, &region());
    assert!(!closed(&difference).contains(&"99AA00"));
    assert_eq!(difference.known_open, 4);
}

#[test]
fn a_damaged_line_without_a_code_makes_every_closing_doubtful() {
    let unreadable = ROWS[4].replace("90AD00", "9?AD00");
    let difference = against(&[ROWS[0], ROWS[1], ROWS[2], ROWS[3], &unreadable]);
    assert_eq!(closed(&difference), ["90AD00"]);
    assert_eq!(difference.nameless_rejections(), 1);
    assert!(difference.closings_need_confirmation());
}

#[test]
fn an_unreadable_phone_does_not_wipe_the_known_one() {
    let row = ROWS[0]
        .replace("0700000001", "07000")
        .replace("Duinlaan", "Duinweg");
    let difference = against(&[&row, ROWS[1], ROWS[2], ROWS[3], ROWS[4]]);
    assert_eq!(difference.changed.len(), 1);
    assert_eq!(
        difference.changed[0].fields,
        [FieldChange {
            field: Field::Street,
            old: "Duinlaan".into(),
            new: "Duinweg".into()
        }]
    );
    assert_eq!(difference.noted[0].site_code.as_str(), "90AA00");
    assert_eq!(difference.noted[0].notes[0].field, Field::Phone);
}

#[test]
fn an_empty_phone_in_the_register_empties_the_known_one() {
    let row = ROWS[0].replace("0700000001", " ");
    let difference = against(&[&row, ROWS[1], ROWS[2], ROWS[3], ROWS[4]]);
    assert_eq!(
        difference.changed[0].fields,
        [FieldChange {
            field: Field::Phone,
            old: "0700000001".into(),
            new: String::new()
        }]
    );
}

#[test]
fn a_column_that_the_file_does_not_have_changes_nothing() {
    let without_phone = |line: &str| {
        let mut fields: Vec<&str> = line.split(';').collect();
        fields.remove(10);
        fields.join(";")
    };
    let rows = ROWS.map(without_phone);
    let bytes = register_of(&without_phone(HEADER), &rows.each_ref().map(String::as_str));
    let file = read_schools(&bytes, Some(Primary)).expect("it can be read");
    assert_eq!(file.absent, [Field::Phone]);
    assert!(compare(&everything(), &file, &region()).is_empty());
}

#[test]
fn a_school_that_the_register_places_outside_the_region_is_neither_closed_nor_changed() {
    let row = ROWS[0].replace(";0518;", ";0344;");
    let difference = against(&[&row, ROWS[1], ROWS[2], ROWS[3], ROWS[4]]);
    assert!(difference.is_empty());
    assert_eq!(difference.moved_out[0].school.site_code.as_str(), "90AA00");
    assert_eq!(difference.moved_out[0].municipality, "0344");
}

#[test]
fn schools_of_another_kind_are_left_alone() {
    let mut others = everything();
    for (school, kind) in others
        .iter_mut()
        .zip([Secondary, Special].into_iter().cycle())
    {
        school.kind = kind;
    }
    let bytes = register_of(HEADER, &[&ROWS[0].replace("90AA", "91ZZ")]);
    let file = read_schools(&bytes, Some(Primary)).expect("it can be read");
    let difference = compare(&others, &file, &region());
    assert_eq!(
        (
            difference.closed.len(),
            difference.new.len(),
            difference.known_open
        ),
        (0, 1, 0)
    );
    assert!(!difference.closings_need_confirmation());
}

#[test]
fn new_schools_stand_in_the_order_of_municipality_and_name() {
    let file = read_schools(&register(), Some(Primary)).expect("it can be read");
    let difference = compare(&[], &file, &region());
    let new: Vec<&str> = difference
        .new
        .iter()
        .map(|row| row.site_code.as_str())
        .collect();
    assert_eq!(new, ["90AB00", "90AA00", "90AA01", "90AC00", "90AD00"]);
    assert_eq!(difference.new.len() + difference.outside, CODES.len());
}
