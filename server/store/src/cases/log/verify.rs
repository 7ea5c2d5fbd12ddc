use super::Head;
use crate::tables::all;
use crate::{Store, StoreError};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::chain::{BEGIN, LogRow, link};

/// Rows read at a time.
const AT_A_TIME: i64 = 1_000;

/// What is wrong with the log, and where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// There is no row here, but there are later ones.
    Missing(i64),
    /// This row does not follow the one before it.
    DoesNotFollow(i64),
    /// This row is not what was hashed.
    Changed(i64),
    /// The log ends before this row, which was there once.
    CutBefore(i64),
    /// This row is not the one that was written out.
    NotAsWritten(i64),
}

impl Broken {
    /// The place of the first row that is wrong.
    pub const fn sequence(self) -> i64 {
        match self {
            Self::Missing(n)
            | Self::DoesNotFollow(n)
            | Self::Changed(n)
            | Self::CutBefore(n)
            | Self::NotAsWritten(n) => n,
        }
    }
}

/// The log held against its chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// How many rows were walked.
    pub rows: i64,
    /// What is wrong first; none when all is as it was written.
    pub broken: Option<Broken>,
}

#[derive(FromQueryResult)]
struct Row {
    sequence: i64,
    at: i64,
    actor_id: Option<Uuid>,
    deed: String,
    youth_id: Option<Uuid>,
    case_id: Option<Uuid>,
    detail: Option<Vec<u8>>,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl Row {
    fn follows(&self, last: &Head) -> Option<Broken> {
        let row = LogRow {
            sequence: self.sequence,
            at: self.at,
            actor: self.actor_id,
            deed: &self.deed,
            youth: self.youth_id,
            case: self.case_id,
            detail: self.detail.as_deref(),
        };
        if self.sequence != last.sequence + 1 {
            Some(Broken::Missing(last.sequence + 1))
        } else if self.previous != last.hash {
            Some(Broken::DoesNotFollow(self.sequence))
        } else if self.hash != link(&last.hash, &row) {
            Some(Broken::Changed(self.sequence))
        } else {
            None
        }
    }
}

impl Store {
    /// Walks the log from its first row and holds it against its chain, against the database's own
    /// note of the last row, and against heads that were written out earlier, in any order. Nothing
    /// is opened: no key is needed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn verify_case_log(&self, written: &[Head]) -> Result<Verified, StoreError> {
        // Read first: rows that are added meanwhile come after it.
        let noted = self.case_log_head().await?;
        let mut written = written.to_vec();
        written.sort_by_key(|head| head.sequence);
        let mut written = written.into_iter().filter(|head| head.sequence > 0);
        let mut due = written.next();
        let mut last = Head {
            sequence: 0,
            hash: BEGIN,
        };
        loop {
            let rows: Vec<Row> = all(
                &self.db,
                "SELECT sequence, at, actor_id, deed, youth_id, case_id, detail, previous, hash
                 FROM case_log WHERE sequence > $1 ORDER BY sequence LIMIT $2",
                [last.sequence.into(), AT_A_TIME.into()],
            )
            .await?;
            if rows.is_empty() {
                break;
            }
            for row in rows {
                let broken = |what| Verified {
                    rows: last.sequence,
                    broken: Some(what),
                };
                if let Some(what) = row.follows(&last) {
                    return Ok(broken(what));
                }
                let hash = <[u8; 32]>::try_from(row.hash);
                let hash = hash.map_err(|_| StoreError::Unreadable("case_log.hash"))?;
                while let Some(head) = due.filter(|head| head.sequence == row.sequence) {
                    if head.hash != hash {
                        return Ok(broken(Broken::NotAsWritten(row.sequence)));
                    }
                    due = written.next();
                }
                last = Head {
                    sequence: row.sequence,
                    hash,
                };
            }
        }
        let cut = due.is_some() || noted.sequence > last.sequence;
        Ok(Verified {
            rows: last.sequence,
            broken: cut.then_some(Broken::CutBefore(last.sequence + 1)),
        })
    }
}
