use super::PlanError;
use super::change::{Changed, begin, restored};
use crate::{Actor, Fault, House, letters};
use domain::lesson::{Snapshot, State};
use domain::permission::PlanLessons;
use domain::time::Week;
use store::lessons::LessonRecord;
use uuid::Uuid;

/// Undoes changes that were made together, when nobody changed those lessons since. Undoing an
/// undo does it again.
///
/// # Errors
/// `Stale` when a lesson was changed since; `Taken` when its old place was given away.
pub async fn undo(house: &House, actor: &Actor, batch: Uuid) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    // Read apart: a batch never changes once written.
    let changes = house.store.changes_together(&permit, batch).await?;
    let mut lessons = Vec::with_capacity(changes.len());
    let mut snapshots = Vec::with_capacity(changes.len());
    for change in &changes {
        let before: Snapshot = serde_json::from_str(&change.before).map_err(|_| Fault::NotFound)?;
        lessons.push((change.lesson, Some(change.after_version)));
        snapshots.push((change.lesson, before));
    }
    let places = snapshots
        .iter()
        .filter_map(|(_, snapshot)| snapshot.slot.as_ref());
    let to: Vec<Week> = places.map(|slot| Week::of(slot.day)).collect();
    let change = begin(house, &permit, &lessons, to).await?;
    let mut after = Vec::with_capacity(snapshots.len());
    for (lesson, snapshot) in snapshots {
        let record = change
            .before
            .iter()
            .find(|record| record.lesson.id == lesson);
        let record = record.ok_or(Fault::NotFound)?;
        after.push(restored(record, snapshot).map_err(|_| Fault::Failed)?);
    }
    let (changed, lines) = change.write(&after, "lesson.undo", "").await?;
    change
        .show(&recorded_or_not(&change.before, &after))
        .await?;
    letters::taken_back(house, &change.tx, &permit, &change.before, &after).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// Lessons whose record was taken back, or came back: a record is no draft, so educators see them
/// at once.
fn recorded_or_not(before: &[LessonRecord], after: &[LessonRecord]) -> Vec<LessonRecord> {
    let recorded =
        |record: &LessonRecord| matches!(record.lesson.state, State::Given | State::NotShownUp);
    let was = |after: &LessonRecord| {
        before
            .iter()
            .any(|before| before.lesson.id == after.lesson.id && recorded(before))
    };
    after
        .iter()
        .filter(|after| recorded(after) != was(after))
        .cloned()
        .collect()
}
