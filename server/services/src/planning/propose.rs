use super::PlanError;
use super::change::{Changed, begin};
use crate::{Actor, Fault, House, Post, letters};
use chrono::Days;
use domain::ids::{LessonId, RequestId};
use domain::lesson::{Act, IllegalAct, Proposal, State};
use domain::permission::PlanLessons;
use domain::time::{Day, instant_of};
use serde::{Deserialize, Serialize};
use store::lessons::LessonRecord;

/// A school is asked to answer within so many days.
const DAYS_TO_ANSWER: u64 = 7;

/// A school was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The day by which it is asked to answer.
    pub answer_by: Day,
    /// So that it can be undone.
    pub changed: Changed,
}

/// Asks the school by mail whether the lessons of a request suit it as they stand on the board. It
/// answers on its own page, or by telephone. Pressing twice asks once. Undone, the question is gone
/// from its page.
///
/// # Errors
/// `Illegal` when no lesson of it is proposed and ahead, or the school is still filling it in.
pub async fn propose(
    house: &House,
    actor: &Actor,
    post: &Post,
    request: RequestId,
) -> Result<Proposed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    if let Some(before) = post.earlier(house, actor).await? {
        return Ok(before);
    }
    let seen = house.store.lessons_of_request(&permit, request).await?;
    let first = seen.first().ok_or(Fault::NotFound)?;
    let now = house.clock.now();
    let lessons: Vec<(LessonId, Option<i32>)> = seen
        .iter()
        .filter(|record| is_open(record, now))
        .map(|record| (record.lesson.id, Some(record.lesson.version)))
        .collect();
    if lessons.is_empty() || house.store.is_held(&permit, request).await? {
        let state = first.lesson.state;
        let act = Act::Confirm;
        return Err(IllegalAct { state, act }.into());
    }
    let change = begin(house, &permit, &lessons, None).await?;
    change.tx.hold_request(&permit, request, None).await?;
    let answer_by = house.clock.today() + Days::new(DAYS_TO_ANSWER);
    let mut after = change.before.clone();
    for record in &mut after {
        record.proposal = Some(Proposal {
            answer_by,
            refused: None,
        });
    }
    let (changed, lines) = change.write(&after, "lesson.propose", "").await?;
    letters::proposed(house, &change.tx, &permit, &after, answer_by).await?;
    let proposed = Proposed { answer_by, changed };
    post.keep(&change.tx, actor, now, &proposed).await?;
    change.tx.commit(lines).await?;
    Ok(proposed)
}

fn is_open(record: &LessonRecord, now: domain::time::Instant) -> bool {
    let slot = record.lesson.slot.as_ref();
    let starts = slot.and_then(|slot| instant_of(slot.day, slot.start).one());
    record.lesson.state == State::Proposed && starts.is_some_and(|starts| starts > now)
}
