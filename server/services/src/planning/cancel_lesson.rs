use super::PlanError;
use super::change::{Changed, begin};
use crate::{Actor, House, letters};
use domain::ids::LessonId;
use domain::lesson::{Act, CancelledBy};
use domain::permission::PlanLessons;
use domain::values::{Check, Mistake, Name};
use store::lessons::Cancellation;

/// The form by which a lesson is cancelled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CancelLesson {
    /// `organisation` or `us`.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// Cancels a lesson; its place is free at once, and stays in its history. A school that was told of
/// it is told at once.
///
/// # Errors
/// Mistakes beside `by` and `reason`; `Illegal` when it was given or cancelled already.
pub async fn cancel_lesson(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
    version: i32,
    form: &CancelLesson,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    let mut check = Check::new();
    let by = check.field("by", CancelledBy::parse(&form.by));
    let reason = Name::parse(&form.reason).map_err(|mistake| match mistake {
        Mistake::Empty => Mistake::ReasonNeeded,
        other => other,
    });
    let reason = check.field("reason", reason);
    let (by, reason) = check.done(|| Some((by?, reason?.to_string())))?;

    let change = begin(house, &permit, &[(lesson, Some(version))], None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        record.lesson.state = record.lesson.state.after(Act::Cancel)?;
        let at = change.now;
        record.cancelled = Some(Cancellation {
            by,
            reason: reason.clone(),
            at,
        });
    }
    let (changed, lines) = change.write(&after, "lesson.cancel", &reason).await?;
    letters::cancelled(house, &change.tx, &permit, &after, &reason).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// Puts a cancelled lesson back among what is still to plan.
///
/// # Errors
/// `Illegal` unless it is cancelled.
pub async fn ask_again(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
    version: i32,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    let change = begin(house, &permit, &[(lesson, Some(version))], None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        record.lesson.state = record.lesson.state.after(Act::AskAgain)?;
        record.lesson.slot = None;
        record.overruled = None;
        record.cancelled = None;
    }
    change.finish(&after, "lesson.ask_again", "").await
}
