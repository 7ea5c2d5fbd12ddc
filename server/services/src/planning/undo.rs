use super::PlanError;
use super::change::{Changed, begin, restored};
use crate::{Actor, Fault, House};
use domain::lesson::Snapshot;
use domain::permission::PlanLessons;
use uuid::Uuid;

/// Undoes changes that were made together, when nobody changed those lessons since. Undoing an
/// undo does it again.
///
/// # Errors
/// `Stale` when a lesson was changed since; `Taken` when its old place was given away.
pub async fn undo(house: &House, actor: &Actor, batch: Uuid) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    // Read apart: a batch never changes once written.
    let tx = house.store.begin().await?;
    let changes = tx.batch(&permit, batch).await?;
    drop(tx);
    let mut lessons = Vec::with_capacity(changes.len());
    let mut snapshots = Vec::with_capacity(changes.len());
    for change in &changes {
        let before: Snapshot =
            serde_json::from_str(&change.before).map_err(|_| Fault::NotFound)?;
        lessons.push((change.lesson, Some(change.after_version)));
        snapshots.push((change.lesson, before));
    }
    let to = snapshots.iter().find_map(|(_, snapshot)| {
        snapshot.slot.as_ref().map(|slot| domain::time::Week::of(slot.day))
    });
    let change = begin(house, &permit, &lessons, to).await?;
    let mut after = Vec::with_capacity(snapshots.len());
    for (lesson, snapshot) in snapshots {
        let record = change.before.iter().find(|record| record.lesson.id == lesson);
        let record = record.ok_or(Fault::NotFound)?;
        after.push(restored(record, snapshot).map_err(|_| Fault::Failed)?);
    }
    change.finish(&after, "lesson.undo", "").await
}
