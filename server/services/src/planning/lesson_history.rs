use crate::{Actor, Fault, House};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::{HistoryLine, LessonPage, Slot};
use domain::permission::{PlanLessons, ReadPlanning, RecordLesson};
use domain::time::instant_of;
use std::collections::BTreeSet;

/// A lesson with all that is kept of it, its history newest first.
///
/// # Errors
/// `NotFound`, also for a lesson outside the actor's areas.
pub async fn read_lesson(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
) -> Result<LessonPage, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let record = house.store.lesson(&permit, lesson).await?;
    let area = record.area;
    if !permit.covers(area, &[]) {
        return Err(Fault::NotFound);
    }
    let words = house.store.lesson_words(&permit, lesson).await?;
    let history = house.store.lesson_history(&permit, lesson).await?;
    let history: Vec<HistoryLine> = history
        .into_iter()
        .map(|change| HistoryLine {
            at: change.at,
            name: change.name,
            act: change.act,
            before: serde_json::from_str(&change.before).ok(),
            after: serde_json::from_str(&change.after).ok(),
            reason: change.reason,
            batch: change.batch,
        })
        .collect();

    let slot = record.lesson.slot;
    let educators = slot.as_ref().map_or(&[][..], |slot| &slot.educators);
    let snapshots = history
        .iter()
        .flat_map(|line| [&line.before, &line.after])
        .flatten();
    let named: BTreeSet<EmployeeId> = snapshots
        .filter_map(|snapshot| snapshot.slot.as_ref())
        .flat_map(|slot| &slot.educators)
        .chain(words.published.iter().flat_map(|seen| &seen.educators))
        .chain(educators)
        .copied()
        .collect();
    let named: Vec<EmployeeId> = named.into_iter().collect();
    let starts = |slot: &Slot| instant_of(slot.day, slot.start).one();
    Ok(LessonPage {
        id: lesson,
        version: record.lesson.version,
        state: record.lesson.state,
        minutes: record.lesson.minutes,
        setup_minutes: record.lesson.setup_minutes,
        request: record.lesson.request,
        visit: record.lesson.visit,
        organisation: record.lesson.organisation,
        organisation_name: words.organisation,
        street: words.street,
        town: words.town,
        phone: words.phone,
        contact: words.contact,
        lesson_type: words.lesson_type,
        group: words.group,
        pupils: words.pupils,
        teacher: words.teacher,
        remarks: words.remarks,
        received_on: words.received_on,
        overruled: record.overruled,
        cancelled: record
            .cancelled
            .map(|cancelled| (cancelled.by, cancelled.reason)),
        outcome: record.outcome,
        proposal: record.proposal,
        held: house.store.is_held(&permit, record.lesson.request).await?,
        evaluation: house.store.evaluation_of(&permit, lesson).await?,
        replies: house.store.replies_to(&permit, lesson).await?,
        published: words.published,
        begun: slot
            .as_ref()
            .and_then(starts)
            .is_some_and(|starts| starts <= house.clock.now()),
        may_plan: actor
            .permit::<PlanLessons>()
            .is_ok_and(|permit| permit.covers(area, &[])),
        may_record: actor
            .permit::<RecordLesson>()
            .is_ok_and(|may| may.covers(area, educators)),
        employees: house.store.employee_names(&permit, &named).await?,
        history,
        slot,
    })
}
