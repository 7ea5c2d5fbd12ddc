//! The program's day: one letter after another, until there is nobody to make them for.

use letters_client::{Answer, Letter, LetterError, Made, Step, frame};
use std::io::{self, Read, Write};
use std::panic::catch_unwind;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// Room for text within text within text, in bytes.
const STACK: usize = 16 * 1024 * 1024;

/// Reads letters from `jobs` and answers each on `answers`, until `jobs` ends. A letter that takes
/// longer than `longest` is answered and then this ends, for there is no other way to stop it.
///
/// # Errors
/// What the streams say, and the system when it has no room for a second thread.
pub fn work(jobs: &mut impl Read, answers: &mut impl Write, longest: Duration) -> io::Result<()> {
    let (letters, made) = setter()?;
    while let Some(job) = frame::read(jobs, frame::LARGEST_JOB)? {
        let Ok(letter) = serde_json::from_slice(&job) else {
            answer(answers, Err(LetterError::TooMuch("letter".into())))?;
            continue;
        };
        if letters.send(letter).is_err() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        match made.recv_timeout(longest) {
            Ok(made) => answer(answers, made)?,
            Err(RecvTimeoutError::Timeout) => return answer(answers, Err(LetterError::TooSlow)),
            Err(RecvTimeoutError::Disconnected) => {
                return answer(answers, Err(LetterError::NotSet(Step::Broken)));
            }
        }
    }
    Ok(())
}

type Outcome = Result<Made, LetterError>;

/// A thread that makes letters, so that another can look at the clock. It ends when it breaks down.
fn setter() -> io::Result<(Sender<Letter>, Receiver<Outcome>)> {
    let (letters, jobs) = channel::<Letter>();
    let (outcomes, made) = channel();
    thread::Builder::new().stack_size(STACK).spawn(move || {
        for letter in jobs {
            let Ok(outcome) = catch_unwind(|| crate::make(&letter)) else {
                return;
            };
            if outcomes.send(outcome).is_err() {
                return;
            }
        }
    })?;
    Ok((letters, made))
}

fn answer(to: &mut impl Write, outcome: Outcome) -> io::Result<()> {
    let (answer, file) = match outcome {
        Ok(Made {
            pdf,
            pages,
            unshown,
        }) => (Answer::Made { pages, unshown }, Some(pdf)),
        Err(error) => (Answer::Refused(error), None),
    };
    frame::write(to, &serde_json::to_vec(&answer)?)?;
    file.map_or(Ok(()), |file| frame::write(to, &file))
}
