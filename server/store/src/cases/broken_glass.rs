//! Who looked, for a reason, at a case that was not theirs.

use super::core::CaseCore;
use super::log::Logged;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::ids::{AreaId, BreakGlassId, CaseId, EmployeeId, YouthId};
use domain::permission::{BreakGlass, Permit, Scope};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// One time that it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenGlass {
    /// Its id, for which the reason is sealed.
    pub id: BreakGlassId,
    /// Which case.
    pub case: CaseId,
    /// Whose case.
    pub youth: YouthId,
    /// What people call the case.
    pub number: String,
    /// Who looked.
    pub name: String,
    /// Why, sealed by the youth's key.
    pub reason: Option<Sealed>,
    /// From when, UTC seconds.
    pub opened_at: Instant,
    /// Until when at the latest.
    pub shut_at: Instant,
    /// When somebody had read the alarm.
    pub seen_at: Option<Instant>,
}

impl Logged<'_> {
    /// Opens a case for whoever the log's row names, until `shut_at`.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another case, or names nobody.
    pub async fn break_glass(
        &self,
        id: BreakGlassId,
        of: &CaseCore,
        reason: &Sealed,
        (opened_at, shut_at): (Instant, Instant),
    ) -> Result<(), StoreError> {
        self.of_case(of.case)?;
        let who = self.actor().ok_or(StoreError::NotFound)?;
        run(
            self.connection(),
            "INSERT INTO case_break_glass
                (id, case_id, youth_id, employee_id, reason, opened_at, shut_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                id.0.into(),
                of.case.0.into(),
                of.youth.0.into(),
                who.0.into(),
                reason.as_bytes().to_vec().into(),
                opened_at.into(),
                shut_at.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// All times, newest first, in these areas; all areas for the whole region.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn broken_glass(
        &self,
        scope: &Scope,
        most: u32,
    ) -> Result<Vec<BrokenGlass>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            case_id: Uuid,
            youth_id: Uuid,
            number: String,
            area_id: Uuid,
            name: String,
            reason: Option<Vec<u8>>,
            opened_at: i64,
            shut_at: i64,
            seen_at: Option<i64>,
        }
        let rows: Vec<Row> = all(
            self.connection(),
            "SELECT b.id, b.case_id, b.youth_id, f.number, f.area_id, e.name, b.reason, b.opened_at,
                    b.shut_at, b.seen_at
             FROM case_break_glass b
             JOIN case_file f ON f.id = b.case_id
             JOIN employee e ON e.id = b.employee_id
             ORDER BY b.opened_at DESC, b.id DESC",
            [],
        )
        .await?;
        let reached = rows.into_iter().filter(|row| reaches(scope, row.area_id));
        reached
            .take(usize::try_from(most).unwrap_or(usize::MAX))
            .map(|row| {
                let reason = row.reason.map(Sealed::from_bytes).transpose();
                Ok(BrokenGlass {
                    id: BreakGlassId(row.id),
                    case: CaseId(row.case_id),
                    youth: YouthId(row.youth_id),
                    number: row.number,
                    name: row.name,
                    reason: reason
                        .map_err(|_| StoreError::Unreadable("case_break_glass.reason"))?,
                    opened_at: row.opened_at,
                    shut_at: row.shut_at,
                    seen_at: row.seen_at,
                })
            })
            .collect()
    }

    /// Notes that whoever the log's row names has read an alarm, unless somebody had; nobody reads
    /// their own. Tells whether it was so.
    ///
    /// # Errors
    /// When the database fails, or the row names nobody.
    pub async fn see_broken_glass(
        &self,
        id: BreakGlassId,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let who = self.actor().ok_or(StoreError::NotFound)?;
        let touched = run(
            self.connection(),
            "UPDATE case_break_glass SET seen_at = $1, seen_by = $2
             WHERE id = $3 AND seen_at IS NULL AND employee_id <> $2",
            [at.into(), who.0.into(), id.0.into()],
        )
        .await?;
        Ok(touched == 1)
    }
}

fn reaches(scope: &Scope, area: Uuid) -> bool {
    match scope {
        Scope::Region => true,
        Scope::Part { areas, .. } => areas.contains(&AreaId(area)),
        Scope::School(_) => false,
    }
}

impl Tx {
    /// Whether an employee broke the glass of a case and it is not shut again; to be asked before the
    /// read that it allows is noted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn glass_is_broken(
        &self,
        _: &Permit<BreakGlass>,
        employee: EmployeeId,
        case: CaseId,
        now: Instant,
    ) -> Result<bool, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let count: Option<Count> = one(
            &self.inner,
            "SELECT COUNT(*) AS n FROM case_break_glass
             WHERE employee_id = $1 AND case_id = $2 AND opened_at <= $3 AND shut_at > $3",
            [employee.0.into(), case.0.into(), now.into()],
        )
        .await?;
        Ok(count.is_some_and(|count| count.n > 0))
    }
}
