//! What happened to a lesson: who, when, what, from what to what.

use crate::tables::{all, lesson_change};
use crate::{Store, StoreError, Tx};
use domain::ids::{EmployeeId, LessonChangeId, LessonId, OrganisationId};
use domain::permission::{Deed, Permit};
use domain::time::Instant;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
};
use uuid::Uuid;

/// One recorded change of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonChange {
    /// Its id.
    pub id: LessonChangeId,
    /// Which lesson.
    pub lesson: LessonId,
    /// Changes that were made together carry the same.
    pub batch: Uuid,
    /// When.
    pub at: Instant,
    /// Who; none is the operator of the server, or a school.
    pub employee: Option<EmployeeId>,
    /// The school that changed it for itself.
    pub school: Option<OrganisationId>,
    /// Their name now; only when read back.
    pub name: Option<String>,
    /// What was done.
    pub act: String,
    /// The lesson before, as JSON.
    pub before: String,
    /// The lesson after, as JSON.
    pub after: String,
    /// Its version after.
    pub after_version: i32,
    /// Why.
    pub reason: String,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    lesson_id: Uuid,
    batch: Uuid,
    at: i64,
    employee_id: Option<Uuid>,
    organisation_id: Option<Uuid>,
    name: Option<String>,
    act: String,
    before_state: String,
    after_state: String,
    after_version: i32,
    reason: String,
}

impl Store {
    /// The changes of a lesson, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lesson_history<D: Deed>(
        &self,
        _: &Permit<D>,
        lesson: LessonId,
    ) -> Result<Vec<LessonChange>, StoreError> {
        let rows: Vec<Row> = all(
            &self.db,
            "SELECT c.id, c.lesson_id, c.batch, c.at, c.employee_id, c.organisation_id, e.name, c.act, c.before_state,
                    c.after_state, c.after_version, c.reason
             FROM lesson_change c LEFT JOIN employee e ON e.id = c.employee_id
             WHERE c.lesson_id = $1 ORDER BY c.at DESC, c.id DESC",
            [lesson.0.into()],
        )
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| LessonChange {
                id: LessonChangeId(row.id),
                lesson: LessonId(row.lesson_id),
                batch: row.batch,
                at: row.at,
                employee: row.employee_id.map(EmployeeId),
                school: row.organisation_id.map(OrganisationId),
                name: row.name,
                act: row.act,
                before: row.before_state,
                after: row.after_state,
                after_version: row.after_version,
                reason: row.reason,
            })
            .collect())
    }

    /// The changes that were made together, read without holding up anybody who writes.
    ///
    /// # Errors
    /// `NotFound` when there are none.
    pub async fn changes_together<D: Deed>(
        &self,
        _: &Permit<D>,
        batch: Uuid,
    ) -> Result<Vec<LessonChange>, StoreError> {
        changes_of(batch, &self.db).await
    }
}

impl Tx {
    /// Records changes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_lesson_changes<D: Deed>(
        &self,
        _: &Permit<D>,
        changes: &[LessonChange],
    ) -> Result<(), StoreError> {
        let rows = changes.iter().map(|change| lesson_change::ActiveModel {
            id: Set(change.id.0),
            lesson_id: Set(change.lesson.0),
            batch: Set(change.batch),
            at: Set(change.at),
            employee_id: Set(change.employee.map(|id| id.0)),
            organisation_id: Set(change.school.map(|id| id.0)),
            act: Set(change.act.clone()),
            before_state: Set(change.before.clone()),
            after_state: Set(change.after.clone()),
            after_version: Set(change.after_version),
            reason: Set(change.reason.clone()),
        });
        let rows: Vec<_> = rows.collect();
        for chunk in rows.chunks(100) {
            lesson_change::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.inner)
                .await?;
        }
        Ok(())
    }
}

async fn changes_of(
    batch: Uuid,
    db: &impl ConnectionTrait,
) -> Result<Vec<LessonChange>, StoreError> {
    let rows = lesson_change::Entity::find()
        .filter(lesson_change::Column::Batch.eq(batch))
        .all(db)
        .await?;
    if rows.is_empty() {
        return Err(StoreError::NotFound);
    }
    Ok(rows
        .into_iter()
        .map(|row| LessonChange {
            id: LessonChangeId(row.id),
            lesson: LessonId(row.lesson_id),
            batch: row.batch,
            at: row.at,
            employee: row.employee_id.map(EmployeeId),
            school: row.organisation_id.map(OrganisationId),
            name: None,
            act: row.act,
            before: row.before_state,
            after: row.after_state,
            after_version: row.after_version,
            reason: row.reason,
        })
        .collect())
}
