use crate::worker::Worker;
use crate::{Letter, LetterError, Made, frame};
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout, timeout_at};

/// What one letter may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Longest that making one may take.
    pub time: Duration,
    /// Longest that anybody waits while letters of others are made.
    pub wait: Duration,
    /// Most memory of the program, in millions of bytes.
    pub megabytes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(5),
            wait: Duration::from_secs(20),
            megabytes: 1_000,
        }
    }
}

/// How much longer than a letter may take one waits for the program to say so itself.
const GRACE: Duration = Duration::from_secs(1);

/// Makes letters, one at a time, in a program of its own. The program is started for the first
/// letter, stays for the next, and is started again when it stopped or had to be stopped.
pub struct Press {
    program: PathBuf,
    limits: Limits,
    worker: Mutex<Option<Worker>>,
}

impl Press {
    /// A press that runs this program. A path that is not absolute counts from where this process
    /// is now.
    #[must_use]
    pub fn new(program: PathBuf, limits: Limits) -> Self {
        Self {
            program: std::path::absolute(&program).unwrap_or(program),
            limits,
            worker: Mutex::new(None),
        }
    }

    /// Makes one letter. The same letter is the same file, to the byte.
    ///
    /// # Errors
    /// Each [`LetterError`]; after any of them the next letter is made as if nothing happened.
    pub async fn make(&self, letter: &Letter) -> Result<Made, LetterError> {
        letter.check()?;
        let job = serde_json::to_vec(letter)
            .ok()
            .filter(|job| job.len() <= frame::LARGEST_JOB);
        let job = job.ok_or_else(|| LetterError::TooMuch("letter".into()))?;
        let turn = timeout(self.limits.wait, self.worker.lock()).await;
        let mut place = turn.map_err(|_| LetterError::Busy)?;
        let until = Instant::now() + self.limits.time + GRACE;
        // Twice: a program that stopped since its last letter is only noticed by asking it.
        for _ in 0..2 {
            // Out of its place while it is asked: whoever stops waiting here ends it with that.
            let mut worker = match place.take() {
                Some(worker) => worker,
                None => Worker::start(&self.program, self.limits)
                    .map_err(|_| LetterError::NotStarted)?,
            };
            match timeout_at(until, worker.ask(&job)).await {
                Ok(Ok(answer)) => {
                    *place = Some(worker);
                    return answer;
                }
                Ok(Err(_)) => {}
                Err(_) => return Err(LetterError::TooSlow),
            }
        }
        Err(LetterError::Stopped)
    }
}
