use crate::{Actor, Fault, House};
use domain::coverage::suppress;
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::{HistoryLine, LessonPage, Outcome, Slot, Snapshot};
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
    let educators = record.lesson.slot.as_ref();
    let educators = educators.map_or(&[][..], |slot| &slot.educators);
    let may_plan = actor
        .permit::<PlanLessons>()
        .is_ok_and(|permit| permit.covers(area, &[]));
    let may_record = actor
        .permit::<RecordLesson>()
        .is_ok_and(|may| may.covers(area, educators));
    let told = Told(may_plan || may_record);
    let history = house.store.lesson_history(&permit, lesson).await?;
    let history: Vec<HistoryLine> = history
        .into_iter()
        .map(|change| HistoryLine {
            at: change.at,
            name: change.name,
            act: change.act,
            before: serde_json::from_str(&change.before)
                .ok()
                .map(|one| told.snapshot(one)),
            after: serde_json::from_str(&change.after)
                .ok()
                .map(|one| told.snapshot(one)),
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
        pupils: told.group(words.pupils),
        teacher: words.teacher,
        remarks: words.remarks,
        received_on: words.received_on,
        overruled: record.overruled,
        cancelled: record
            .cancelled
            .map(|cancelled| (cancelled.by, cancelled.reason)),
        few_present: record.outcome.as_ref().is_some_and(|one| told.is_few(one)),
        outcome: record.outcome.map(|one| told.outcome(one)),
        proposal: record.proposal,
        held: house.store.is_held(&permit, record.lesson.request).await?,
        evaluation: house.store.evaluation_of(&permit, lesson).await?,
        replies: house.store.replies_to(&permit, lesson).await?,
        published: words.published,
        begun: slot
            .as_ref()
            .and_then(starts)
            .is_some_and(|starts| starts <= house.clock.now()),
        may_plan,
        may_record,
        employees: house.store.employee_names(&permit, &named).await?,
        history,
        slot,
    })
}

/// What somebody is told of pupils: how many they are, or of a few no more than that they are few.
#[derive(Clone, Copy)]
struct Told(bool);

impl Told {
    fn group(self, pupils: u16) -> u16 {
        if self.0 {
            pupils
        } else {
            suppress::told(pupils)
        }
    }

    fn is_few(self, outcome: &Outcome) -> bool {
        let few = |pupils: u16| u32::from(pupils) < suppress::LEAST;
        !self.0 && outcome.pupils_present.is_some_and(few)
    }

    fn outcome(self, mut outcome: Outcome) -> Outcome {
        if self.is_few(&outcome) {
            outcome.pupils_present = None;
        }
        outcome
    }

    fn snapshot(self, snapshot: Snapshot) -> Snapshot {
        Snapshot {
            outcome: snapshot.outcome.map(|one| self.outcome(one)),
            ..snapshot
        }
    }
}
