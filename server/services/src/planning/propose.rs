use super::PlanError;
use super::change::begin;
use crate::audit::entry;
use crate::{Actor, Fault, House, Post, letters};
use chrono::Days;
use domain::ids::{LessonId, RequestId};
use domain::lesson::{Act, IllegalAct, State};
use domain::permission::PlanLessons;
use domain::time::{Day, instant_of};
use serde_json::json;
use store::lessons::LessonRecord;

/// A school is asked to answer within so many days.
const DAYS_TO_ANSWER: u64 = 7;

/// Asks the school by mail whether the lessons of a request suit it as they stand on the board. It
/// agrees on its own page, or by telephone. Pressing twice asks once. Gives the day by which it is
/// asked to answer.
///
/// # Errors
/// `Illegal` when no lesson of it is proposed and ahead, or the school is still filling it in.
pub async fn propose(
    house: &House,
    actor: &Actor,
    post: &Post,
    request: RequestId,
) -> Result<Day, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    if let Some(day) = post.earlier(house, actor).await? {
        return Ok(day);
    }
    let seen = house.store.lessons_of_request(&permit, request).await?;
    let first = seen.first().ok_or(Fault::NotFound)?;
    let now = house.clock.now();
    let lessons: Vec<(LessonId, Option<i32>)> = seen
        .iter()
        .filter(|record| is_open(record, now))
        .map(|record| (record.lesson.id, Some(record.lesson.version)))
        .collect();
    if lessons.is_empty() {
        let state = first.lesson.state;
        let act = Act::Confirm;
        return Err(IllegalAct { state, act }.into());
    }
    let change = begin(house, &permit, &lessons, None).await?;
    change.tx.hold_request(&permit, request, None).await?;
    let answer_by = house.clock.today() + Days::new(DAYS_TO_ANSWER);
    letters::proposed(house, &change.tx, &permit, &change.before, answer_by).await?;
    post.keep(&change.tx, actor, now, &answer_by).await?;
    let detail = json!({ "lessons": lessons.len(), "answer_by": answer_by });
    let line = entry(&permit, now, "request.propose", request, detail);
    change.tx.commit(vec![line]).await?;
    Ok(answer_by)
}

fn is_open(record: &LessonRecord, now: domain::time::Instant) -> bool {
    let slot = record.lesson.slot.as_ref();
    let starts = slot.and_then(|slot| instant_of(slot.day, slot.start).one());
    record.lesson.state == State::Proposed && starts.is_some_and(|starts| starts > now)
}
