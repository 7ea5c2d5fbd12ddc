//! The way back from what a school did itself.

use super::BookError;
use super::answer_proposal::REFUSE;
use super::move_booking::told;
use super::school_visitor::school_of;
use crate::planning::Changed;
use crate::planning::change::{UNDO_BOOKING, or_taken_back, snapshots, take_back};
use crate::{Actor, Fault, House};
use domain::booking::may_undo;
use domain::ids::{OrganisationId, RequestId, SeasonId};
use domain::permission::{BookLessons, Permit};
use store::history::LessonChange;
use uuid::Uuid;

/// What a school can undo.
const UNDOABLE: [&str; 3] = ["booking.cancel", "booking.move", REFUSE];

/// Undoes what the school did itself, within the season's minutes. Pressing twice undoes it once, and
/// answers the same.
///
/// # Errors
/// `UndoOver`; `Taken` when the time was given away; `NotFound` for what somebody else did.
pub async fn undo_booking(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    batch: Uuid,
) -> Result<Changed, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let rules = house.store.season(season).await?.rules;
    let changes = house.store.changes_together(&permit, batch).await?;
    if !undoable_by(school, &changes) {
        return Err(Fault::NotFound.into());
    }
    let now = house.clock.now();
    let done_at = changes.iter().map(|change| change.at).min();
    let done_at = done_at.ok_or(Fault::NotFound)?;
    may_undo(done_at, &rules, now).map_err(|_| BookError::UndoOver)?;
    let before = snapshots(&changes).map_err(|_| Fault::Failed)?;
    let (change, after) = match take_back(house, &permit, &changes, before).await {
        Ok(begun) => begun,
        Err(error) => return Ok(or_taken_back(house, &permit, &changes, error).await?),
    };
    let (changed, lines) = change.write(&after, UNDO_BOOKING, "").await?;
    // A planner who asked reads the answer on the board; no mail told of it.
    if changes.iter().any(|change| change.act != REFUSE) {
        told(house, &change.tx, &permit, &after).await?;
    }
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// What the school did last to a booking, while it can still undo it.
///
/// # Errors
/// `NotFound` for what is not its own.
pub async fn undoable(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    request: RequestId,
) -> Result<Option<Uuid>, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    house.store.own_request(&permit, request).await?;
    let records = house.store.lessons_of_request(&permit, request).await?;
    for record in &records {
        let history = house
            .store
            .lesson_history(&permit, record.lesson.id)
            .await?;
        let last = |change: &&LessonChange| change.after_version == record.lesson.version;
        let Some(last) = history.iter().find(last) else {
            continue;
        };
        if stands(house, &permit, season, school, last.batch).await? {
            return Ok(Some(last.batch));
        }
    }
    Ok(None)
}

/// Whether a school can undo a batch: it did it itself, a moment ago, and nobody changed any of its
/// lessons since.
async fn stands(
    house: &House,
    permit: &Permit<BookLessons>,
    season: SeasonId,
    school: OrganisationId,
    batch: Uuid,
) -> Result<bool, BookError> {
    let changes = house.store.changes_together(permit, batch).await?;
    let rules = house.store.season(season).await?.rules;
    let now = house.clock.now();
    let in_time = |change: &LessonChange| may_undo(change.at, &rules, now).is_ok();
    if !undoable_by(school, &changes) || !changes.iter().all(in_time) {
        return Ok(false);
    }
    for change in &changes {
        let now = house.store.lesson(permit, change.lesson).await?;
        if now.lesson.version != change.after_version {
            return Ok(false);
        }
    }
    Ok(true)
}

fn undoable_by(school: OrganisationId, changes: &[LessonChange]) -> bool {
    let own = |change: &LessonChange| {
        change.school == Some(school) && UNDOABLE.contains(&change.act.as_str())
    };
    changes.iter().all(own)
}
