use crate::{Actor, Fault, House};
use domain::board::{Draft, PublishedLesson};
use domain::ids::LessonId;
use domain::permission::ReadPlanning;
use domain::time::Week;
use std::collections::BTreeMap;

/// What a week still asks of who plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekCounts {
    /// Visits still to plan, whichever week they are for.
    pub to_plan: u64,
    /// Lessons of the week that educators see otherwise than they stand.
    pub unpublished: u32,
}

/// The two counts without the board around them; only what the actor may see.
///
/// # Errors
/// `Denied` for who may not see the planning.
pub async fn week_counts(house: &House, actor: &Actor, week: Week) -> Result<WeekCounts, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let to_plan = house.store.count_open_visits(&permit).await?;
    let lessons = house.store.week_lessons(&permit, week).await?;
    let mut seen: BTreeMap<LessonId, PublishedLesson> = lessons
        .seen
        .into_iter()
        .map(|seen| (seen.lesson, seen))
        .collect();
    let changed = lessons
        .stand
        .iter()
        .filter(|one| {
            let seen = seen.remove(&one.lesson);
            let draft =
                Draft::between(seen.as_ref(), one.state, one.day, one.start, &one.educators);
            draft != Draft::Published
        })
        .count();
    // What is left is no longer in the week.
    let unpublished = u32::try_from(changed + seen.len()).unwrap_or(u32::MAX);
    Ok(WeekCounts {
        to_plan,
        unpublished,
    })
}
