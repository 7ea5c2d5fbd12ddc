use super::LessonRecord;
use crate::tables::{lesson, lesson_educator, occupancy, placeholders, run};
use crate::{StoreError, Tx};
use domain::ids::LessonId;
use domain::permission::{Deed, Permit};
use domain::time::{Instant, instant_of};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, Value};

/// A lesson's place as instants, half-open, in UTC seconds.
fn instants(record: &LessonRecord) -> Result<Option<(Instant, Instant)>, StoreError> {
    let Some(slot) = &record.lesson.slot else {
        return Ok(None);
    };
    // The rules refuse the two odd hours before anything is written.
    let starts = instant_of(slot.day, slot.start)
        .one()
        .ok_or(StoreError::Unreadable("wall time"))?;
    Ok(Some((
        starts,
        starts + i64::from(record.lesson.minutes) * 60,
    )))
}

impl Tx {
    /// Adds new lessons, with their places if they have any.
    ///
    /// # Errors
    /// `Broken(Overlap)` when somebody would be in two lessons at once.
    pub async fn add_lessons<D: Deed>(
        &self,
        _: &Permit<D>,
        records: &[LessonRecord],
    ) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(records.len());
        for record in records {
            rows.push(row_of(record)?);
        }
        for chunk in rows.chunks(100) {
            lesson::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.inner)
                .await?;
        }
        self.add_places(records).await
    }

    /// Writes changed lessons whole. Each must still have the version with which it was read, and
    /// has one more after.
    ///
    /// # Errors
    /// `Stale` when somebody was first, `Broken(Overlap)` when somebody would be in two lessons at
    /// once; nothing must be committed then.
    pub async fn write_lessons<D: Deed>(
        &self,
        _: &Permit<D>,
        records: &[LessonRecord],
    ) -> Result<(), StoreError> {
        let ids: Vec<LessonId> = records.iter().map(|record| record.lesson.id).collect();
        self.clear_places(&ids).await?;
        for record in records {
            let mut row = row_of(record)?;
            row.version = Set(record.lesson.version + 1);
            let written = lesson::Entity::update_many()
                .set(row)
                .filter(lesson::Column::Id.eq(record.lesson.id.0))
                .filter(lesson::Column::Version.eq(record.lesson.version))
                .exec(&self.inner)
                .await?;
            if written.rows_affected != 1 {
                return Err(StoreError::Stale);
            }
        }
        self.add_places(records).await
    }

    /// All places go before any comes back, so that lessons of one visit can change over.
    async fn clear_places(&self, ids: &[LessonId]) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        let list = placeholders(1, ids.len());
        for table in ["occupancy", "lesson_educator"] {
            let values: Vec<Value> = ids.iter().map(|id| id.0.into()).collect();
            run(
                &self.inner,
                &format!("DELETE FROM {table} WHERE lesson_id IN ({list})"),
                values,
            )
            .await?;
        }
        Ok(())
    }

    async fn add_places(&self, records: &[LessonRecord]) -> Result<(), StoreError> {
        let mut educators = Vec::new();
        let mut held = Vec::new();
        for record in records {
            let (Some(slot), Some((starts_at, ends_at))) = (&record.lesson.slot, instants(record)?)
            else {
                continue;
            };
            let lesson_id = Set(record.lesson.id.0);
            for (place, employee) in (0..).zip(&slot.educators) {
                educators.push(lesson_educator::ActiveModel {
                    lesson_id: lesson_id.clone(),
                    employee_id: Set(employee.0),
                    place: Set(place),
                });
            }
            if !record.lesson.state.occupies() {
                continue;
            }
            let group = ("group", record.lesson.group.0);
            let staff = slot.educators.iter().map(|id| ("employee", id.0));
            for (kind, resource) in staff.chain([group]) {
                held.push(occupancy::ActiveModel {
                    lesson_id: lesson_id.clone(),
                    kind: Set(kind.to_owned()),
                    resource_id: Set(resource),
                    starts_at: Set(starts_at),
                    ends_at: Set(ends_at),
                });
            }
        }
        for chunk in educators.chunks(200) {
            lesson_educator::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.inner)
                .await?;
        }
        for chunk in held.chunks(200) {
            occupancy::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.inner)
                .await?;
        }
        Ok(())
    }
}

fn row_of(record: &LessonRecord) -> Result<lesson::ActiveModel, StoreError> {
    let lesson = &record.lesson;
    let times = instants(record)?;
    let slot = lesson.slot.as_ref();
    let cancelled = record.cancelled.as_ref();
    let outcome = record.outcome.as_ref();
    let proposal = record.proposal.as_ref();
    Ok(lesson::ActiveModel {
        id: Set(lesson.id.0),
        request_id: Set(lesson.request.0),
        organisation_id: Set(lesson.organisation.0),
        lesson_type_id: Set(record.lesson_type.0),
        group_id: Set(lesson.group.0),
        visit: Set(lesson.visit.into()),
        visit_order: Set(lesson.order.into()),
        minutes: Set(lesson.minutes.into()),
        setup_minutes: Set(lesson.setup_minutes.into()),
        state: Set(lesson.state.code().to_owned()),
        day: Set(slot.map(|slot| slot.day)),
        start_minute: Set(slot.map(|slot| slot.start.0.into())),
        starts_at: Set(times.map(|(starts, _)| starts)),
        ends_at: Set(times.map(|(_, ends)| ends)),
        overruled: Set(record.overruled.clone()),
        cancelled_by: Set(cancelled.map(|cancelled| cancelled.by.code().to_owned())),
        cancel_reason: Set(cancelled.map(|cancelled| cancelled.reason.clone())),
        cancelled_at: Set(cancelled.map(|cancelled| cancelled.at)),
        pupils_present: Set(outcome
            .and_then(|outcome| outcome.pupils_present)
            .map(Into::into)),
        outcome_remark: Set(outcome.map(|outcome| outcome.remark.clone())),
        answer_by: Set(proposal.map(|proposal| proposal.answer_by)),
        refused: Set(proposal.and_then(|proposal| proposal.refused.clone())),
        version: Set(lesson.version),
    })
}
