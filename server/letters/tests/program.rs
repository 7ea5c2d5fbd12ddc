//! The program as the product runs it: through a press, and without one.

use letters_client::{House, Letter, LetterError, LetterKind, Limits, Press, frame};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

const PROGRAM: &str = env!("CARGO_BIN_EXE_letters");

fn letter() -> Letter {
    let kind = LetterKind::IndexSignal;
    let values = kind
        .fields()
        .map(|field| (field.name.into(), field.example.into()));
    Letter {
        kind,
        template: kind.first_text().into(),
        values: values.collect(),
        address: vec!["De ouders van Sam".into()],
        reference: "2026-0417".into(),
        date: "2026-11-23".into(),
        house: House::demo(),
    }
}

fn press() -> Press {
    Press::new(
        PROGRAM.into(),
        Limits {
            time: Duration::from_secs(30),
            ..Limits::default()
        },
    )
}

/// The number of the program that this test's press runs.
fn running() -> String {
    let threads = fs::read_dir("/proc/self/task")
        .into_iter()
        .flatten()
        .flatten();
    let children = threads.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    children.collect::<String>().trim().to_owned()
}

#[tokio::test]
async fn a_letter_from_the_program_is_the_letter_made_here() {
    assert_eq!(press().make(&letter()).await, letters::make(&letter()));
}

#[tokio::test]
async fn one_program_makes_one_letter_after_another() {
    let press = press();
    let made = press.make(&letter()).await;
    let first = running();
    assert!(made.is_ok() && !first.is_empty());
    assert_eq!(press.make(&letter()).await, made);
    assert_eq!(running(), first);
}

#[tokio::test]
async fn a_program_that_was_killed_is_started_again_for_the_next_letter() {
    let press = press();
    let made = press.make(&letter()).await;
    let first = running();
    let killed = Command::new("kill").args(["-9", &first]).status();
    assert!(made.is_ok() && killed.is_ok_and(|status| status.success()));
    assert_eq!(press.make(&letter()).await, made);
    assert_ne!(running(), first);
}

#[tokio::test]
async fn a_letter_that_cannot_be_made_does_not_stop_the_next() {
    let press = press();
    let mut wrong = letter();
    wrong.date = "gisteren".into();
    assert_eq!(press.make(&wrong).await, Err(LetterError::NoSuchDay));
    assert!(press.make(&letter()).await.is_ok());
}

#[tokio::test]
async fn the_program_knows_nothing_of_our_settings_and_may_open_nothing() {
    let press = press();
    assert!(press.make(&letter()).await.is_ok());
    let program = format!("/proc/{}", running());
    let environment = fs::read_to_string(format!("{program}/environ"));
    assert_eq!(environment.ok().as_deref(), Some("RAYON_NUM_THREADS=1\0"));
    let limits = fs::read_to_string(format!("{program}/limits")).unwrap_or_default();
    let of = |name: &str| {
        let line = limits
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_default();
        line.split_whitespace()
            .rev()
            .skip(1)
            .take(2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(of("Max open files"), ["0", "0"]);
    assert_eq!(of("Max file size"), ["0", "0"]);
    assert_eq!(of("Max core file size"), ["0", "0"]);
    assert_eq!(of("Max address space"), ["1000000000", "1000000000"]);
}

#[tokio::test]
async fn a_letter_that_takes_too_long_is_told_so() {
    let press = Press::new(
        PROGRAM.into(),
        Limits {
            time: Duration::ZERO,
            ..Limits::default()
        },
    );
    assert_eq!(press.make(&letter()).await, Err(LetterError::TooSlow));
}

#[tokio::test]
async fn a_program_without_enough_memory_stops_and_says_nothing_else() {
    let press = Press::new(
        PROGRAM.into(),
        Limits {
            megabytes: 60,
            ..Limits::default()
        },
    );
    assert_eq!(press.make(&letter()).await, Err(LetterError::Stopped));
}

/// Gives the program some bytes and reads all it says.
fn say(bytes: &[u8]) -> (bool, Vec<u8>) {
    let mut program = Command::new(PROGRAM)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    program
        .stdin
        .take()
        .expect("a pipe")
        .write_all(bytes)
        .expect("it is read");
    let said = program.wait_with_output().expect("it ends");
    assert_eq!(said.stderr, Vec::<u8>::new());
    (said.status.success(), said.stdout)
}

fn framed(bytes: &[u8]) -> Vec<u8> {
    let mut framed = Vec::new();
    frame::write(&mut framed, bytes).expect("room in memory");
    framed
}

#[test]
fn the_program_ends_well_when_nobody_wants_a_letter() {
    assert_eq!(say(b""), (true, Vec::new()));
}

#[test]
fn a_job_that_is_no_letter_is_refused_and_the_program_stays() {
    let refusal = framed(br#"{"Refused":{"TooMuch":"letter"}}"#);
    let said = say(&[framed(b"nonsense"), framed(b"{}")].concat());
    assert_eq!(said, (true, refusal.repeat(2)));
}

#[test]
fn a_job_without_end_is_not_read() {
    assert_eq!(say(&[0xff, 0xff, 0xff, 0xff, b'x']), (false, Vec::new()));
}
