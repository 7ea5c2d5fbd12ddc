use super::BookError;
use super::let_go::let_go_in;
use super::school_visitor::school_of;
use super::terms::Terms;
use crate::planning::change::begin;
use crate::{Actor, Fault, House, letters};
use domain::booking::{Hold, HoldState};
use domain::ids::{LessonId, RequestId};
use domain::lesson::Act;
use domain::permission::BookLessons;
use domain::values::Check;

/// Most characters of what a school adds.
const LONGEST_REMARKS: usize = 2_000;

/// The school wants what it holds. Where the lesson type asks it a planner still agrees; else it is
/// confirmed at once. The school gets a mail either way. Pressing twice confirms once, and mails once.
///
/// # Errors
/// `HoldOver` when it took too long; a mistake beside `remarks`.
pub async fn confirm_booking(
    house: &House,
    actor: &Actor,
    request: RequestId,
    remarks: &str,
) -> Result<(), BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let mut check = Check::new();
    let remarks = check.text("remarks", remarks, LONGEST_REMARKS);
    let remarks = check.done(|| remarks)?;
    let now = house.clock.now();

    let held = house.store.own_request(&permit, request).await?;
    let Some(until) = held.held_until else {
        return Ok(());
    };
    if let HoldState::Expired { since } = (Hold { until }).state(now) {
        let_go_in(house, &permit, None).await?;
        return Err(BookError::HoldOver { since });
    }
    let season = held.season.ok_or(Fault::NotFound)?;
    let lessons = house.store.lessons_of_request(&permit, request).await?;
    let lesson_type = lessons.first().ok_or(Fault::NotFound)?.lesson_type;
    let terms = Terms::read(house, school, season).await?;
    let needs_planner = terms
        .offers
        .get(&lesson_type)
        .is_none_or(|offer| offer.needs_confirmation);

    let ids: Vec<(LessonId, Option<i32>)> = lessons
        .iter()
        .map(|record| (record.lesson.id, Some(record.lesson.version)))
        .collect();
    let change = begin(house, &permit, &ids, None).await?;
    // Somebody may have pressed at the same moment, or the minutes may be over by now.
    match change.tx.keep_held(&permit, request, &remarks).await {
        Err(store::StoreError::NotFound) => return Err(BookError::HoldOver { since: now }),
        kept => kept?,
    }
    let mut after = change.before.clone();
    if !needs_planner {
        for record in &mut after {
            record.lesson.state = record.lesson.state.after(Act::Confirm)?;
        }
    }
    let (_, lines) = change.write(&after, "booking.confirm", "").await?;
    if needs_planner {
        letters::received(house, &change.tx, &permit, &after).await?;
    } else {
        letters::agreed(house, &change.tx, &permit, &after).await?;
    }
    change.tx.commit(lines).await?;
    Ok(())
}
