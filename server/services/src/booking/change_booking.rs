use super::BookError;
use super::answer_proposal::REFUSE;
use super::move_booking::told;
use super::school_visitor::school_of;
use super::terms::Terms;
use crate::planning::Changed;
use crate::planning::change::{begin, snapshots, take_back};
use crate::{Actor, Fault, House, letters};
use domain::booking::{BookedLesson, Change, may_cancel, may_undo};
use domain::ids::{LessonId, SeasonId};
use domain::lesson::{Act, CancelledBy};
use domain::permission::BookLessons;
use domain::values::{Check, Mistake, Mistakes, Name};
use store::lessons::Cancellation;
use uuid::Uuid;

/// What a school can undo.
const UNDOABLE: [&str; 3] = ["booking.cancel", "booking.move", REFUSE];

/// Cancels a lesson as its school. What is late needs `late` as a sign that the school read what it
/// costs.
///
/// # Errors
/// `NotNow` when the rules no longer allow it; mistakes beside `reason` and `late`; `Stale`.
pub async fn cancel_booking(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    lesson: (LessonId, i32),
    reason: &str,
    late: bool,
) -> Result<Changed, BookError> {
    cancel_bookings(house, actor, season, &[lesson], reason, late).await
}

/// Cancels several lessons of a school at once.
///
/// # Errors
/// As for one.
pub async fn cancel_bookings(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    lessons: &[(LessonId, i32)],
    reason: &str,
    late: bool,
) -> Result<Changed, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let mut check = Check::new();
    let reason = Name::parse(reason).map_err(|mistake| match mistake {
        Mistake::Empty => Mistake::ReasonNeeded,
        other => other,
    });
    let reason = check.field("reason", reason);
    let reason = check.done(|| reason)?.to_string();
    let terms = Terms::read(house, school, season).await?;
    let seen = lessons.iter().map(|(id, version)| (*id, Some(*version)));
    let seen: Vec<_> = seen.collect();
    let change = begin(house, &permit, &seen, None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        let booked = BookedLesson::of(&record.lesson);
        let rules = &terms.season.rules;
        let how = may_cancel(&booked, rules, &terms.calendar(), change.now);
        if let Change::Late { .. } = how.map_err(BookError::NotNow)?
            && !late
        {
            return Err(Mistakes::one("late", Mistake::Empty).into());
        }
        record.lesson.state = record.lesson.state.after(Act::Cancel)?;
        record.cancelled = Some(Cancellation {
            by: CancelledBy::Organisation,
            reason: reason.clone(),
            at: change.now,
        });
    }
    let (changed, lines) = change.write(&after, "booking.cancel", &reason).await?;
    letters::cancelled(house, &change.tx, &permit, &after, &reason).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// Undoes what the school did itself, within the season's minutes.
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
    let own = changes
        .iter()
        .all(|change| change.school == Some(school) && UNDOABLE.contains(&change.act.as_str()));
    if !own {
        return Err(Fault::NotFound.into());
    }
    let now = house.clock.now();
    let done_at = changes.iter().map(|change| change.at).min();
    let done_at = done_at.ok_or(Fault::NotFound)?;
    may_undo(done_at, &rules, now).map_err(|_| BookError::UndoOver)?;
    let before = snapshots(&changes).map_err(|_| Fault::Failed)?;
    let (change, after) = take_back(house, &permit, &changes, before).await?;
    let (changed, lines) = change.write(&after, "booking.undo", "").await?;
    // A planner who asked reads the answer on the board; no mail told of it.
    if changes.iter().any(|change| change.act != REFUSE) {
        told(house, &change.tx, &permit, &after).await?;
    }
    change.tx.commit(lines).await?;
    Ok(changed)
}
