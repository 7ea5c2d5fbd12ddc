use super::PlanError;
use super::change::{Changed, begin};
use crate::{Actor, House, letters};
use domain::ids::LessonId;
use domain::lesson::Act;
use domain::permission::PlanLessons;

/// Notes that the school agreed to these lessons, each with the version that the planner saw; the
/// school gets an invitation for each.
///
/// # Errors
/// `Illegal` unless all are proposed; `Stale` when somebody was first.
pub async fn confirm_lessons(
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
        record.lesson.state = record.lesson.state.after(Act::Confirm)?;
    }
    let (changed, lines) = change.write(&after, "lesson.confirm", "").await?;
    letters::agreed(house, &change.tx, &permit, &after).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}
