//! The parts of a case: steps, assignments, notes, appointments.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, run};
use domain::cases::{AssignmentKind, Hours, Step, StepKind, StepState};
use domain::ids::{AppointmentId, AssignmentId, CaseId, EmployeeId, NoteId};
use domain::time::{Day, Instant, Minute};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// An assignment, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAssignment {
    /// Which.
    pub id: AssignmentId,
    /// Kind.
    pub kind: AssignmentKind,
    /// How long it takes.
    pub hours: Hours,
    /// For when.
    pub due: Option<Day>,
    /// When it was done.
    pub done: Option<Day>,
    /// What is to be done.
    pub words: Option<Sealed>,
}

/// A note, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedNote {
    /// Which.
    pub id: NoteId,
    /// When, UTC seconds.
    pub at: Instant,
    /// Who wrote it, by name.
    pub by: String,
    /// The note.
    pub words: Option<Sealed>,
}

/// An appointment, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedAppointment {
    /// Which.
    pub id: AppointmentId,
    /// Day.
    pub day: Day,
    /// Start, wall time in Europe/Amsterdam.
    pub start: Minute,
    /// Minutes it takes.
    pub minutes: u16,
    /// Where and with whom.
    pub words: Option<Sealed>,
    /// When it was called off.
    pub cancelled_at: Option<Instant>,
}

#[derive(FromQueryResult)]
struct AssignmentRow {
    id: Uuid,
    kind: String,
    quarters: i32,
    due_on: Option<Day>,
    done_on: Option<Day>,
    words: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct NoteRow {
    id: Uuid,
    made_at: i64,
    by_name: String,
    words: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct AppointmentRow {
    id: Uuid,
    day: Day,
    start_minute: i32,
    minutes: i32,
    words: Option<Vec<u8>>,
    cancelled_at: Option<i64>,
}

impl Logged<'_> {
    /// Writes a step down as it is now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_step(
        &self,
        case: CaseId,
        kind: StepKind,
        step: Step,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let (done, skipped) = match step.state {
            StepState::Open => (None, None),
            StepState::Done(day) => (Some(day), None),
            StepState::Skipped(day) => (None, Some(day)),
        };
        run(
            self.connection(),
            "INSERT INTO case_step (case_id, step, planned_on, done_on, skipped_on)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (case_id, step) DO UPDATE SET planned_on = excluded.planned_on,
                done_on = excluded.done_on, skipped_on = excluded.skipped_on",
            [
                case.0.into(),
                kind.code().into(),
                step.planned.into(),
                done.into(),
                skipped.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// The assignments of a case, in the order in which they were given.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn assignments(&self, case: CaseId) -> Result<Vec<SealedAssignment>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT id, kind, quarters, due_on, done_on, words FROM case_assignment
                   WHERE case_id = $1 ORDER BY made_at, id";
        let rows: Vec<AssignmentRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let assignment = |row: AssignmentRow| {
            Ok(SealedAssignment {
                id: AssignmentId(row.id),
                kind: AssignmentKind::parse(&row.kind)
                    .map_err(|_| StoreError::Unreadable("case_assignment.kind"))?,
                hours: Hours::of_quarters(u16::try_from(row.quarters).unwrap_or(u16::MAX)),
                due: row.due_on,
                done: row.done_on,
                words: sealed(row.words)?,
            })
        };
        rows.into_iter().map(assignment).collect()
    }

    /// Gives an assignment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_assignment(
        &self,
        case: CaseId,
        new: SealedAssignment,
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_assignment (id, case_id, kind, quarters, due_on, words, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                new.id.0.into(),
                case.0.into(),
                new.kind.code().into(),
                i32::from(new.hours.quarters()).into(),
                new.due.into(),
                new.words.map(Sealed::into_bytes).into(),
                at.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Writes down that an assignment was done on a day, or was not after all.
    ///
    /// # Errors
    /// `NotFound` when the case has no such assignment; or when the database fails.
    pub async fn set_assignment_done(
        &self,
        case: CaseId,
        id: AssignmentId,
        done: Option<Day>,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_assignment SET done_on = $1 WHERE id = $2 AND case_id = $3";
        let values = [done.into(), id.0.into(), case.0.into()];
        found(run(self.connection(), sql, values).await?)
    }

    /// Takes an assignment away that is not done.
    ///
    /// # Errors
    /// `NotFound` when the case has no such assignment; or when the database fails.
    pub async fn remove_assignment(
        &self,
        case: CaseId,
        id: AssignmentId,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "DELETE FROM case_assignment
                   WHERE id = $1 AND case_id = $2 AND done_on IS NULL";
        found(run(self.connection(), sql, [id.0.into(), case.0.into()]).await?)
    }

    /// The notes of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn notes(&self, case: CaseId) -> Result<Vec<SealedNote>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT n.id, n.made_at, e.name AS by_name, n.words FROM case_note n
                   JOIN employee e ON e.id = n.employee_id
                   WHERE n.case_id = $1 ORDER BY n.made_at DESC, n.id DESC";
        let rows: Vec<NoteRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let note = |row: NoteRow| {
            Ok(SealedNote {
                id: NoteId(row.id),
                at: row.made_at,
                by: row.by_name,
                words: sealed(row.words)?,
            })
        };
        rows.into_iter().map(note).collect()
    }

    /// Adds a note; none is ever changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_note(
        &self,
        case: CaseId,
        id: NoteId,
        (by, at): (EmployeeId, Instant),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_note (id, case_id, employee_id, made_at, words)
             VALUES ($1, $2, $3, $4, $5)",
            [
                id.0.into(),
                case.0.into(),
                by.0.into(),
                at.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// The appointments of a case, the first to come first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn appointments(&self, case: CaseId) -> Result<Vec<SealedAppointment>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT id, day, start_minute, minutes, words, cancelled_at
                   FROM case_appointment WHERE case_id = $1 ORDER BY day, start_minute, id";
        let rows: Vec<AppointmentRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let appointment = |row: AppointmentRow| {
            Ok(SealedAppointment {
                id: AppointmentId(row.id),
                day: row.day,
                start: Minute(u16::try_from(row.start_minute).unwrap_or(0)),
                minutes: u16::try_from(row.minutes).unwrap_or(0),
                words: sealed(row.words)?,
                cancelled_at: row.cancelled_at,
            })
        };
        rows.into_iter().map(appointment).collect()
    }

    /// Makes an appointment of a worker.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_appointment(
        &self,
        case: CaseId,
        (worker, at): (EmployeeId, Instant),
        new: SealedAppointment,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_appointment (id, case_id, employee_id, day, start_minute, minutes,
                words, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                new.id.0.into(),
                case.0.into(),
                worker.0.into(),
                new.day.into(),
                i32::from(new.start.0).into(),
                i32::from(new.minutes).into(),
                new.words.map(Sealed::into_bytes).into(),
                at.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Calls an appointment off, and tells on which day it was.
    ///
    /// # Errors
    /// `NotFound` when the case has no such appointment, or none that stands; or when the database
    /// fails.
    pub async fn cancel_appointment(
        &self,
        case: CaseId,
        id: AppointmentId,
        at: Instant,
    ) -> Result<Day, StoreError> {
        let all = self.appointments(case).await?;
        let one = all.iter().find(|one| one.id == id);
        let day = one.ok_or(StoreError::NotFound)?.day;
        let sql = "UPDATE case_appointment SET cancelled_at = $1, changed_at = $1
                   WHERE id = $2 AND case_id = $3 AND cancelled_at IS NULL";
        let values = [at.into(), id.0.into(), case.0.into()];
        found(run(self.connection(), sql, values).await?)?;
        Ok(day)
    }
}

fn found(touched: u64) -> Result<(), StoreError> {
    match touched {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}
