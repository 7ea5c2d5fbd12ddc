//! What an index is still to be told: queued in the transaction of the deed itself, taken by one
//! server at a time, and for each signal in the order in which it was done.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, one, placeholders, run};
use crate::{Store, StoreError, Tx};
use domain::cases::SignalState;
use domain::ids::{CaseId, IndexJobId, SignalId, YouthId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::{Instant, wall_of};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use uuid::Uuid;
use vault::Sealed;

/// What an index is to be told about a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexAct {
    /// That it is given.
    Give,
    /// That it matches no more.
    Inactive,
    /// That it matches again.
    Active,
    /// That it goes.
    Remove,
    /// That another worker has it.
    Worker,
    /// Who the parents are now.
    Parents,
}

impl IndexAct {
    const ALL: [Self; 6] = [
        Self::Give,
        Self::Inactive,
        Self::Active,
        Self::Remove,
        Self::Worker,
        Self::Parents,
    ];

    /// The name used in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Give => "give",
            Self::Inactive => "inactive",
            Self::Active => "active",
            Self::Remove => "remove",
            Self::Worker => "worker",
            Self::Parents => "parents",
        }
    }
}

/// A message that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueIndexJob {
    /// Which.
    pub id: IndexJobId,
    /// About which signal.
    pub signal: SignalId,
    /// Its case.
    pub case: CaseId,
    /// Whose case that is.
    pub youth: YouthId,
    /// What.
    pub act: IndexAct,
    /// Code of the index.
    pub index: String,
    /// How often it was tried.
    pub tries: u32,
}

/// Somebody whom the index names to who has a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexContact {
    /// Name.
    pub name: String,
    /// Own telephone number.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: String,
}

/// What is known of a signal that the index is told about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalInIndex {
    /// How it stands here.
    pub state: SignalState,
    /// The index's own id of it; none before it arrived.
    pub remote: Option<String>,
    /// What was asked at the first try, sealed.
    pub asked: Option<Sealed>,
    /// Who answers for its case, or gave it.
    pub contact: IndexContact,
}

#[derive(FromQueryResult)]
struct JobRow {
    id: Uuid,
    signal_id: Uuid,
    case_id: Uuid,
    youth_id: Uuid,
    act: String,
    index_code: String,
    tries: i32,
}

#[derive(FromQueryResult)]
struct SignalRow {
    state: String,
    remote_id: Option<String>,
    asked: Option<Vec<u8>>,
    name: String,
    phone: Option<String>,
    email: String,
}

#[derive(FromQueryResult)]
struct IdRow {
    id: Uuid,
}

/// The first that is due, of the indexes that follow; none of a signal of which another waits.
fn due(indexes: &[String]) -> String {
    format!(
        "SELECT j.id, j.signal_id, s.case_id, s.youth_id, j.act, s.index_code, j.tries
         FROM case_index_job j JOIN case_signal s ON s.id = j.signal_id
         WHERE j.done_at IS NULL AND j.due_at <= $1 AND s.index_code IN ({})
           AND NOT EXISTS (SELECT 1 FROM case_index_job e WHERE e.signal_id = j.signal_id
             AND e.done_at IS NULL AND e.id < j.id)
         ORDER BY j.due_at, j.id LIMIT 1",
        placeholders(2, indexes.len())
    )
}

async fn first_due(
    db: &impl ConnectionTrait,
    now: Instant,
    indexes: &[String],
) -> Result<Option<DueIndexJob>, StoreError> {
    if indexes.is_empty() {
        return Ok(None);
    }
    let mut values: Vec<Value> = vec![now.into()];
    values.extend(indexes.iter().map(|code| Value::from(code.as_str())));
    let row: Option<JobRow> = one(db, &due(indexes), values).await?;
    let job = |row: JobRow| {
        let act = IndexAct::ALL.into_iter().find(|act| act.code() == row.act);
        Ok(DueIndexJob {
            id: IndexJobId(row.id),
            signal: SignalId(row.signal_id),
            case: CaseId(row.case_id),
            youth: YouthId(row.youth_id),
            act: act.ok_or(StoreError::Unreadable("case_index_job.act"))?,
            index: row.index_code,
            tries: u32::try_from(row.tries).unwrap_or(u32::MAX),
        })
    };
    row.map(job).transpose()
}

impl Store {
    /// Whether a message to one of these indexes is due; a read, so that waiting disturbs no writes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn index_job_is_due(
        &self,
        _: &Permit<KeepCaseRules>,
        now: Instant,
        indexes: &[String],
    ) -> Result<bool, StoreError> {
        Ok(first_due(&self.db, now, indexes).await?.is_some())
    }
}

impl Tx {
    /// The message to one of these indexes that is due first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn due_index_job(
        &self,
        _: &Permit<KeepCaseRules>,
        now: Instant,
        indexes: &[String],
    ) -> Result<Option<DueIndexJob>, StoreError> {
        first_due(&self.inner, now, indexes).await
    }

    /// Signals of a case that still stand in an index, active or not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signals_in_index<D: Deed>(
        &self,
        _: &Permit<D>,
        case: CaseId,
    ) -> Result<Vec<SignalId>, StoreError> {
        let sql = "SELECT id FROM case_signal WHERE case_id = $1 AND state <> 'removed'";
        let rows: Vec<IdRow> = all(&self.inner, sql, [case.0.into()]).await?;
        Ok(rows.into_iter().map(|row| SignalId(row.id)).collect())
    }
}

impl Logged<'_> {
    /// Queues what the index is to be told, in the transaction of the deed itself. A signal that is
    /// no longer active matches nothing from that moment on, and nobody else's contact data stay.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn queue_for_index(
        &self,
        job: IndexJobId,
        (signal, act): (SignalId, IndexAct),
        at: Instant,
    ) -> Result<(), StoreError> {
        run(
            self.connection(),
            "INSERT INTO case_index_job (id, signal_id, act, made_at, due_at, tries)
             VALUES ($1, $2, $3, $4, $5, 0)",
            [
                job.0.into(),
                signal.0.into(),
                act.code().into(),
                at.into(),
                at.into(),
            ],
        )
        .await?;
        if matches!(act, IndexAct::Inactive | IndexAct::Remove) {
            let sql = "UPDATE case_match SET ended_on = $1, other = NULL, other_tag = NULL,
                    version = version + 1
                       WHERE signal_id = $2 AND ended_on IS NULL";
            let values = [wall_of(at).0.into(), signal.0.into()];
            run(self.connection(), sql, values).await?;
        }
        Ok(())
    }

    /// Takes a message until `until`: nobody else takes it before then. False when somebody has it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_index_job(
        &self,
        job: &DueIndexJob,
        until: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE case_index_job SET due_at = $1, tries = tries + 1
                   WHERE id = $2 AND tries = $3 AND done_at IS NULL";
        let values = [until.into(), job.id.0.into(), tries(job.tries).into()];
        Ok(run(self.connection(), sql, values).await? == 1)
    }

    /// What is known of the signal of a message.
    ///
    /// # Errors
    /// `NotFound`; or when the database fails.
    pub async fn signal_in_index(&self, job: &DueIndexJob) -> Result<SignalInIndex, StoreError> {
        self.of_case(job.case)?;
        let row: Option<SignalRow> = one(
            self.connection(),
            "SELECT s.state, s.remote_id, j.asked, e.name, e.phone, e.email
             FROM case_index_job j JOIN case_signal s ON s.id = j.signal_id
             JOIN case_file f ON f.id = s.case_id
             JOIN employee e ON e.id = COALESCE(f.worker_id, s.employee_id)
             WHERE j.id = $1 AND s.case_id = $2",
            [job.id.0.into(), job.case.0.into()],
        )
        .await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(SignalInIndex {
            state: SignalState::parse(&row.state)
                .map_err(|_| StoreError::Unreadable("case_signal.state"))?,
            remote: row.remote_id,
            asked: sealed(row.asked)?,
            contact: IndexContact {
                name: row.name,
                phone: row.phone,
                email: row.email,
            },
        })
    }

    /// Keeps what is asked, sealed, so that every later try asks the same.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_asked(&self, job: &DueIndexJob, asked: Sealed) -> Result<(), StoreError> {
        let sql = "UPDATE case_index_job SET asked = $1 WHERE id = $2";
        let values = [asked.into_bytes().into(), job.id.0.into()];
        run(self.connection(), sql, values).await?;
        Ok(())
    }

    /// The index was told, or need not be told any more. `remote` is the id by which it knows a
    /// signal that was given.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_index_job(
        &self,
        job: &DueIndexJob,
        (arrived, remote): (bool, Option<&str>),
        now: Instant,
    ) -> Result<(), StoreError> {
        self.of_case(job.case)?;
        let sql = "UPDATE case_index_job SET done_at = $1, asked = NULL, trouble = NULL
                   WHERE id = $2 AND done_at IS NULL";
        run(self.connection(), sql, [now.into(), job.id.0.into()]).await?;
        if arrived {
            let sql = "UPDATE case_signal SET arrived_at = $1, remote_id = COALESCE($2, remote_id)
                       WHERE id = $3 AND case_id = $4";
            let values = [
                now.into(),
                remote.into(),
                job.signal.0.into(),
                job.case.0.into(),
            ];
            run(self.connection(), sql, values).await?;
        }
        Ok(())
    }

    /// The message waits until `due`; `trouble` is a word for why.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wait_with_index_job(
        &self,
        job: &DueIndexJob,
        trouble: &str,
        due: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE case_index_job SET due_at = $1, trouble = $2
                   WHERE id = $3 AND done_at IS NULL AND tries = $4";
        let values = [
            due.into(),
            trouble.into(),
            job.id.0.into(),
            tries(job.tries.saturating_add(1)).into(),
        ];
        run(self.connection(), sql, values).await?;
        Ok(())
    }
}

fn tries(tries: u32) -> i32 {
    i32::try_from(tries).unwrap_or(i32::MAX)
}
