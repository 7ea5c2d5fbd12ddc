//! What an administrator keeps for cases: the offences and the terms. Nothing here is about anybody.

use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::cases::{Offence, StepKind, Terms};
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::{EmployeeId, HolidayId, OffenceId};
use domain::permission::{Deed, KeepCaseRules, Permit, Role};
use domain::time::Day;
use domain::values::Name;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A case worker, with the area that a role was given for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseWorkerGrant {
    /// Who.
    pub worker: EmployeeId,
    /// The worker's own name.
    pub name: String,
    /// For which area; none for the whole region.
    pub area: Option<domain::ids::AreaId>,
    /// Whether the worker is away on the day asked for.
    pub away: bool,
}

#[derive(FromQueryResult)]
struct OffenceRow {
    id: Uuid,
    name: String,
    category: String,
    in_use: bool,
    version: i32,
}

#[derive(FromQueryResult)]
struct TermRow {
    step: String,
    working_days: i32,
}

#[derive(FromQueryResult)]
struct HolidayRow {
    id: Uuid,
    name: String,
    first_day: Day,
    last_day: Day,
    version: i32,
}

#[derive(FromQueryResult)]
struct WorkerRow {
    id: Uuid,
    name: String,
    area_id: Option<Uuid>,
    away: i64,
}

impl Tx {
    /// The offences, by category and name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn offences<D: Deed>(&self, _: &Permit<D>) -> Result<Vec<Offence>, StoreError> {
        let sql = "SELECT id, name, category, in_use, version FROM case_offence
                   ORDER BY category, name";
        let rows: Vec<OffenceRow> = all(&self.inner, sql, []).await?;
        let unreadable = |_| StoreError::Unreadable("case_offence");
        let offence = |row: OffenceRow| {
            Ok(Offence {
                id: OffenceId(row.id),
                name: Name::parse(&row.name).map_err(unreadable)?,
                category: Name::parse(&row.category).map_err(unreadable)?,
                in_use: row.in_use,
                version: row.version,
            })
        };
        rows.into_iter().map(offence).collect()
    }

    /// Adds an offence.
    ///
    /// # Errors
    /// `Broken(OffenceName)` when it stands there already.
    pub async fn add_offence(
        &self,
        _: &Permit<KeepCaseRules>,
        id: OffenceId,
        (name, category, in_use): &(Name, Name, bool),
    ) -> Result<(), StoreError> {
        run(
            &self.inner,
            "INSERT INTO case_offence (id, name, category, in_use, version)
             VALUES ($1, $2, $3, $4, 1)",
            [
                id.0.into(),
                name.as_str().into(),
                category.as_str().into(),
                (*in_use).into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Changes an offence of which `version` was shown.
    ///
    /// # Errors
    /// `Stale`, or `Broken(OffenceName)` when another has the name.
    pub async fn change_offence(
        &self,
        _: &Permit<KeepCaseRules>,
        (id, version): (OffenceId, i32),
        (name, category, in_use): &(Name, Name, bool),
    ) -> Result<(), StoreError> {
        let touched = run(
            &self.inner,
            "UPDATE case_offence SET name = $1, category = $2, in_use = $3, version = version + 1
             WHERE id = $4 AND version = $5",
            [
                name.as_str().into(),
                category.as_str().into(),
                (*in_use).into(),
                id.0.into(),
                version.into(),
            ],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// The terms.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn terms<D: Deed>(&self, _: &Permit<D>) -> Result<Terms, StoreError> {
        let sql = "SELECT step, working_days FROM case_term";
        let rows: Vec<TermRow> = all(&self.inner, sql, []).await?;
        let term = |row: TermRow| {
            let step = StepKind::parse(&row.step).ok()?;
            Some((step, u16::try_from(row.working_days).ok()?))
        };
        Ok(Terms(rows.into_iter().filter_map(term).collect()))
    }

    /// Sets the terms in place of all that were.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_terms(
        &self,
        _: &Permit<KeepCaseRules>,
        terms: &Terms,
    ) -> Result<(), StoreError> {
        run(&self.inner, "DELETE FROM case_term", []).await?;
        for (step, days) in &terms.0 {
            let values = [step.code().into(), i32::from(*days).into()];
            let sql = "INSERT INTO case_term (step, working_days) VALUES ($1, $2)";
            run(&self.inner, sql, values).await?;
        }
        Ok(())
    }

    /// The public holidays that end on a day or later: terms are counted over them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn public_holidays<D: Deed>(
        &self,
        _: &Permit<D>,
        from: Day,
    ) -> Result<Vec<Holiday>, StoreError> {
        let sql = "SELECT id, name, first_day, last_day, version FROM holiday
                   WHERE kind = 'public' AND last_day >= $1 ORDER BY first_day";
        let rows: Vec<HolidayRow> = all(&self.inner, sql, [from.into()]).await?;
        let holiday = |row: HolidayRow| {
            Ok(Holiday {
                id: HolidayId(row.id),
                kind: HolidayKind::Public,
                name: Name::parse(&row.name).map_err(|_| StoreError::Unreadable("holiday"))?,
                first_day: row.first_day,
                last_day: row.last_day,
                version: row.version,
            })
        };
        rows.into_iter().map(holiday).collect()
    }

    /// Who can follow cases, by name; once for each area that the role was given for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_workers<D: Deed>(
        &self,
        _: &Permit<D>,
        on: Day,
    ) -> Result<Vec<CaseWorkerGrant>, StoreError> {
        let sql = "SELECT e.id, e.name, g.area_id,
                (SELECT COUNT(*) FROM absence a WHERE a.employee_id = e.id
                 AND a.first_day <= $1 AND a.last_day >= $1) AS away
             FROM employee e JOIN role_grant g ON g.employee_id = e.id
             WHERE e.active = $2 AND g.role = $3 ORDER BY e.name, e.id";
        let role = Role::CaseWorker.code();
        let values = [on.into(), true.into(), role.into()];
        let rows: Vec<WorkerRow> = all(&self.inner, sql, values).await?;
        let worker = |row: WorkerRow| CaseWorkerGrant {
            worker: EmployeeId(row.id),
            name: row.name,
            area: row.area_id.map(domain::ids::AreaId),
            away: row.away > 0,
        };
        Ok(rows.into_iter().map(worker).collect())
    }
}
