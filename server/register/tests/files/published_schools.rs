//! The registers as DUO published them, read and compared.

use crate::published::{known, municipalities, published};
use domain::organisation::OrganisationKind::{Primary, Secondary};
use register::difference::{Field, FieldChange};
use register::schools::{NoteReason, Vintage};
use register::{Difference, Encoding, FileProblem, SchoolFile, compare, read_schools};

const APRIL: &str = "schools/duo-primary-2026-04-region.csv";
const AUGUST: &str = "schools/duo-primary-2026-08.csv";
const SECONDARY: &str = "schools/duo-secondary-2026-10-sample.csv";

fn primary(path: &str) -> SchoolFile {
    read_schools(&published(path), Some(Primary)).expect("the register can be read")
}

fn codes<'a>(all: impl Iterator<Item = &'a domain::values::SiteCode>) -> Vec<&'a str> {
    all.map(|code| code.as_str()).collect()
}

#[test]
fn every_line_of_the_whole_primary_register_is_read() {
    let file = primary(AUGUST);
    let region = municipalities();
    assert_eq!(file.rows.len(), 6_122);
    assert_eq!(file.rejected, []);
    assert_eq!(file.absent, []);
    assert_eq!(
        (file.encoding, file.separator, file.vintage),
        (Encoding::Windows1252, ';', Vintage::Current)
    );
    let here = |row: &&register::SchoolRow| region.contains(&row.address.municipality);
    assert_eq!(file.rows.iter().filter(here).count(), 563);
    let noted: Vec<(u64, &str, Field, NoteReason)> = file
        .rows
        .iter()
        .flat_map(|row| row.notes.iter().map(move |note| (row, note)))
        .map(|(row, note)| (row.line, row.site_code.as_str(), note.field, note.reason))
        .collect();
    assert_eq!(
        noted,
        [
            (1_800, "17MF00", Field::Website, NoteReason::Malformed),
            (1_910, "03KJ00", Field::Website, NoteReason::Malformed),
            (3_305, "31MX00", Field::Website, NoteReason::Malformed),
            (3_654, "08YA00", Field::Website, NoteReason::Malformed),
            (4_000, "13ER00", Field::Website, NoteReason::Malformed),
        ]
    );
}

#[test]
fn accents_apostrophes_and_doubled_blanks_of_the_register_are_read() {
    let file = primary(AUGUST);
    let row = |code: &str| {
        file.rows
            .iter()
            .find(|row| row.site_code.as_str() == code)
            .expect("the school is in the register")
    };
    assert!(
        file.rows
            .iter()
            .any(|row| row.name.as_str() == "Mienskipsskoalle De Legeaën")
    );
    let wonnebald = row("24RU00");
    assert_eq!(wonnebald.address.town, "'s-Gravenhage");
    assert_eq!(wonnebald.address.municipality, "0518");
    assert_eq!(row("09IH00").address.house_number, "261-C");
    assert_eq!(
        row("03WU00").phone.as_ref().map(|phone| phone.as_str()),
        Some("0599671206")
    );
    assert_eq!(
        (&row("32JK00").phone, row("32JK00").website.as_str()),
        (&None, "")
    );
}

#[test]
fn the_secondary_register_is_known_by_its_columns() {
    let file = read_schools(&published(SECONDARY), None).expect("the register can be read");
    assert_eq!((file.kind, file.rows.len()), (Secondary, 24));
    assert_eq!(file.rejected, []);
    let noted: Vec<&str> = codes(
        file.rows
            .iter()
            .filter(|row| !row.notes.is_empty())
            .map(|row| &row.site_code),
    );
    // This school's website is its telephone number.
    assert_eq!(noted, ["19IW02"]);
    assert_eq!(
        read_schools(&published(SECONDARY), Some(Primary)),
        Err(FileProblem::WrongKind {
            expected: Primary,
            found: Secondary
        })
    );
    assert_eq!(
        read_schools(&published(APRIL), Some(Secondary)),
        Err(FileProblem::WrongKind {
            expected: Secondary,
            found: Primary
        })
    );
}

#[test]
fn august_over_april_closes_one_opens_two_and_changes_five() {
    let april = known(&primary(APRIL), |_| true);
    assert_eq!(april.len(), 562);
    let difference = compare(&april, &primary(AUGUST), &municipalities());
    assert_eq!(
        codes(difference.closed.iter().map(|key| &key.site_code)),
        ["32HW00"]
    );
    assert_eq!(
        codes(difference.new.iter().map(|row| &row.site_code)),
        ["32LU00", "32LR00"]
    );
    let changed: Vec<(&str, Vec<FieldChange>)> = difference
        .changed
        .iter()
        .map(|changed| (changed.school.site_code.as_str(), changed.fields.clone()))
        .collect();
    let change = |field, old: &str, new: &str| FieldChange {
        field,
        old: old.to_owned(),
        new: new.to_owned(),
    };
    assert_eq!(
        changed,
        [
            (
                "14IX00",
                vec![
                    change(Field::Phone, "0152617660", "0152610357"),
                    change(Field::Website, "www.bontepael.nl", "www.kczonnesprong.nl"),
                ]
            ),
            (
                "06RE00",
                vec![change(
                    Field::Name,
                    "De Vrije School Widar",
                    "Vrijeschool Widar"
                )]
            ),
            (
                "24RU00",
                vec![change(
                    Field::Name,
                    "Vrije School Wonnebald",
                    "Vrijeschool Wonnebald"
                )]
            ),
            (
                "13ID00",
                vec![
                    change(Field::Phone, "0714015768", "0714080994"),
                    change(Field::Website, "www.sjaloomschool.nl", "www.pwa-school.nl"),
                ]
            ),
            ("32HY00", vec![change(Field::Phone, "", "0174820993")]),
        ]
    );
    assert_eq!(
        (difference.unchanged, difference.outside),
        (556, 6_122 - 563)
    );
    assert_eq!(
        (difference.reopened.len(), difference.moved_out.len()),
        (0, 0)
    );
    assert_eq!(difference.known_open, 562);
    assert!(!difference.closings_need_confirmation());
}

#[test]
fn a_difference_is_the_same_after_it_was_stored() {
    let difference = compare(
        &known(&primary(APRIL), |_| true),
        &primary(AUGUST),
        &municipalities(),
    );
    let stored = serde_json::to_string(&difference).expect("a difference is plain data");
    assert_eq!(
        serde_json::from_str::<Difference>(&stored).ok(),
        Some(difference)
    );
}

#[test]
fn a_school_that_comes_back_reopens_and_one_that_stays_away_is_not_closed_twice() {
    let august = primary(AUGUST);
    let april = known(&primary(APRIL), |code| !matches!(code, "32HW00" | "06RE00"));
    let difference = compare(&april, &august, &municipalities());
    assert_eq!(difference.closed, []);
    assert_eq!(
        codes(
            difference
                .reopened
                .iter()
                .map(|back| &back.school.site_code)
        ),
        ["06RE00"]
    );
    assert_eq!(difference.reopened[0].fields.len(), 1);
}

#[test]
fn half_a_register_asks_for_a_confirmation_before_schools_close() {
    let bytes = published(APRIL);
    let half = read_schools(&bytes[..bytes.len() / 2], Some(Primary)).expect("half can be read");
    let difference = compare(&known(&primary(APRIL), |_| true), &half, &municipalities());
    assert_eq!(
        half.rows.len() + difference.closed.len() + half.rejected.len(),
        562
    );
    assert_eq!(half.rejected.len(), 1);
    assert!(
        difference.closing_share() > 0.4,
        "{}",
        difference.closing_share()
    );
    assert!(difference.closings_need_confirmation());
}
