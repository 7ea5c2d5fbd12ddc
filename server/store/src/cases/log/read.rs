use super::Logged;
use crate::tables::{all, one};
use crate::{Store, StoreError};
use domain::ids::{CaseId, EmployeeId, YouthId};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// One row of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place, from 1.
    pub sequence: i64,
    /// When, UTC seconds.
    pub at: Instant,
    /// Who; none is the house itself.
    pub actor: Option<EmployeeId>,
    /// Their name, while they are known.
    pub name: Option<String>,
    /// What was done.
    pub deed: String,
    /// About which youth.
    pub youth: Option<YouthId>,
    /// About which case.
    pub case: Option<CaseId>,
    /// What people call that case.
    pub number: Option<String>,
    /// What else, sealed.
    pub detail: Option<Sealed>,
}

/// Which rows are wanted; what is empty asks nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Of this employee.
    pub actor: Option<EmployeeId>,
    /// About this youth.
    pub youth: Option<YouthId>,
    /// About the case that people call so.
    pub number: String,
    /// Deeds that begin so.
    pub deed: String,
    /// At or after, UTC seconds.
    pub from: Option<Instant>,
    /// Before, UTC seconds.
    pub until: Option<Instant>,
    /// Rows to skip.
    pub skip: u32,
    /// Most rows.
    pub most: u32,
}

/// The last row: what is written out, to be held against later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its place; 0 when there is none.
    pub sequence: i64,
    /// Its hash; zeros when there is none.
    pub hash: [u8; 32],
}

#[derive(FromQueryResult)]
struct Row {
    sequence: i64,
    at: i64,
    actor_id: Option<Uuid>,
    name: Option<String>,
    deed: String,
    youth_id: Option<Uuid>,
    case_id: Option<Uuid>,
    number: Option<String>,
    detail: Option<Vec<u8>>,
}

impl Logged<'_> {
    /// Rows of the log, newest first.
    ///
    /// # Errors
    /// When the database fails, or a row about one youth was asked for under a row about another.
    pub async fn lines(&self, filter: &LogFilter) -> Result<Vec<LogLine>, StoreError> {
        if let Some(youth) = filter.youth {
            self.of_youth(youth)?;
        }
        let rows: Vec<Row> = all(
            self.connection(),
            "SELECT l.sequence, l.at, l.actor_id, e.name, l.deed, l.youth_id, l.case_id, f.number,
                    l.detail
             FROM case_log l
             LEFT JOIN employee e ON e.id = l.actor_id
             LEFT JOIN case_file f ON f.id = l.case_id
             WHERE (CAST($1 AS uuid) IS NULL OR l.actor_id = $1)
               AND (CAST($2 AS uuid) IS NULL OR l.youth_id = $2)
               AND ($3 = '' OR f.number = $3)
               AND ($4 = '' OR substr(l.deed, 1, length($4)) = $4)
               AND l.at >= $5 AND l.at < $6
             ORDER BY l.sequence DESC LIMIT $7 OFFSET $8",
            [
                filter.actor.map(|id| id.0).into(),
                filter.youth.map(|id| id.0).into(),
                filter.number.as_str().into(),
                filter.deed.as_str().into(),
                filter.from.unwrap_or(0).into(),
                filter.until.unwrap_or(Instant::MAX).into(),
                i64::from(filter.most).into(),
                i64::from(filter.skip).into(),
            ],
        )
        .await?;
        rows.into_iter().map(line).collect()
    }
}

fn line(row: Row) -> Result<LogLine, StoreError> {
    let detail = row.detail.map(Sealed::from_bytes).transpose();
    Ok(LogLine {
        sequence: row.sequence,
        at: row.at,
        actor: row.actor_id.map(EmployeeId),
        name: row.name,
        deed: row.deed,
        youth: row.youth_id.map(YouthId),
        case: row.case_id.map(CaseId),
        number: row.number,
        detail: detail.map_err(|_| StoreError::Unreadable("case_log.detail"))?,
    })
}

impl Store {
    /// The last row of the log as it is now; nothing of a case is in it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_log_head(&self) -> Result<Head, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            sequence: i64,
            hash: Vec<u8>,
        }
        let row: Row = one(
            &self.db,
            "SELECT sequence, hash FROM case_log_head WHERE id = 1",
            [],
        )
        .await?
        .ok_or(StoreError::Unreadable("case_log_head"))?;
        let hash = row.hash.try_into();
        Ok(Head {
            sequence: row.sequence,
            hash: hash.map_err(|_| StoreError::Unreadable("case_log_head.hash"))?,
        })
    }
}
