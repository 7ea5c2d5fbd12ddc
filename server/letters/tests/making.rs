//! What a letter is, whoever asks for it.

use letters_client::template::{Fault, Wrong};
use letters_client::{House, Letter, LetterError, LetterKind, Made};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn letter(kind: LetterKind) -> Letter {
    let values = kind
        .fields()
        .map(|field| (field.name.into(), field.example.into()));
    Letter {
        kind,
        template: kind.first_text().into(),
        values: values.collect(),
        address: vec!["De ouders van Sam".into(), "Voorbeeldstraat 1".into()],
        reference: "2026-0417".into(),
        date: "2026-11-23".into(),
        house: House::demo(),
    }
}

fn saying(text: &str, name: &str) -> Letter {
    Letter {
        template: format!("titel: Brief\n\n{text}"),
        values: BTreeMap::from([("naam_jongere".into(), name.into())]),
        ..letter(LetterKind::Closing)
    }
}

fn outcome(letter: &Letter) -> Result<usize, LetterError> {
    letters::make(letter).map(|made| made.pages)
}

#[test]
fn the_same_letter_is_the_same_file_whatever_was_made_between() {
    let letter_of = |kind| letters::make(&letter(kind));
    let first: Vec<_> = LetterKind::ALL.into_iter().map(letter_of).collect();
    let again: Vec<_> = LetterKind::ALL.into_iter().rev().map(letter_of).collect();
    assert!(first.iter().all(Result::is_ok));
    assert!(first.iter().eq(again.iter().rev()));
}

#[test]
fn another_name_or_day_is_another_file() {
    let made = letters::make(&letter(LetterKind::Closing));
    let mut later = letter(LetterKind::Closing);
    later.date = "2026-11-24".into();
    let mut other = letter(LetterKind::Closing);
    other
        .values
        .insert("naam_jongere".into(), "Sem de Voorbeeld".into());
    assert!(made.is_ok() && made != letters::make(&later) && made != letters::make(&other));
}

#[test]
fn letters_that_come_with_the_product_fit_on_one_sheet() {
    for kind in LetterKind::ALL {
        let pages = outcome(&letter(kind));
        assert!(matches!(pages, Ok(1 | 2)), "{kind:?}: {pages:?}");
    }
}

#[test]
fn a_letter_of_too_many_pages_is_refused() {
    let lines = "regel\n\n".repeat(letters::MOST_PAGES * 40);
    assert!(matches!(
        outcome(&saying(&lines, "Sam")),
        Err(LetterError::TooManyPages(13..))
    ));
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    let mut letter = letter(LetterKind::Closing);
    letter.date = "2026-02-30".into();
    assert_eq!(outcome(&letter), Err(LetterError::NoSuchDay));
}

#[test]
fn a_template_with_a_fault_makes_no_letter() {
    let faults = vec![Fault {
        line: 3,
        what: Wrong::Unclosed,
    }];
    assert_eq!(
        outcome(&saying("Dag {naam_jongere", "Sam")),
        Err(LetterError::Template(faults))
    );
}

#[test]
fn a_field_without_a_value_makes_no_letter() {
    let unfilled = LetterError::Unfilled("naam_jongere".into());
    assert_eq!(outcome(&saying("Dag {naam_jongere}", " ")), Err(unfilled));
}

#[test]
fn who_asks_is_told_which_signs_could_not_be_shown() {
    let unshown = |name: &str| {
        letters::make(&saying("Dag {naam_jongere}", name)).map(|made: Made| made.unshown)
    };
    assert_eq!(unshown("Sam שרה محمد 😀 Łódź"), Ok(Vec::new()));
    assert_eq!(
        unshown("龍 Sam \u{e000} ጸሃይ 龍"),
        Ok(vec!['ሃ', 'ይ', 'ጸ', '龍', '\u{e000}'])
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_name_at_all_makes_a_letter(name in "a\\PC{0,300}|a(?s:.){0,100}|a[#$*_\\\\`<>@\"'{}\\[\\]/=+\\-]{0,300}") {
        let text = "# Over {naam_jongere}\n\nDag {naam_jongere}\n\n- {naam_jongere}";
        let outcome = outcome(&saying(text, &name));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }

    #[test]
    fn any_text_that_a_template_may_hold_makes_a_letter_or_is_told(text in "([#{}a-z_. -]{0,40}\n?){0,12}") {
        let outcome = outcome(&saying(&text, "Sam"));
        prop_assert!(matches!(outcome, Ok(_) | Err(LetterError::Template(_) | LetterError::Unfilled(_))), "{outcome:?}");
    }
}
