use super::change::taken_back;
use crate::{Actor, Fault, House};
use domain::ids::LessonId;
use domain::lesson::{Done, Snapshot};
use domain::permission::{PlanLessons, ReadPlanning};
use store::StoreError;
use uuid::Uuid;

/// What the actor did in this batch; none when there is no such batch, when somebody else did it, when
/// it was undone since, or when it lies outside the actor's areas.
///
/// # Errors
/// When the actor may not read the planning, or the database fails.
pub async fn read_done(house: &House, actor: &Actor, batch: Uuid) -> Result<Option<Done>, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let changes = match house.store.changes_together(&permit, batch).await {
        Ok(changes) => changes,
        Err(StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let own = |employee| employee == permit.actor();
    if !changes.iter().all(|change| own(change.employee)) {
        return Ok(None);
    }
    if taken_back(house, &permit, &changes).await?.is_some() {
        return Ok(None);
    }
    let ids: Vec<LessonId> = changes.iter().map(|change| change.lesson).collect();
    let titles = house.store.lesson_titles(&permit, &ids).await?;
    let may_undo = actor.permit::<PlanLessons>().is_ok_and(|permit| {
        let mut areas = titles.values().map(|title| title.area);
        areas.all(|area| permit.covers(area, &[]))
    });
    // The earliest, so that a visit is told by its start.
    let after = |json: &str| serde_json::from_str::<Snapshot>(json).ok();
    let placed = changes.iter().filter_map(|change| {
        let slot = after(&change.after)?.slot?;
        Some((slot.day, slot.start, change, Some(slot)))
    });
    let first = placed.min_by_key(|(day, start, ..)| (*day, *start));
    let first = first.map(|(_, _, change, slot)| (change, slot));
    let Some((change, slot)) = first.or_else(|| Some((changes.first()?, None))) else {
        return Ok(None);
    };
    let Some(title) = titles.get(&change.lesson) else {
        return Ok(None);
    };
    if !permit.covers(title.area, &[]) {
        return Ok(None);
    }
    let educators = slot.as_ref().map_or(&[][..], |slot| &slot.educators);
    let names = house.store.employee_names(&permit, educators).await?;
    let educators = educators.iter().filter_map(|id| names.get(id).cloned());
    Ok(Some(Done {
        act: change.act.clone(),
        lessons: u16::try_from(changes.len()).unwrap_or(u16::MAX),
        educators: educators.collect(),
        organisation: title.organisation.clone(),
        may_undo,
        slot,
    }))
}
