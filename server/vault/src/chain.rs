//! The chain of the log: each row's hash covers the row and the hash before it, so that no row can
//! be changed, taken out, put in or moved without all later hashes being wrong.

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What the first row follows.
pub const BEGIN: [u8; 32] = [0; 32];

/// A row of the log as it is hashed. Everything personal is in `detail`, sealed by the youth's key;
/// the hash covers the sealed bytes, so that the chain still holds when the key is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogRow<'a> {
    /// Its place in the log, from 1.
    pub sequence: i64,
    /// When, UTC seconds.
    pub at: i64,
    /// Who; none is the house itself.
    pub actor: Option<Uuid>,
    /// What was done, as a word that never changes.
    pub deed: &'a str,
    /// About which youth.
    pub youth: Option<Uuid>,
    /// About which case.
    pub case: Option<Uuid>,
    /// Sealed.
    pub detail: Option<&'a [u8]>,
}

/// The hash of a row that follows another: SHA-256 over all fields, each with its length in front.
pub fn link(previous: &[u8; 32], row: &LogRow<'_>) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut field = |bytes: Option<&[u8]>| match bytes {
        None => hash.update([0]),
        Some(bytes) => {
            hash.update([1]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    };
    field(Some(b"case_log 1"));
    field(Some(previous));
    field(Some(&row.sequence.to_be_bytes()));
    field(Some(&row.at.to_be_bytes()));
    field(row.actor.as_ref().map(|id| id.as_bytes().as_slice()));
    field(Some(row.deed.as_bytes()));
    field(row.youth.as_ref().map(|id| id.as_bytes().as_slice()));
    field(row.case.as_ref().map(|id| id.as_bytes().as_slice()));
    field(row.detail);
    hash.finalize().into()
}
