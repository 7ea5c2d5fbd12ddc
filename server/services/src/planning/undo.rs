use super::PlanError;
use super::change::{Changed, UNDO, or_taken_back, snapshots, take_back};
use crate::{Actor, Fault, House, letters};
use domain::lesson::State;
use domain::permission::PlanLessons;
use store::lessons::LessonRecord;
use uuid::Uuid;

/// Undoes changes that were made together, when nobody changed those lessons since. Undoing an
/// undo does it again; pressing twice undoes once, and answers the same.
///
/// # Errors
/// `Stale` when a lesson was changed since; `Taken` when its old place was given away.
pub async fn undo(house: &House, actor: &Actor, batch: Uuid) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    // Read apart: a batch never changes once written.
    let changes = house.store.changes_together(&permit, batch).await?;
    let before = snapshots(&changes).map_err(|_| Fault::NotFound)?;
    let (change, after) = match take_back(house, &permit, &changes, before).await {
        Ok(begun) => begun,
        Err(error) => return or_taken_back(house, &permit, &changes, error).await,
    };
    let (changed, lines) = change.write(&after, UNDO, "").await?;
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
