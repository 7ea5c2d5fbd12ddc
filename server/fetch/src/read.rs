use crate::Network;
use crate::connect::connect;
use crate::exchange::{Answer, exchange};
use domain::employee::{CalendarAddress, CalendarTrouble};
use std::time::Duration;

/// Largest calendar that is read, in bytes: 10 MB.
pub const LARGEST: usize = 10_000_000;

/// So many redirects are followed.
const MOST_REDIRECTS: usize = 3;

/// Longest that a reading may take, redirects and all.
const LONGEST: Duration = Duration::from_secs(30);

/// By what a server tells one version of a file from another (RFC 9110, section 8.8).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag`, as it was sent.
    pub etag: Option<String>,
    /// `Last-Modified`, as it was sent.
    pub last_modified: Option<String>,
}

/// What came of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// Nothing changed since the version that was known.
    Same,
    /// The file, and what to know it by.
    Whole(Vec<u8>, Validators),
}

/// Reads an address; `known` is what was read of it before.
///
/// # Errors
/// Why it could not be read, in one word.
pub async fn read(
    network: &Network,
    address: &CalendarAddress,
    known: &Validators,
) -> Result<Read, CalendarTrouble> {
    let reading = follow(network, address.clone(), known);
    match tokio::time::timeout(LONGEST, reading).await {
        Ok(read) => read,
        Err(_) => Err(CalendarTrouble::TooSlow),
    }
}

async fn follow(
    network: &Network,
    mut address: CalendarAddress,
    known: &Validators,
) -> Result<Read, CalendarTrouble> {
    for _ in 0..=MOST_REDIRECTS {
        let road = connect(network, address.host()).await?;
        match exchange(road, &address, known).await? {
            Answer::Same => return Ok(Read::Same),
            Answer::Whole(file, validators) => return Ok(Read::Whole(file, validators)),
            // Somewhere without TLS, or to a bare number, leads nowhere.
            Answer::Elsewhere(to) => {
                address = address.redirected(&to).ok_or(CalendarTrouble::NotPublic)?;
            }
        }
    }
    Err(CalendarTrouble::TooManyMoves)
}
