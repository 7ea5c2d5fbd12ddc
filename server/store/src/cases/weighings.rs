//! What leads to a signal: screenings, concerns, versions of a weighing, talks at home.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::cases::{Discussion, NotedKind};
use domain::ids::{CaseId, DiscussionId, EmployeeId, ScreeningId, WeighingId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// A screening, or concerns from a talk, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedNoted {
    /// Which.
    pub id: ScreeningId,
    /// Which of the two.
    pub kind: NotedKind,
    /// Who wrote it, by name.
    pub by: String,
    /// What it says.
    pub words: Option<Sealed>,
}

/// One version of a weighing, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedWeighing {
    /// Which.
    pub id: WeighingId,
    /// Which version.
    pub number: u16,
    /// Whose it is.
    pub by: EmployeeId,
    /// By name.
    pub by_name: String,
    /// Day on which it was written.
    pub on: Day,
    /// The colleague who was asked to read it, by name.
    pub asked: Option<String>,
    /// The colleague who read it.
    pub second: Option<EmployeeId>,
    /// By name.
    pub second_name: Option<String>,
    /// Whether the colleague who was asked does not agree.
    pub declined: bool,
    /// Why not.
    pub disagreed: Option<Sealed>,
    /// What it says.
    pub words: Option<Sealed>,
}

/// What was said at home, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedDiscussion {
    /// Which.
    pub id: DiscussionId,
    /// Who wrote it, by name.
    pub by: String,
    /// When, or until when.
    pub discussion: Discussion,
    /// Who spoke with whom, or why it waits.
    pub words: Option<Sealed>,
}

/// Which case a weighing is of, and who was asked to read it: ids, and the number of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedOf {
    /// Which.
    pub weighing: WeighingId,
    /// Its case.
    pub case: CaseId,
    /// Whose case that is.
    pub youth: YouthId,
    /// What people call the case by.
    pub number: String,
}

#[derive(FromQueryResult)]
struct NotedRow {
    id: Uuid,
    kind: String,
    by_name: String,
    words: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct WeighingRow {
    id: Uuid,
    number: i32,
    employee_id: Uuid,
    by_name: String,
    made_on: Day,
    asked: Option<String>,
    second_id: Option<Uuid>,
    second_name: Option<String>,
    declined: bool,
    disagreed: Option<Vec<u8>>,
    words: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct DiscussionRow {
    id: Uuid,
    by_name: String,
    youth_on: Option<Day>,
    parents_on: Option<Day>,
    postponed_on: Option<Day>,
    postponed_until: Option<Day>,
    words: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct AskedRow {
    id: Uuid,
    case_id: Uuid,
    youth_id: Uuid,
    number: String,
}

/// Whatever a colleague was asked to read and said nothing of; also an older version, and of a case that
/// is over.
const ASKED: &str = "SELECT w.id, w.case_id, f.youth_id, f.number FROM case_weighing w
    JOIN case_file f ON f.id = w.case_id JOIN case_key k ON k.youth_id = f.youth_id
    WHERE w.asked_id = $1 AND w.second_id IS NULL AND NOT w.declined";

/// That a version (`w`) is the newest of a case (`f`) that runs.
pub(super) const NEWEST: &str = "f.state = 'running' AND NOT EXISTS (SELECT 1 FROM case_weighing n
    WHERE n.case_id = w.case_id AND n.number > w.number)";

impl Tx {
    /// The weighings that wait for whoever holds the permit to read them: the newest version of cases
    /// that run. Ids and numbers of cases:
    /// what they say is read under a row of the log.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn asked_to_read<D: Deed>(
        &self,
        permit: &Permit<D>,
    ) -> Result<Vec<AskedOf>, StoreError> {
        let Some(me) = permit.actor() else {
            return Ok(Vec::new());
        };
        let sql = format!("{ASKED} AND {NEWEST} ORDER BY f.number, w.number");
        let rows: Vec<AskedRow> = all(&self.inner, &sql, [me.0.into()]).await?;
        Ok(rows.into_iter().map(asked_of).collect())
    }

    /// One that the holder of the permit was asked to read and said nothing of; overtaken or not.
    ///
    /// # Errors
    /// `NotFound` when it waits for somebody else, or nobody; or when the database fails.
    pub async fn asked_to_read_one<D: Deed>(
        &self,
        permit: &Permit<D>,
        weighing: WeighingId,
    ) -> Result<AskedOf, StoreError> {
        let me = permit.actor().ok_or(StoreError::NotFound)?;
        let sql = format!("{ASKED} AND w.id = $2");
        let row: Option<AskedRow> =
            one(&self.inner, &sql, [me.0.into(), weighing.0.into()]).await?;
        row.map(asked_of).ok_or(StoreError::NotFound)
    }
}

fn asked_of(row: AskedRow) -> AskedOf {
    AskedOf {
        weighing: WeighingId(row.id),
        case: CaseId(row.case_id),
        youth: YouthId(row.youth_id),
        number: row.number,
    }
}

impl Logged<'_> {
    /// Screenings and concerns of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn noted(&self, case: CaseId) -> Result<Vec<SealedNoted>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT s.id, s.kind, e.name AS by_name, s.words FROM case_screening s
                   JOIN employee e ON e.id = s.employee_id
                   WHERE s.case_id = $1 ORDER BY s.made_at DESC, s.id DESC";
        let rows: Vec<NotedRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let noted = |row: NotedRow| {
            Ok(SealedNoted {
                id: ScreeningId(row.id),
                kind: NotedKind::parse(&row.kind)
                    .map_err(|_| StoreError::Unreadable("case_screening.kind"))?,
                by: row.by_name,
                words: sealed(row.words)?,
            })
        };
        rows.into_iter().map(noted).collect()
    }

    /// Writes down a screening or concerns; none is ever changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_noted(
        &self,
        case: CaseId,
        (id, kind): (ScreeningId, NotedKind),
        (by, at): (EmployeeId, Instant),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_screening (id, case_id, employee_id, kind, made_at, words)
             VALUES ($1, $2, $3, $4, $5, $6)",
            [
                id.0.into(),
                case.0.into(),
                by.0.into(),
                kind.code().into(),
                at.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// The versions of a case's weighing, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn weighings(&self, case: CaseId) -> Result<Vec<SealedWeighing>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT w.id, w.number, w.employee_id, e.name AS by_name, w.made_on,
                a.name AS asked, w.second_id, s.name AS second_name, w.declined, w.disagreed, w.words
             FROM case_weighing w JOIN employee e ON e.id = w.employee_id
             LEFT JOIN employee a ON a.id = w.asked_id
             LEFT JOIN employee s ON s.id = w.second_id
             WHERE w.case_id = $1 ORDER BY w.number DESC";
        let rows: Vec<WeighingRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let weighing = |row: WeighingRow| {
            Ok(SealedWeighing {
                id: WeighingId(row.id),
                number: u16::try_from(row.number)
                    .map_err(|_| StoreError::Unreadable("case_weighing.number"))?,
                by: EmployeeId(row.employee_id),
                by_name: row.by_name,
                on: row.made_on,
                asked: row.asked,
                second: row.second_id.map(EmployeeId),
                second_name: row.second_name,
                declined: row.declined,
                disagreed: sealed(row.disagreed)?,
                words: sealed(row.words)?,
            })
        };
        rows.into_iter().map(weighing).collect()
    }

    /// Writes a version of a weighing; none is ever changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_weighing(
        &self,
        case: CaseId,
        (id, number): (WeighingId, u16),
        (by, on): (EmployeeId, Day),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_weighing (id, case_id, number, employee_id, made_on, words)
             VALUES ($1, $2, $3, $4, $5, $6)",
            [
                id.0.into(),
                case.0.into(),
                i32::from(number).into(),
                by.0.into(),
                on.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Asks a colleague to read a version.
    ///
    /// # Errors
    /// `Stale` when somebody read it already, or does not agree; or when the database fails.
    pub async fn ask_second(
        &self,
        case: CaseId,
        weighing: WeighingId,
        colleague: EmployeeId,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_weighing SET asked_id = $1
                   WHERE id = $2 AND case_id = $3 AND second_id IS NULL AND NOT declined";
        let values = [colleague.0.into(), weighing.0.into(), case.0.into()];
        changed(run(self.connection(), sql, values).await?)
    }

    /// Writes down who read a version; never whose it is.
    ///
    /// # Errors
    /// `Stale` when somebody read it already; or when the database fails.
    pub async fn set_second(
        &self,
        case: CaseId,
        weighing: WeighingId,
        by: EmployeeId,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_weighing SET second_id = $1
                   WHERE id = $2 AND case_id = $3 AND second_id IS NULL AND NOT declined
                     AND employee_id <> $1";
        let values = [by.0.into(), weighing.0.into(), case.0.into()];
        changed(run(self.connection(), sql, values).await?)
    }

    /// Writes down that the colleague who was asked does not agree with a version, and why.
    ///
    /// # Errors
    /// `Stale` when it waits for nobody's answer; or when the database fails.
    pub async fn set_disagreed(
        &self,
        case: CaseId,
        weighing: WeighingId,
        why: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_weighing SET declined = $1, disagreed = $2
                   WHERE id = $3 AND case_id = $4 AND asked_id IS NOT NULL AND second_id IS NULL
                     AND NOT declined";
        let values = [
            true.into(),
            why.into_bytes().into(),
            weighing.0.into(),
            case.0.into(),
        ];
        changed(run(self.connection(), sql, values).await?)
    }

    /// What was said at home, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn discussions(&self, case: CaseId) -> Result<Vec<SealedDiscussion>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT d.id, e.name AS by_name, d.youth_on, d.parents_on, d.postponed_on,
                d.postponed_until, d.words
             FROM case_discussion d JOIN employee e ON e.id = d.employee_id
             WHERE d.case_id = $1 ORDER BY d.made_at DESC, d.id DESC";
        let rows: Vec<DiscussionRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let discussion = |row: DiscussionRow| {
            let held = row.youth_on.map(|youth| (youth, row.parents_on));
            let waits = row.postponed_on.zip(row.postponed_until);
            let discussion = match (held, waits) {
                (Some((youth, parents)), _) => Discussion::Held { youth, parents },
                (None, Some((on, until))) => Discussion::Postponed { on, until },
                (None, None) => return Err(StoreError::Unreadable("case_discussion")),
            };
            Ok(SealedDiscussion {
                id: DiscussionId(row.id),
                by: row.by_name,
                discussion,
                words: sealed(row.words)?,
            })
        };
        rows.into_iter().map(discussion).collect()
    }

    /// Writes down what was said at home, or that it waits; none is ever changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_discussion(
        &self,
        case: CaseId,
        (id, discussion): (DiscussionId, Discussion),
        (by, at): (EmployeeId, Instant),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let (held, waits) = match discussion {
            Discussion::Held { youth, parents } => (Some((youth, parents)), None),
            Discussion::Postponed { on, until } => (None, Some((on, until))),
        };
        run(
            self.connection(),
            "INSERT INTO case_discussion (id, case_id, employee_id, made_at, youth_on, parents_on,
                postponed_on, postponed_until, words)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            [
                id.0.into(),
                case.0.into(),
                by.0.into(),
                at.into(),
                held.map(|held| held.0).into(),
                held.and_then(|held| held.1).into(),
                waits.map(|waits| waits.0).into(),
                waits.map(|waits| waits.1).into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }
}

fn changed(touched: u64) -> Result<(), StoreError> {
    match touched {
        0 => Err(StoreError::Stale),
        _ => Ok(()),
    }
}
