use super::PlanError;
use super::change::{Changed, begin};
use crate::{Actor, House};
use domain::ids::LessonId;
use domain::lesson::Act;
use domain::permission::PlanLessons;

/// Takes lessons off the board, back to the visits still to plan.
///
/// # Errors
/// `Illegal` unless all are proposed or confirmed; `Stale` when somebody was first.
pub async fn take_off(
    house: &House,
    actor: &Actor,
    lessons: &[(LessonId, i32)],
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    let lessons: Vec<_> = lessons
        .iter()
        .map(|(id, version)| (*id, Some(*version)))
        .collect();
    let change = begin(house, &permit, &lessons, None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        record.lesson.state = record.lesson.state.after(Act::TakeOff)?;
        record.lesson.slot = None;
        record.overruled = None;
    }
    change.finish(&after, "lesson.take_off", "").await
}
