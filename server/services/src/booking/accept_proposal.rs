use super::BookError;
use super::school_visitor::school_of;
use crate::planning::change::begin;
use crate::{Actor, House, letters};
use domain::ids::{LessonId, RequestId};
use domain::lesson::{Act, State};
use domain::permission::BookLessons;

/// The school agrees to what a planner proposed, as it was proposed. Pressing twice agrees once.
///
/// # Errors
/// `Stale` when the lessons stand otherwise by now, or were never proposed; `NotFound` for what is
/// not its own.
pub async fn accept_proposal(
    house: &House,
    actor: &Actor,
    request: RequestId,
) -> Result<(), BookError> {
    let permit = actor.permit::<BookLessons>()?;
    school_of(&permit)?;
    let tx = house.store.begin().await?;
    tx.own_request(&permit, request).await?;
    let seen = tx.lessons_of_request(&permit, request).await?;
    let ids: Vec<LessonId> = seen.iter().map(|record| record.lesson.id).collect();
    let told = tx.told(&permit, &ids).await?;
    drop(tx);
    let asked: Vec<(LessonId, Option<i32>)> = seen
        .iter()
        .filter(|record| {
            let asked = told.get(&record.lesson.id);
            let asked = asked.filter(|told| told.answer_by.is_some());
            asked
                .zip(record.lesson.slot.as_ref())
                .is_some_and(|(told, slot)| {
                    (told.day, told.start) == (slot.day, slot.start)
                        && record.lesson.state == State::Proposed
                })
        })
        .map(|record| (record.lesson.id, Some(record.lesson.version)))
        .collect();
    if asked.is_empty() {
        let agreed = |id: &LessonId| {
            told.get(id)
                .is_some_and(|told| told.state == State::Confirmed)
        };
        return match ids.iter().any(agreed) {
            true => Ok(()),
            false => Err(crate::Fault::Stale.into()),
        };
    }
    let change = begin(house, &permit, &asked, None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        record.lesson.state = record.lesson.state.after(Act::Confirm)?;
    }
    let (_, lines) = change.write(&after, "booking.accept", "").await?;
    letters::agreed(house, &change.tx, &permit, &after).await?;
    change.tx.commit(lines).await?;
    Ok(())
}
