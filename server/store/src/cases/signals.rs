//! Signals: given, changed, and told to an index.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::cases::{ObjectionOutcome, SignalEnd, SignalState};
use domain::ids::{CaseId, EmployeeId, SignalId, YouthId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::{Day, Instant, wall_of};
use domain::values::Email;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

pub use super::index_jobs::IndexAct;

/// What of a signal changes in its life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalLine {
    /// How it stands.
    pub state: SignalState,
    /// When the worker is warned.
    pub warns_on: Day,
    /// When it ends by itself.
    pub ends_on: Day,
    /// Why it ends or ended.
    pub why: SignalEnd,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// When it goes out of the index.
    pub removes_on: Option<Day>,
    /// When youth and parents were informed.
    pub informed_on: Option<Day>,
    /// The last day to object.
    pub objection_last_on: Option<Day>,
    /// When an objection came in.
    pub objected_on: Option<Day>,
    /// What came of it.
    pub outcome: Option<ObjectionOutcome>,
    /// When that was decided.
    pub decided_on: Option<Day>,
    /// What the objection says.
    pub objection: Option<Sealed>,
}

/// A signal, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedSignal {
    /// Which.
    pub id: SignalId,
    /// Who gave it, by name.
    pub by: String,
    /// Code of the index.
    pub index: String,
    /// The index, by name.
    pub index_name: String,
    /// The version of the weighing on which it builds.
    pub weighing: u16,
    /// When it was given.
    pub given_on: Day,
    /// Its life.
    pub line: SignalLine,
    /// Whether the worker was warned that it ends.
    pub warned: bool,
    /// Whether the index was told everything.
    pub told: bool,
    /// When it last arrived there.
    pub arrived_on: Option<Day>,
    /// Grows with each change.
    pub version: i32,
}

/// A signal that is to be given.
#[derive(Debug, Clone)]
pub struct NewSignal {
    /// Its id.
    pub id: SignalId,
    /// Whose.
    pub youth: YouthId,
    /// Who gives it.
    pub by: EmployeeId,
    /// Code of the index.
    pub index: String,
    /// The version of the weighing on which it builds.
    pub weighing: u16,
    /// When it is given.
    pub given_on: Day,
    /// When the worker is warned.
    pub warns_on: Day,
    /// When it ends by itself, and why.
    pub ends: (Day, SignalEnd),
}

/// A signal to which something happens by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueSignal {
    /// Which.
    pub signal: SignalId,
    /// Its case.
    pub case: CaseId,
    /// Whose case that is.
    pub youth: YouthId,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    by_name: String,
    index_code: String,
    index_name: String,
    weighing: i32,
    state: String,
    given_on: Day,
    warns_on: Day,
    ends_on: Day,
    end_reason: String,
    ended_on: Option<Day>,
    removes_on: Option<Day>,
    informed_on: Option<Day>,
    objection_last_on: Option<Day>,
    objected_on: Option<Day>,
    objection_outcome: Option<String>,
    objection_decided_on: Option<Day>,
    objection: Option<Vec<u8>>,
    version: i32,
    warned_at: Option<i64>,
    waiting: i64,
    arrived_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct DueRow {
    id: Uuid,
    case_id: Uuid,
    youth_id: Uuid,
}

#[derive(FromQueryResult)]
struct EmailRow {
    email: String,
}

impl Tx {
    /// Signals to which something happens by itself on a day, oldest first: it ends, its index
    /// stops, its worker is warned, or it goes out of the index. Ids alone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn due_signals(
        &self,
        _: &Permit<KeepCaseRules>,
        today: Day,
    ) -> Result<Vec<DueSignal>, StoreError> {
        let sql = "SELECT s.id, s.case_id, s.youth_id FROM case_signal s
             JOIN case_index i ON i.code = s.index_code
             WHERE (s.state = 'active' AND (s.ends_on <= $1 OR i.ends_on < $1
                    OR (s.warns_on <= $1 AND s.warned_at IS NULL)))
                OR (s.state = 'inactive' AND s.removes_on <= $1)
             ORDER BY s.given_on, s.id LIMIT 100";
        let rows: Vec<DueRow> = all(&self.inner, sql, [today.into()]).await?;
        let due = |row: DueRow| DueSignal {
            signal: SignalId(row.id),
            case: CaseId(row.case_id),
            youth: YouthId(row.youth_id),
        };
        Ok(rows.into_iter().map(due).collect())
    }

    /// The address of who follows a case, or stands in; none when nobody does.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_worker_address<D: Deed>(
        &self,
        _: &Permit<D>,
        case: CaseId,
    ) -> Result<Option<Email>, StoreError> {
        let sql = "SELECT e.email FROM case_file f JOIN employee e ON e.id = COALESCE(
                     (SELECT h.stand_in_id FROM case_handover h WHERE h.case_id = f.id
                      AND h.from_id = f.worker_id AND h.state IN ('confirmed', 'refused')
                      AND h.stands_in), f.worker_id)
                   WHERE f.id = $1 AND e.active = $2";
        let rows: Vec<EmailRow> = all(&self.inner, sql, [case.0.into(), true.into()]).await?;
        let read = |row: &EmailRow| {
            Email::parse(&row.email).map_err(|_| StoreError::Unreadable("employee.email"))
        };
        rows.first().map(read).transpose()
    }
}

impl Logged<'_> {
    /// The signals of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signals(&self, case: CaseId) -> Result<Vec<SealedSignal>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT s.id, e.name AS by_name, s.index_code, i.name AS index_name, s.weighing,
                s.state, s.given_on, s.warns_on, s.ends_on, s.end_reason, s.ended_on, s.removes_on,
                s.informed_on, s.objection_last_on, s.objected_on, s.objection_outcome,
                s.objection_decided_on, s.objection, s.version, s.warned_at, s.arrived_at,
                (SELECT COUNT(*) FROM case_index_job j
                 WHERE j.signal_id = s.id AND j.done_at IS NULL) AS waiting
             FROM case_signal s JOIN employee e ON e.id = s.employee_id
             JOIN case_index i ON i.code = s.index_code
             WHERE s.case_id = $1 ORDER BY s.given_on DESC, s.id DESC";
        let rows: Vec<Row> = all(self.connection(), sql, [case.0.into()]).await?;
        rows.into_iter().map(signal_of).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// `NotFound`; or when the database fails.
    pub async fn signal(&self, case: CaseId, id: SignalId) -> Result<SealedSignal, StoreError> {
        let all = self.signals(case).await?;
        let mut one = all.into_iter().filter(|signal| signal.id == id);
        one.next().ok_or(StoreError::NotFound)
    }

    /// Gives a signal.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_signal(&self, case: CaseId, new: NewSignal) -> Result<(), StoreError> {
        self.of_case(case)?;
        self.of_youth(new.youth)?;
        run(
            self.connection(),
            "INSERT INTO case_signal (id, case_id, youth_id, employee_id, index_code, weighing,
                state, given_on, warns_on, ends_on, end_reason, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)",
            [
                new.id.0.into(),
                case.0.into(),
                new.youth.0.into(),
                new.by.0.into(),
                new.index.into(),
                i32::from(new.weighing).into(),
                SignalState::Active.code().into(),
                new.given_on.into(),
                new.warns_on.into(),
                new.ends.0.into(),
                new.ends.1.code().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Writes a signal of which `version` was read as it is now.
    ///
    /// # Errors
    /// `Stale` when it was changed since; or when the database fails.
    pub async fn save_signal(
        &self,
        case: CaseId,
        (id, version): (SignalId, i32),
        line: SignalLine,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_signal SET state = $1, warns_on = $2, ends_on = $3, end_reason = $4,
                ended_on = $5, removes_on = $6, informed_on = $7, objection_last_on = $8,
                objected_on = $9, objection_outcome = $10, objection_decided_on = $11,
                objection = $12, version = version + 1
             WHERE id = $13 AND case_id = $14 AND version = $15",
            [
                line.state.code().into(),
                line.warns_on.into(),
                line.ends_on.into(),
                line.why.code().into(),
                line.ended_on.into(),
                line.removes_on.into(),
                line.informed_on.into(),
                line.objection_last_on.into(),
                line.objected_on.into(),
                line.outcome.map(ObjectionOutcome::code).into(),
                line.decided_on.into(),
                line.objection.map(Sealed::into_bytes).into(),
                id.0.into(),
                case.0.into(),
                version.into(),
            ],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Writes down that the worker was warned that a signal ends.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_warned(
        &self,
        case: CaseId,
        id: SignalId,
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_signal SET warned_at = $1 WHERE id = $2 AND case_id = $3";
        let values = [at.into(), id.0.into(), case.0.into()];
        run(self.connection(), sql, values).await?;
        Ok(())
    }
}

fn signal_of(row: Row) -> Result<SealedSignal, StoreError> {
    let outcome = row.objection_outcome.as_deref();
    Ok(SealedSignal {
        id: SignalId(row.id),
        by: row.by_name,
        index: row.index_code,
        index_name: row.index_name,
        weighing: u16::try_from(row.weighing)
            .map_err(|_| StoreError::Unreadable("case_signal.weighing"))?,
        given_on: row.given_on,
        line: SignalLine {
            state: SignalState::parse(&row.state)
                .map_err(|_| StoreError::Unreadable("case_signal.state"))?,
            warns_on: row.warns_on,
            ends_on: row.ends_on,
            why: SignalEnd::parse(&row.end_reason)
                .map_err(|_| StoreError::Unreadable("case_signal.end_reason"))?,
            ended_on: row.ended_on,
            removes_on: row.removes_on,
            informed_on: row.informed_on,
            objection_last_on: row.objection_last_on,
            objected_on: row.objected_on,
            outcome: outcome
                .map(ObjectionOutcome::parse)
                .transpose()
                .map_err(|_| StoreError::Unreadable("case_signal.objection_outcome"))?,
            decided_on: row.objection_decided_on,
            objection: sealed(row.objection)?,
        },
        warned: row.warned_at.is_some(),
        told: row.waiting == 0,
        arrived_on: row.arrived_at.map(|at| wall_of(at).0),
        version: row.version,
    })
}
