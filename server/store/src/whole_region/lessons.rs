use super::WholeRegion;
use crate::StoreError;
use crate::tables::{
    insert_all, lesson, lesson_educator, occupancy, published_educator, published_lesson, week,
};
use domain::ids::LessonTypeId;
use domain::lesson::{CancelledBy, Lesson, Outcome, Slot, State};
use domain::time::{Instant, Resolved, Week, instant_of};
use sea_orm::{ActiveValue::Set, DatabaseTransaction};
use std::collections::BTreeMap;

/// A lesson with what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadedLesson {
    /// The lesson.
    pub lesson: Lesson,
    /// What is given.
    pub lesson_type: LessonTypeId,
    /// By whom, why and when it was cancelled.
    pub cancelled: Option<(CancelledBy, String, Instant)>,
    /// What was recorded of it.
    pub outcome: Option<Outcome>,
    /// How educators see it; none when its week was never published with it.
    pub published: Option<PublishedAs>,
}

/// A lesson as educators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedAs {
    /// Its state when it was published.
    pub state: State,
    /// Where it was then.
    pub slot: Slot,
}

/// The instants at which a slot starts and ends; of an hour that comes twice, the first.
fn instants(slot: &Slot, minutes: u16) -> Result<(Instant, Instant), StoreError> {
    let starts_at = match instant_of(slot.day, slot.start) {
        Resolved::One(at) | Resolved::Twice(at, _) => at,
        Resolved::Skipped => return Err(StoreError::Unreadable("lesson.start_minute")),
    };
    Ok((starts_at, starts_at + i64::from(minutes) * 60))
}

/// Writes lessons, what they occupy, and what is published of them.
pub(super) async fn load(db: &DatabaseTransaction, region: &WholeRegion) -> Result<(), StoreError> {
    let mut lessons = Vec::new();
    let mut educators = Vec::new();
    let mut occupied = Vec::new();
    for loaded in &region.lessons {
        let lesson = &loaded.lesson;
        lessons.push(lesson_row(loaded)?);
        let Some(slot) = &lesson.slot else { continue };
        for (place, employee) in (0..).zip(&slot.educators) {
            educators.push(lesson_educator::ActiveModel {
                lesson_id: Set(lesson.id.0),
                employee_id: Set(employee.0),
                place: Set(place),
            });
        }
        if !lesson.state.occupies() {
            continue;
        }
        let (starts_at, ends_at) = instants(slot, lesson.minutes)?;
        let holds = |kind: &str, resource| occupancy::ActiveModel {
            lesson_id: Set(lesson.id.0),
            kind: Set(kind.to_owned()),
            resource_id: Set(resource),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
        };
        occupied.extend(
            slot.educators
                .iter()
                .map(|employee| holds("employee", employee.0)),
        );
        occupied.push(holds("group", lesson.group.0));
    }
    insert_all(db, lessons).await?;
    insert_all(db, educators).await?;
    insert_all(db, occupied).await?;
    load_published(db, region).await
}

async fn load_published(db: &DatabaseTransaction, region: &WholeRegion) -> Result<(), StoreError> {
    let weeks = region
        .published_weeks
        .iter()
        .map(|(week, at)| week::ActiveModel {
            monday: Set(week.monday()),
            revision: Set(1),
            published_at: Set(Some(*at)),
            published_by: Set(region.published_by.map(|id| id.0)),
            publications: Set(1),
        });
    insert_all(db, weeks).await?;
    let when: BTreeMap<Week, Instant> = region.published_weeks.iter().copied().collect();
    let mut lessons = Vec::new();
    let mut educators = Vec::new();
    for loaded in &region.lessons {
        let Some(PublishedAs { state, slot }) = &loaded.published else {
            continue;
        };
        let id = loaded.lesson.id.0;
        let week = Week::of(slot.day);
        let (starts_at, ends_at) = instants(slot, loaded.lesson.minutes)?;
        lessons.push(published_lesson::ActiveModel {
            lesson_id: Set(id),
            monday: Set(week.monday()),
            state: Set(state.code().to_owned()),
            day: Set(slot.day),
            start_minute: Set(i32::from(slot.start.0)),
            starts_at: Set(starts_at),
            ends_at: Set(ends_at),
            sequence: Set(0),
            changed_at: Set(when.get(&week).copied().unwrap_or(starts_at)),
        });
        for (place, employee) in (0..).zip(&slot.educators) {
            educators.push(published_educator::ActiveModel {
                lesson_id: Set(id),
                employee_id: Set(employee.0),
                place: Set(place),
            });
        }
    }
    insert_all(db, lessons).await?;
    insert_all(db, educators).await?;
    Ok(())
}

fn lesson_row(loaded: &LoadedLesson) -> Result<lesson::ActiveModel, StoreError> {
    let LoadedLesson {
        lesson,
        cancelled,
        outcome,
        ..
    } = loaded;
    let slot = lesson.slot.as_ref();
    let instants = slot
        .map(|slot| instants(slot, lesson.minutes))
        .transpose()?;
    let present = outcome.as_ref().and_then(|outcome| outcome.pupils_present);
    Ok(lesson::ActiveModel {
        id: Set(lesson.id.0),
        request_id: Set(lesson.request.0),
        organisation_id: Set(lesson.organisation.0),
        lesson_type_id: Set(loaded.lesson_type.0),
        group_id: Set(lesson.group.0),
        visit: Set(i32::from(lesson.visit)),
        visit_order: Set(i32::from(lesson.order)),
        minutes: Set(i32::from(lesson.minutes)),
        setup_minutes: Set(i32::from(lesson.setup_minutes)),
        state: Set(lesson.state.code().to_owned()),
        day: Set(slot.map(|slot| slot.day)),
        start_minute: Set(slot.map(|slot| i32::from(slot.start.0))),
        starts_at: Set(instants.map(|(starts_at, _)| starts_at)),
        ends_at: Set(instants.map(|(_, ends_at)| ends_at)),
        overruled: Set(None),
        cancelled_by: Set(cancelled.as_ref().map(|(by, _, _)| by.code().to_owned())),
        cancel_reason: Set(cancelled.as_ref().map(|(_, reason, _)| reason.clone())),
        cancelled_at: Set(cancelled.as_ref().map(|(_, _, at)| *at)),
        pupils_present: Set(present.map(i32::from)),
        outcome_remark: Set(outcome.as_ref().map(|outcome| outcome.remark.clone())),
        answer_by: Set(None),
        refused: Set(None),
        version: Set(lesson.version),
    })
}
