//! Worries that educators pass on: sealed, each by a key of its own.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::cases::WorryState;
use domain::ids::{AreaId, LessonId, WorryId, YouthId};
use domain::permission::{Deed, KeepCaseRules, PassWorry, Permit};
use domain::time::{Day, Instant};
use domain::values::Email;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// Name of the setting.
const WORRY_DAYS: &str = "worry_days";

/// Where a worry from a lesson belongs, and who writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorryPlace {
    /// The area of the school or club.
    pub area: AreaId,
    /// Name of who asks.
    pub by: String,
}

/// What tells whether somebody may read a worry: nothing of what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorryHead {
    /// Which.
    pub id: WorryId,
    /// Whose key seals it.
    pub youth: YouthId,
    /// Its area.
    pub area: AreaId,
    /// When it was passed on, UTC seconds.
    pub made_at: Instant,
    /// Whether somebody coordinates the area.
    pub has_coordinator: bool,
    /// Whether who asks is a case worker for the area.
    pub asker_works_there: bool,
}

/// What became of a worry.
#[derive(Debug, Clone)]
pub struct WorryDecision {
    /// Where it stands now.
    pub state: WorryState,
    /// When, UTC seconds.
    pub at: Instant,
    /// Why it was set aside.
    pub reason: Option<Sealed>,
    /// On which day its key goes.
    pub destroys_on: Day,
}

#[derive(FromQueryResult)]
struct PlaceRow {
    area_id: Uuid,
    name: String,
}

#[derive(FromQueryResult)]
struct HeadRow {
    id: Uuid,
    youth_id: Uuid,
    area_id: Uuid,
    made_at: i64,
    coordinators: i64,
    own: i64,
}

#[derive(FromQueryResult)]
struct DueRow {
    id: Uuid,
    youth_id: Uuid,
}

impl Store {
    /// The area of a lesson's school, and the name of who asks.
    ///
    /// # Errors
    /// `NotFound`; or when the database fails.
    pub async fn worry_place(
        &self,
        permit: &Permit<PassWorry>,
        lesson: LessonId,
    ) -> Result<WorryPlace, StoreError> {
        let sql = "SELECT m.area_id, e.name FROM lesson l
             JOIN organisation o ON o.id = l.organisation_id
             JOIN municipality m ON m.code = o.municipality_code
             JOIN employee e ON e.id = $2 WHERE l.id = $1";
        let who = permit.actor().ok_or(StoreError::NotFound)?;
        let row: Option<PlaceRow> = one(&self.db, sql, [lesson.0.into(), who.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(WorryPlace {
            area: AreaId(row.area_id),
            by: row.name,
        })
    }

    /// The addresses of who reads worries of an area: its coordinators, and without any its case
    /// workers.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn worry_readers(
        &self,
        _: &Permit<PassWorry>,
        area: AreaId,
    ) -> Result<Vec<Email>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            email: String,
        }
        let sql = "SELECT DISTINCT e.email FROM employee e
             JOIN role_grant g ON g.employee_id = e.id
             WHERE e.active = $1 AND g.role = $3 AND (g.area_id IS NULL OR g.area_id = $2)
             ORDER BY e.email";
        for role in ["case_coordinator", "case_worker"] {
            let values = [true.into(), area.0.into(), role.into()];
            let rows: Vec<Row> = all(&self.db, sql, values).await?;
            if !rows.is_empty() {
                let read = |row: Row| Email::parse(&row.email);
                let read = rows.into_iter().map(read).collect::<Result<_, _>>();
                return read.map_err(|_| StoreError::Unreadable("employee.email"));
            }
        }
        Ok(Vec::new())
    }
}

impl Tx {
    /// Worries that wait for a decision, the oldest first: ids, and who could read them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_worries<D: Deed>(
        &self,
        permit: &Permit<D>,
    ) -> Result<Vec<WorryHead>, StoreError> {
        let sql = "SELECT w.id, w.youth_id, w.area_id, w.made_at,
                (SELECT COUNT(*) FROM role_grant g JOIN employee e ON e.id = g.employee_id
                 WHERE g.role = 'case_coordinator' AND e.active = $2
                   AND (g.area_id IS NULL OR g.area_id = w.area_id)) AS coordinators,
                (SELECT COUNT(*) FROM role_grant g WHERE g.role = 'case_worker'
                   AND g.employee_id = $1
                   AND (g.area_id IS NULL OR g.area_id = w.area_id)) AS own
             FROM case_worry w WHERE w.state = 'open' ORDER BY w.made_at, w.id";
        let Some(me) = permit.actor() else {
            return Ok(Vec::new());
        };
        let rows: Vec<HeadRow> = all(&self.inner, sql, [me.0.into(), true.into()]).await?;
        let head = |row: HeadRow| WorryHead {
            id: WorryId(row.id),
            youth: YouthId(row.youth_id),
            area: AreaId(row.area_id),
            made_at: row.made_at,
            has_coordinator: row.coordinators > 0,
            asker_works_there: row.own > 0,
        };
        Ok(rows.into_iter().map(head).collect())
    }

    /// How many days after a decision the key of a worry goes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn worry_days<D: Deed>(&self, _: &Permit<D>) -> Result<u16, StoreError> {
        let number = self.case_setting(WORRY_DAYS).await?;
        Ok(number
            .and_then(|number| u16::try_from(number).ok())
            .unwrap_or(domain::cases::WORRY_DAYS))
    }

    /// Sets it, for decisions from now on.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_worry_days(
        &self,
        _: &Permit<KeepCaseRules>,
        days: u16,
    ) -> Result<(), StoreError> {
        self.set_case_setting(WORRY_DAYS, days).await
    }

    /// Worries whose key goes on a day or went too late: ids.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn worries_to_destroy(
        &self,
        _: &Permit<KeepCaseRules>,
        today: Day,
    ) -> Result<Vec<(WorryId, YouthId)>, StoreError> {
        let sql = "SELECT w.id, w.youth_id FROM case_worry w
             JOIN case_key k ON k.youth_id = w.youth_id
             WHERE w.destroys_on <= $1 ORDER BY w.id";
        let rows: Vec<DueRow> = all(&self.inner, sql, [today.into()]).await?;
        let due = |row: DueRow| (WorryId(row.id), YouthId(row.youth_id));
        Ok(rows.into_iter().map(due).collect())
    }
}

impl Logged<'_> {
    /// Keeps somebody of whom nothing is known: who a worry is about. The key follows.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_unnamed(&self, youth: YouthId, at: Instant) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let sql = "INSERT INTO case_youth (id, made_at, version) VALUES ($1, $2, 1)";
        run(self.connection(), sql, [youth.0.into(), at.into()]).await?;
        Ok(())
    }

    /// Keeps a worry.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_worry(
        &self,
        (id, youth): (WorryId, YouthId),
        area: AreaId,
        words: Sealed,
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        run(
            self.connection(),
            "INSERT INTO case_worry (id, youth_id, area_id, state, made_at, words)
             VALUES ($1, $2, $3, $4, $5, $6)",
            [
                id.0.into(),
                youth.0.into(),
                area.0.into(),
                WorryState::Open.code().into(),
                at.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// What a worry says, sealed; none once it was destroyed.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another one; or when the database fails.
    pub async fn worry_words(
        &self,
        id: WorryId,
        youth: YouthId,
    ) -> Result<Option<Sealed>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            words: Option<Vec<u8>>,
        }
        self.of_youth(youth)?;
        let sql = "SELECT words FROM case_worry WHERE id = $1 AND youth_id = $2";
        let values = [id.0.into(), youth.0.into()];
        let row: Option<Row> = one(self.connection(), sql, values).await?;
        sealed(row.ok_or(StoreError::NotFound)?.words)
    }

    /// Writes down what became of a worry.
    ///
    /// # Errors
    /// `Stale` when somebody decided before; or when the database fails.
    pub async fn decide_worry(
        &self,
        (id, youth): (WorryId, YouthId),
        decision: WorryDecision,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let touched = run(
            self.connection(),
            "UPDATE case_worry SET state = $1, decided_by = $2, decided_at = $3, reason = $4,
                destroys_on = $5
             WHERE id = $6 AND youth_id = $7 AND state = 'open'",
            [
                decision.state.code().into(),
                self.actor().map(|by| by.0).into(),
                decision.at.into(),
                decision.reason.map(Sealed::into_bytes).into(),
                decision.destroys_on.into(),
                id.0.into(),
                youth.0.into(),
            ],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Takes away what a worry said; its key is destroyed beside it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn empty_worry(
        &self,
        (id, youth): (WorryId, YouthId),
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let sql = "UPDATE case_worry SET words = NULL, reason = NULL WHERE id = $1";
        run(self.connection(), sql, [id.0.into()]).await?;
        let sql = "UPDATE case_youth SET erased_at = $1 WHERE id = $2";
        run(self.connection(), sql, [at.into(), youth.0.into()]).await?;
        Ok(())
    }
}
