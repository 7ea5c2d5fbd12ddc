use crate::{Answer, Limits, Made, frame};
use std::io;
use std::path::Path;
use std::process::Stdio;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// One running program that makes letters. Dropped, it is ended.
pub(crate) struct Worker {
    _child: Child,
    jobs: ChildStdin,
    answers: ChildStdout,
}

impl Worker {
    /// Starts the program. It gets nothing of this process's environment, where keys and passwords
    /// may stand, and works on one thread.
    pub(crate) fn start(program: &Path, limits: Limits) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(limits.time.as_millis().to_string())
            .arg(limits.megabytes.to_string())
            .env_clear()
            .env("RAYON_NUM_THREADS", "1")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let (jobs, answers) = (child.stdin.take(), child.stdout.take());
        let (Some(jobs), Some(answers)) = (jobs, answers) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        Ok(Self {
            _child: child,
            jobs,
            answers,
        })
    }

    /// Sends a job and waits for its answer.
    pub(crate) async fn ask(&mut self, job: &[u8]) -> io::Result<Result<Made, crate::LetterError>> {
        self.jobs.write_all(&frame::length(job)?).await?;
        self.jobs.write_all(job).await?;
        self.jobs.flush().await?;
        let answer = self.read(frame::LARGEST_JOB).await?;
        match serde_json::from_slice(&answer)? {
            Answer::Refused(error) => Ok(Err(error)),
            Answer::Made { pages, unshown } => {
                let pdf = self.read(frame::LARGEST_FILE).await?;
                Ok(Ok(Made {
                    pdf,
                    pages,
                    unshown,
                }))
            }
        }
    }

    async fn read(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut length = [0; 4];
        self.answers.read_exact(&mut length).await?;
        let mut frame = vec![0; frame::checked(length, most)?];
        self.answers.read_exact(&mut frame).await?;
        Ok(frame)
    }
}
