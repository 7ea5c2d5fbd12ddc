use super::PlanError;
use crate::audit::entry;
use crate::{Actor, House, letters};
use domain::board::{Draft, PublishedLesson};
use domain::ids::{AreaId, LessonId};
use domain::permission::PublishWeek;
use domain::time::Week;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::board::Beside;

/// Makes a week visible to educators as it stands, in the areas that the actor may publish, and tells
/// each school in one mail what is new to it; gives how many lessons changed for educators.
///
/// # Errors
/// `Denied`.
pub async fn publish_week(house: &House, actor: &Actor, week: Week) -> Result<u32, PlanError> {
    let permit = actor.permit::<PublishWeek>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.bump_weeks(&permit, [week]).await?;
    let facts = tx.week_facts(&permit, week, Beside::Nothing).await?;
    let areas: BTreeMap<_, AreaId> = facts
        .organisations
        .iter()
        .map(|fact| (fact.id, AreaId(fact.area_id)))
        .collect();
    // What a school has not confirmed yet may be gone in a minute: nobody is sent there.
    let held = tx.held_lessons(&permit, week).await?;
    let mine: Vec<LessonId> = facts
        .placed
        .iter()
        .filter(|fact| !held.contains(&LessonId(fact.id)))
        .filter(|fact| {
            areas
                .get(&fact.organisation_id)
                .is_some_and(|area| permit.covers(*area, &[]))
        })
        .map(|fact| LessonId(fact.id))
        .collect();
    let records = tx.lessons(&permit, &mine).await?;
    let mut told = records.clone();
    let seen: BTreeMap<LessonId, &PublishedLesson> = facts
        .published
        .iter()
        .map(|seen| (seen.lesson, seen))
        .collect();
    let changed: Vec<_> = records
        .into_iter()
        .filter(|record| {
            record.lesson.slot.as_ref().is_some_and(|slot| {
                let seen = seen.get(&record.lesson.id).copied();
                let stands = Draft::between(
                    seen,
                    record.lesson.state,
                    slot.day,
                    slot.start,
                    &slot.educators,
                );
                stands != Draft::Published
            })
        })
        .collect();
    let here: BTreeSet<LessonId> = facts.placed.iter().map(|fact| LessonId(fact.id)).collect();
    let away: Vec<LessonId> = seen
        .keys()
        .copied()
        .filter(|lesson| !here.contains(lesson))
        .collect();
    let mut gone = Vec::new();
    for record in tx.lessons(&permit, &away).await? {
        if permit.covers(record.area, &[]) {
            gone.push(record.lesson.id);
            told.push(record);
        }
    }
    // Before it is published: to who was never told by mail, the last publication counts.
    letters::published(house, &tx, &permit, week, &told).await?;
    tx.publish_lessons(&permit, &changed, now).await?;
    tx.withdraw_lessons(&permit, &gone, now).await?;
    tx.note_publication(&permit, week, now).await?;
    let count = u32::try_from(changed.len() + gone.len()).unwrap_or(u32::MAX);
    let detail = json!({ "changed": changed.len(), "withdrawn": gone.len() });
    tx.commit(vec![entry(&permit, now, "week.publish", week, detail)])
        .await?;
    Ok(count)
}
