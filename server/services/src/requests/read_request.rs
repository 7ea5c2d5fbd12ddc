use super::new_lessons::asked_on;
use crate::{Actor, Fault, House};
use domain::coverage::suppress::told as told_pupils;
use domain::ids::{EmployeeId, RequestId};
use domain::lesson::State;
use domain::permission::{PlanLessons, ReadCatalogue, ReadPlanning};
use domain::request::{RequestHistoryLine, RequestLesson, RequestPage, Tally, Warning, warnings};
use serde::Deserialize;
use std::collections::BTreeSet;
use store::requests::{RequestWords, TrailLine};

/// A request with its lessons and its history. Its queries do not grow with its lessons.
///
/// # Errors
/// `NotFound`, also for a request outside the actor's areas.
pub async fn read_request(
    house: &House,
    actor: &Actor,
    id: RequestId,
) -> Result<RequestPage, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let request = house.store.request(&permit, id).await?;
    let words = house.store.request_words(&permit, id).await?;
    if !permit.covers(words.area, &[]) {
        return Err(Fault::NotFound);
    }
    let records = house.store.lessons_of_request(&permit, id).await?;
    let groups = house.store.groups_in_request(&permit, id).await?;
    let slots = records
        .iter()
        .filter_map(|record| record.lesson.slot.as_ref());
    let staff: BTreeSet<EmployeeId> = slots.flat_map(|slot| &slot.educators).copied().collect();
    let staff: Vec<_> = staff.into_iter().collect();
    let names = house.store.employee_names(&permit, &staff).await?;
    let plan = actor.permit::<PlanLessons>();
    let may_plan = plan.is_ok_and(|permit| permit.covers(words.area, &[]));
    let lessons: Vec<RequestLesson> = records
        .into_iter()
        .map(|record| {
            let (group, pupils) = groups
                .get(&record.lesson.group)
                .cloned()
                .unwrap_or_default();
            let slot = record.lesson.slot.as_ref();
            let educators = slot.map_or(&[][..], |slot| &slot.educators);
            RequestLesson {
                id: record.lesson.id,
                version: record.lesson.version,
                visit: record.lesson.visit,
                group_id: record.lesson.group,
                group,
                pupils: if may_plan {
                    pupils
                } else {
                    told_pupils(pupils)
                },
                minutes: record.lesson.minutes,
                state: record.lesson.state,
                place: slot.map(|slot| (slot.day, slot.start)),
                educators: educators
                    .iter()
                    .filter_map(|id| names.get(id).cloned())
                    .collect(),
                cancelled: record
                    .cancelled
                    .map(|cancelled| (cancelled.by, cancelled.reason)),
                proposal: record.proposal,
            }
        })
        .collect();
    let history = house.store.request_trail(&permit, id).await?;
    Ok(RequestPage {
        standing: Tally::of(lessons.iter().map(|lesson| lesson.state)).standing(),
        warnings: told(house, actor, &request, &words, &lessons).await?,
        request,
        organisation: words.organisation,
        kind: words.kind,
        town: words.town,
        area: words.area_name,
        closed_on: words.closed_on,
        lesson_type: words.lesson_type,
        contact: words.contact,
        lessons,
        history: history.into_iter().map(line).collect(),
        today: house.clock.today(),
        may_plan,
    })
}

/// What somebody should look at, as the catalogue asks today; nothing once all is over.
async fn told(
    house: &House,
    actor: &Actor,
    request: &domain::request::Request,
    words: &RequestWords,
    lessons: &[RequestLesson],
) -> Result<Vec<Warning>, Fault> {
    let coming = |state| matches!(state, State::Requested | State::Proposed | State::Confirmed);
    let coming: Vec<_> = lessons
        .iter()
        .filter(|lesson| coming(lesson.state))
        .map(|lesson| (lesson.group.clone(), lesson.pupils))
        .collect();
    let permit = actor.permit::<ReadCatalogue>()?;
    let entry = house
        .store
        .catalogue_entry(&permit, request.lesson_type)
        .await?;
    Ok(match asked_on(&entry, house.clock.today()) {
        Some(version) if !coming.is_empty() => {
            warnings(version, words.kind, &request.wishes, &coming)
        }
        _ => Vec::new(),
    })
}

/// The fields of a request that can change.
const FIELDS: [&str; 6] = [
    "weeks", "weekdays", "dayparts", "not_on", "contact", "remarks",
];

/// A line of the trail as the page tells it; a detail that cannot be read tells nothing.
fn line(line: TrailLine) -> RequestHistoryLine {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Detail {
        lessons: Option<u32>,
        fields: Vec<String>,
    }
    let mut detail: Detail = serde_json::from_str(&line.detail).unwrap_or_default();
    // The trail is for administrators: only names of fields leave it here.
    detail
        .fields
        .retain(|field| FIELDS.contains(&field.as_str()));
    RequestHistoryLine {
        at: line.at,
        name: line.name,
        act: line.act,
        lessons: detail.lessons,
        fields: detail.fields,
    }
}
