//! Writes requests and lessons out in the product's own types.

use crate::DemoLesson;
use crate::asking::{Draft, Visit};
use crate::numbered::{Kind, number};
use crate::planner::Placed;
use crate::random::Dice;
use crate::remarks;
use crate::world::World;
use domain::ids::{LessonId, RequestId};
use domain::lesson::{Lesson, Outcome, Slot, State};
use domain::request::{Request, Wishes};
use domain::time::{Week, instant_of};

/// Requests in the order in which they came in, with their lessons. They are numbered after so many
/// requests and lessons, and what becomes of them falls by the dice of a subject.
pub(crate) fn write_out(
    world: &World,
    mut drafts: Vec<Draft>,
    subject: &str,
    (requests_before, lessons_before): (usize, usize),
) -> (Vec<Request>, Vec<DemoLesson>) {
    drafts.sort_by_key(|draft| draft.received_on);
    let mut dice = Dice::new(subject);
    let (mut requests, mut lessons) = (Vec::new(), Vec::new());
    for (draft, n) in drafts.into_iter().zip(requests_before + 1..) {
        let id = RequestId::from_number(number(Kind::Request, n));
        let wishes = draft
            .visits
            .first()
            .map_or_else(Wishes::default, |visit| visit.asked.wishes.clone());
        for (visit, nth) in draft.visits.iter().zip(1..) {
            let confirmed_only = dice.chance(30);
            for order in 1..=visit.asked.groups.len() {
                let n = lessons_before + lessons.len() + 1;
                lessons.push(lesson(
                    world,
                    &mut dice,
                    visit,
                    (id, nth, order, n),
                    confirmed_only,
                ));
            }
        }
        requests.push(Request {
            id,
            organisation: world.organisations[draft.organisation].id,
            lesson_type: world.lesson_types[draft.lesson_type].id,
            contact: draft.contact,
            received_on: draft.received_on,
            pattern: draft.pattern,
            wishes,
            remarks: draft.remarks,
            version: 1,
        });
    }
    (requests, lessons)
}

fn lesson(
    world: &World,
    dice: &mut Dice,
    visit: &Visit,
    (request, nth_visit, order, n): (RequestId, u16, usize, usize),
    not_yet_recorded: bool,
) -> DemoLesson {
    let group = &world.groups[visit.asked.groups[order - 1]];
    let order = u16::try_from(order).unwrap_or(1);
    let slot_of = |placed: &Placed| Slot {
        day: placed.day,
        start: placed.start.plus((order - 1) * visit.asked.minutes),
        educators: placed
            .educators
            .iter()
            .map(|who| world.employees[*who].id)
            .collect(),
    };
    let slot = visit.placed.as_ref().map(slot_of);
    let over = slot.as_ref().is_some_and(|slot| slot.day < world.today);
    // Some lessons of today's week wait for their educator to record them.
    let waits = not_yet_recorded
        && slot
            .as_ref()
            .is_some_and(|slot| Week::of(slot.day).holds(world.today));
    let state = match (&visit.cancelled, &slot) {
        (Some(_), _) => State::Cancelled,
        (None, None) => State::Requested,
        _ if over && !waits && dice.chance(2) => State::NotShownUp,
        _ if over && !waits => State::Given,
        _ if visit.confirmed => State::Confirmed,
        _ => State::Proposed,
    };
    let outcome = match state {
        State::Given => Some(Outcome {
            pupils_present: Some(group.pupils.saturating_sub(dice.between(0, 3))),
            remark: if dice.chance(25) {
                (*dice.pick(remarks::GIVEN)).to_owned()
            } else {
                String::new()
            },
        }),
        State::NotShownUp => Some(Outcome {
            pupils_present: Some(0),
            remark: (*dice.pick(remarks::NOT_SHOWN_UP)).to_owned(),
        }),
        _ => None,
    };
    let recorded = slot.as_ref().filter(|_| outcome.is_some());
    let end = |slot: &Slot| slot.start.plus(visit.asked.minutes + 5);
    let published = visit.shown.as_ref().map(slot_of);
    DemoLesson {
        recorded_by: recorded.and_then(|slot| slot.educators.first().copied()),
        recorded_at: recorded.and_then(|slot| instant_of(slot.day, end(slot)).one()),
        outcome,
        cancelled: visit
            .cancelled
            .map(|(by, reason, _)| (by, reason.to_owned())),
        cancelled_on: visit.cancelled.map(|(.., on)| on),
        published: published.is_some(),
        published_slot: published.filter(|published| slot.as_ref() != Some(published)),
        lesson: Lesson {
            id: LessonId::from_number(number(Kind::Lesson, n)),
            request,
            organisation: group.organisation,
            group: group.id,
            visit: nth_visit,
            order,
            minutes: visit.asked.minutes,
            setup_minutes: if order == 1 {
                visit.asked.setup_minutes
            } else {
                0
            },
            state,
            slot,
            version: match state {
                State::Requested => 1,
                State::Proposed => 2,
                State::Confirmed | State::Cancelled => 3,
                State::Given | State::NotShownUp => 4,
            },
        },
    }
}
