use super::PlanError;
use super::change::{Changed, begin};
use crate::audit::entry;
use crate::weeks_told::weeks_from;
use crate::{Actor, Fault, House, letters};
use domain::ids::{LessonId, RequestId};
use domain::lesson::{Act, IllegalAct};
use domain::permission::PlanLessons;
use domain::request::CancelRequestForm;
use serde_json::json;
use store::lessons::{Cancellation, LessonRecord};

/// Cancels a request whole: every lesson that was not given yet, in one change that can be undone.
/// What was given stays.
///
/// # Errors
/// Mistakes beside `by` and `reason`; `Illegal` when nothing is left to cancel; `Stale` when
/// somebody changed the request since `version`.
pub async fn cancel_request(
    house: &House,
    actor: &Actor,
    id: RequestId,
    version: i32,
    form: &CancelRequestForm,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    let seen = house.store.lessons_of_request(&permit, id).await?;
    let first = seen.first().ok_or(Fault::NotFound)?;
    permit.over(first.area, &[])?;
    let draft = form.parse()?;
    let lessons: Vec<_> = open(&seen).into_iter().map(|id| (id, None)).collect();
    if lessons.is_empty() {
        return Err(IllegalAct {
            state: first.lesson.state,
            act: Act::Cancel,
        }
        .into());
    }
    // Also the weeks ahead: what was still to plan stands beside the board of every week.
    let change = begin(house, &permit, &lessons, weeks_from(house.clock.today())).await?;
    change.tx.hold_request(&permit, id, Some(version)).await?;
    // Groups may have come, and lessons been given, between the reading and the holding.
    if open(&change.tx.lessons_of_request(&permit, id).await?) != open(&seen) {
        return Err(Fault::Stale.into());
    }
    let mut after = change.before.clone();
    for record in &mut after {
        record.lesson.state = record.lesson.state.after(Act::Cancel)?;
        record.cancelled = Some(Cancellation {
            by: draft.by,
            reason: draft.reason.clone(),
            at: change.now,
        });
    }
    let (changed, mut lines) = change.write(&after, "lesson.cancel", &draft.reason).await?;
    let detail = json!({ "batch": changed.batch, "by": draft.by, "lessons": after.len() });
    lines.push(entry(&permit, change.now, "request.cancel", id, detail));
    letters::cancelled(house, &change.tx, &permit, &after, &draft.reason).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// The lessons that can still be cancelled.
fn open(records: &[LessonRecord]) -> Vec<LessonId> {
    let open = records
        .iter()
        .filter(|record| record.lesson.state.after(Act::Cancel).is_ok());
    open.map(|record| record.lesson.id).collect()
}
