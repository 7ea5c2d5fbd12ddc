use super::BookError;
use super::school_visitor::school_of;
use crate::planning::Changed;
use crate::planning::change::begin;
use crate::{Actor, Fault, House, Post, letters};
use domain::ids::{LessonId, RequestId};
use domain::lesson::{Act, Proposal, State};
use domain::permission::{BookLessons, Permit};
use domain::time::{Instant, instant_of};
use domain::values::{Check, Mistake, Mistakes};
use store::lessons::LessonRecord;

/// Most characters of why a proposal does not suit.
const LONGEST_REASON: usize = 500;

/// The act of saying no, as history keeps it.
pub(super) const REFUSE: &str = "booking.refuse";

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
    let seen = own_lessons(house, &permit, request).await?;
    let asked = asked(&seen, house.clock.now());
    if asked.is_empty() {
        let agreed = |record: &LessonRecord| record.lesson.state == State::Confirmed;
        return match seen.iter().any(agreed) {
            true => Ok(()),
            false => Err(Fault::Stale.into()),
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

/// The school says that what a planner proposed does not suit it, and why. The lessons stay where
/// they are until a planner does something with that; the school can take it back for a few
/// minutes. Pressing twice says it once.
///
/// # Errors
/// A mistake beside `reason`; else as for agreeing.
pub async fn refuse_proposal(
    house: &House,
    actor: &Actor,
    post: &Post,
    request: RequestId,
    reason: &str,
) -> Result<Changed, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    if let Some(before) = post.earlier(house, actor).await? {
        return Ok(before);
    }
    let mut check = Check::new();
    let reason = check.text("reason", reason, LONGEST_REASON);
    let reason = check.done(|| reason)?;
    if reason.is_empty() {
        return Err(Mistakes::one("reason", Mistake::ReasonNeeded).into());
    }
    let seen = own_lessons(house, &permit, request).await?;
    let asked = asked(&seen, house.clock.now());
    if asked.is_empty() {
        return Err(Fault::Stale.into());
    }
    let change = begin(house, &permit, &asked, None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        if let Some(proposal) = &mut record.proposal {
            proposal.refused = Some(reason.clone());
        }
    }
    let (changed, lines) = change.write(&after, REFUSE, &reason).await?;
    post.keep(&change.tx, actor, change.now, &changed).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}

async fn own_lessons(
    house: &House,
    permit: &Permit<BookLessons>,
    request: RequestId,
) -> Result<Vec<LessonRecord>, BookError> {
    school_of(permit)?;
    house.store.own_request(permit, request).await?;
    Ok(house.store.lessons_of_request(permit, request).await?)
}

/// The lessons to which the school can still say yes or no, as it saw them.
fn asked(seen: &[LessonRecord], now: Instant) -> Vec<(LessonId, Option<i32>)> {
    let open = |record: &&LessonRecord| {
        let slot = record.lesson.slot.as_ref();
        let starts = slot.and_then(|slot| instant_of(slot.day, slot.start).one());
        record.lesson.state == State::Proposed
            && record.proposal.as_ref().is_some_and(Proposal::is_open)
            && starts.is_some_and(|starts| starts > now)
    };
    let open = seen.iter().filter(open);
    open.map(|record| (record.lesson.id, Some(record.lesson.version)))
        .collect()
}
