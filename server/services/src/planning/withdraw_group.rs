use super::PlanError;
use super::change::{Changed, begin};
use crate::audit::entry;
use crate::weeks_told::weeks_from;
use crate::{Actor, Fault, House};
use domain::ids::LessonId;
use domain::lesson::{Act, CancelledBy, IllegalAct, State};
use domain::permission::PlanLessons;
use domain::values::{Mistake, Mistakes, Name};
use serde_json::json;
use store::lessons::Cancellation;

/// Takes a group out of a request while its lesson is still to plan: the school no longer asks for
/// it. The set-up of its visit goes to the next lesson.
///
/// # Errors
/// `ReasonNeeded` beside `reason`; `Illegal` when the lesson has a place; `Stale` when somebody was
/// first.
pub async fn withdraw_group(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
    version: i32,
    reason: &str,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    let reason = Name::parse(reason).map_err(|mistake| match mistake {
        Mistake::Empty => Mistakes::one("reason", Mistake::ReasonNeeded),
        other => Mistakes::one("reason", other),
    })?;
    let reason = reason.to_string();
    let to = weeks_from(house.clock.today());
    let change = begin(house, &permit, &[(lesson, Some(version))], to).await?;
    let mut record = change.before.first().cloned().ok_or(Fault::NotFound)?;
    if record.lesson.state != State::Requested {
        return Err(IllegalAct {
            state: record.lesson.state,
            act: Act::Cancel,
        }
        .into());
    }
    let request = record.lesson.request;
    change.tx.hold_request(&permit, request, None).await?;
    record.lesson.state = record.lesson.state.after(Act::Cancel)?;
    record.cancelled = Some(Cancellation {
        by: CancelledBy::Organisation,
        reason: reason.clone(),
        at: change.now,
    });
    let (visit, setup_minutes) = (record.lesson.visit, record.lesson.setup_minutes);
    let (changed, mut lines) = change.write(&[record], "lesson.cancel", &reason).await?;
    if setup_minutes > 0 {
        let others = change.tx.lessons_of_request(&permit, request).await?;
        let next = others
            .into_iter()
            .find(|other| other.lesson.visit == visit && other.lesson.state == State::Requested);
        if let Some(mut next) = next {
            next.lesson.setup_minutes = setup_minutes;
            change.tx.write_lessons(&permit, &[next]).await?;
        }
    }
    let detail = json!({ "batch": changed.batch, "lesson": lesson, "lessons": 1 });
    lines.push(entry(
        &permit,
        change.now,
        "request.withdraw_group",
        request,
        detail,
    ));
    change.tx.commit(lines).await?;
    Ok(changed)
}
