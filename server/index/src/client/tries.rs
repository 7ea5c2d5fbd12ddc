use super::ClientError;
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// How long and how often the same is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tries {
    /// So often at most, the first time included.
    pub most: u32,
    /// Longest that one time may take.
    pub time: Duration,
    /// The pause after the first; each next is twice as long, and up to half of it longer by
    /// chance, so that many who wait do not come back at once.
    pub pause: Duration,
}

impl Default for Tries {
    fn default() -> Self {
        Self {
            most: 4,
            time: Duration::from_secs(5),
            pause: Duration::from_millis(250),
        }
    }
}

impl Tries {
    /// Asks until there is an answer, or a fault that does not pass.
    pub(super) async fn until_it_works<T, F>(self, once: impl Fn() -> F) -> Result<T, ClientError>
    where
        F: Future<Output = Result<T, ClientError>>,
    {
        let mut pause = self.pause;
        let mut tried = 1;
        loop {
            let answer = timeout(self.time, once())
                .await
                .unwrap_or(Err(ClientError::TooSlow));
            match answer {
                Err(error) if error.passes() && tried < self.most => {
                    sleep(pause + pause.mul_f64(chance() / 2.0)).await;
                    pause *= 2;
                    tried += 1;
                }
                answer => return answer,
            }
        }
    }
}

/// Somewhere from 0 to 1; in the middle when the system has no chance to give.
fn chance() -> f64 {
    let mut byte = [128];
    let _given = getrandom::fill(&mut byte);
    f64::from(byte[0]) / 255.0
}
