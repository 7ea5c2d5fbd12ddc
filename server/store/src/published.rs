//! What educators see: lessons as they were when their week was last published.

use crate::board;
use crate::lessons::LessonRecord;
use crate::tables::{placeholders, published_educator, run};
use crate::{StoreError, Tx};
use domain::ids::LessonId;
use domain::permission::{Deed, Permit, PublishWeek};
use domain::time::{Instant, Week, instant_of};
use sea_orm::{ActiveValue::Set, EntityTrait, Value};

impl Tx {
    /// Makes lessons visible as they are, each one step further in its sequence (RFC 5545, section
    /// 3.8.7.4).
    ///
    /// # Errors
    /// `Unreadable` for a lesson without a place.
    pub async fn publish_lessons<D: Deed>(
        &self,
        _: &Permit<D>,
        records: &[LessonRecord],
        now: Instant,
    ) -> Result<(), StoreError> {
        self.forget_published_educators(records.iter().map(|record| record.lesson.id))
            .await?;
        let mut educators = Vec::new();
        for record in records {
            let lesson = &record.lesson;
            let slot = lesson
                .slot
                .as_ref()
                .ok_or(StoreError::Unreadable("place"))?;
            let starts = instant_of(slot.day, slot.start)
                .one()
                .ok_or(StoreError::Unreadable("wall time"))?;
            run(
                &self.inner,
                "INSERT INTO published_lesson (lesson_id, monday, state, day, start_minute,
                    starts_at, ends_at, sequence, changed_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)
                 ON CONFLICT (lesson_id) DO UPDATE SET monday = excluded.monday,
                    state = excluded.state, day = excluded.day,
                    start_minute = excluded.start_minute, starts_at = excluded.starts_at,
                    ends_at = excluded.ends_at, changed_at = excluded.changed_at,
                    sequence = published_lesson.sequence + 1",
                [
                    lesson.id.0.into(),
                    Week::of(slot.day).monday().into(),
                    lesson.state.code().into(),
                    slot.day.into(),
                    i32::from(slot.start.0).into(),
                    starts.into(),
                    (starts + i64::from(lesson.minutes) * 60).into(),
                    now.into(),
                ],
            )
            .await?;
            for (place, employee) in (0..).zip(&slot.educators) {
                educators.push(published_educator::ActiveModel {
                    lesson_id: Set(lesson.id.0),
                    employee_id: Set(employee.0),
                    place: Set(place),
                });
            }
        }
        for chunk in educators.chunks(200) {
            published_educator::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.inner)
                .await?;
        }
        Ok(())
    }

    /// Withdraws lessons that are no longer in the week; their row stays, so that the sequence
    /// goes on when they come back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn withdraw_lessons(
        &self,
        _: &Permit<PublishWeek>,
        lessons: &[LessonId],
        now: Instant,
    ) -> Result<(), StoreError> {
        if lessons.is_empty() {
            return Ok(());
        }
        let sql = format!(
            "UPDATE published_lesson SET state = 'cancelled', sequence = sequence + 1,
             changed_at = $1 WHERE lesson_id IN ({})",
            placeholders(2, lessons.len())
        );
        let values = [Value::from(now)]
            .into_iter()
            .chain(lessons.iter().map(|id| id.0.into()));
        run(&self.inner, &sql, values).await?;
        Ok(())
    }

    /// Notes that a week was published.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_publication(
        &self,
        permit: &Permit<PublishWeek>,
        week: Week,
        now: Instant,
    ) -> Result<(), StoreError> {
        run(
            &self.inner,
            "UPDATE week SET published_at = $2, published_by = $3, publications = publications + 1
             WHERE monday = $1",
            [
                week.monday().into(),
                now.into(),
                permit.actor().map(|id| id.0).into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// What educators see of a week.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn published<D: Deed>(
        &self,
        _: &Permit<D>,
        week: Week,
    ) -> Result<Vec<domain::board::PublishedLesson>, StoreError> {
        board::published_lessons(&self.inner, week).await
    }

    async fn forget_published_educators(
        &self,
        lessons: impl Iterator<Item = LessonId>,
    ) -> Result<(), StoreError> {
        let ids: Vec<Value> = lessons.map(|id| id.0.into()).collect();
        for chunk in ids.chunks(500) {
            let sql = format!(
                "DELETE FROM published_educator WHERE lesson_id IN ({})",
                placeholders(1, chunk.len())
            );
            run(&self.inner, &sql, chunk.to_vec()).await?;
        }
        Ok(())
    }
}
