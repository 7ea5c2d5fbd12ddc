//! What happens to who asks for a letter when the program does not do what it should. The programs
//! here are the system's own.

use letters_client::{House, Letter, LetterError, LetterKind, Limits, Press};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

fn letter() -> Letter {
    Letter {
        kind: LetterKind::Closing,
        template: "titel: Brief\n\nDag {naam_jongere}".into(),
        values: BTreeMap::from([("naam_jongere".into(), "Sam".into())]),
        address: Vec::new(),
        reference: String::new(),
        date: "2026-11-23".into(),
        house: House::demo(),
    }
}

fn press(program: &str, milliseconds: u64) -> Press {
    let time = Duration::from_millis(milliseconds);
    Press::new(
        program.into(),
        Limits {
            time,
            wait: Duration::from_millis(200),
            megabytes: 1,
        },
    )
}

#[tokio::test]
async fn without_the_program_one_is_told_so() {
    let made = press("/nowhere/letters", 100).make(&letter()).await;
    assert_eq!(made, Err(LetterError::NotStarted));
}

#[tokio::test]
async fn a_program_that_stops_at_once_is_not_started_for_ever() {
    assert_eq!(
        press("/bin/true", 100).make(&letter()).await,
        Err(LetterError::Stopped)
    );
}

#[tokio::test]
async fn a_program_that_talks_nonsense_makes_no_letter() {
    assert_eq!(
        press("/bin/echo", 100).make(&letter()).await,
        Err(LetterError::Stopped)
    );
}

#[tokio::test]
async fn a_program_that_says_nothing_is_ended_in_time() {
    // It takes the limits for its seconds.
    let press = press("/bin/sleep", 100);
    let begun = Instant::now();
    assert_eq!(press.make(&letter()).await, Err(LetterError::TooSlow));
    assert!(
        begun.elapsed() < Duration::from_secs(5),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn who_waits_too_long_for_others_is_told_to_come_back() {
    let press = press("/bin/sleep", 1_000);
    let letter = letter();
    let (first, second) = tokio::join!(press.make(&letter), press.make(&letter));
    assert_eq!(
        (first, second),
        (Err(LetterError::TooSlow), Err(LetterError::Busy))
    );
}

#[tokio::test]
async fn too_much_is_refused_before_anything_starts() {
    let press = press("/nowhere/letters", 100);
    let mut long_name = letter();
    long_name
        .values
        .insert("naam_jongere".into(), "x".repeat(2_001));
    assert_eq!(
        press.make(&long_name).await,
        Err(LetterError::TooMuch("naam_jongere".into()))
    );
    let mut stray = letter();
    stray.values.insert("Jan de Wit".into(), "x".repeat(2_001));
    assert_eq!(
        press.make(&stray).await,
        Err(LetterError::TooMuch("value".into()))
    );
    let mut address = letter();
    address.address = vec!["x".into(); 7];
    assert_eq!(
        press.make(&address).await,
        Err(LetterError::TooMuch("address".into()))
    );
    let mut values = letter();
    values.values = (0..400)
        .map(|n| (n.to_string(), "x".repeat(1_999)))
        .collect();
    assert_eq!(
        press.make(&values).await,
        Err(LetterError::TooMuch("letter".into()))
    );
}

#[test]
fn a_letter_shows_nothing_of_itself_in_a_log() {
    assert_eq!(format!("{:?}", letter()), "Letter { kind: Closing, .. }");
}
