//! The page of coverage of a whole country, asked for by many at once.

use super::browser::Browser;
use std::time::{Duration, Instant};

/// How long answers took, by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Took {
    /// Half of them at most this.
    pub middle: Duration,
    /// 99 of 100 at most this.
    pub most: Duration,
    /// Size of an answer, in bytes.
    pub bytes: usize,
}

/// So many users at once ask for an address so many times each, one after the other.
///
/// # Errors
/// When any answer is not a page.
pub async fn ask_at_once(
    browser: &Browser,
    path: &str,
    users: usize,
    times: usize,
) -> Result<Took, String> {
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..users {
        let (browser, path) = (browser.clone(), path.to_owned());
        running.spawn(async move {
            let mut took = Vec::new();
            for _ in 0..times {
                let began = Instant::now();
                let (status, _, bytes) = browser.get(&path).await?;
                if status != 200 {
                    return Err(format!("{path}: status {status}"));
                }
                took.push((began.elapsed(), bytes));
            }
            Ok(took)
        });
    }
    let mut took = Vec::new();
    while let Some(done) = running.join_next().await {
        took.extend(done.map_err(|error| error.to_string())??);
    }
    took.sort_unstable();
    let at = |share: usize| {
        took.get(took.len().saturating_sub(1) * share / 100)
            .copied()
    };
    let none = || "Nobody asked.".to_owned();
    let (middle, bytes) = at(50).ok_or_else(none)?;
    let (most, _) = at(99).ok_or_else(none)?;
    Ok(Took {
        middle,
        most,
        bytes,
    })
}
