use super::BookError;
use super::school_visitor::school_of;
use super::terms::{Terms, entry, version_for, visit_of};
use crate::audit::entry as audit_line;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::booking::{Asked, Hold, OpenSlot, Way, open_slots};
use domain::fit::{Question, Roster, Settings, Visit};
use domain::ids::{GroupId, LessonTypeId, RequestId, SeasonId};
use domain::lesson::{Lesson, Slot, State};
use domain::permission::BookLessons;
use domain::request::{Pattern, Request, Wishes};
use domain::time::{Day, Minute, Week};
use serde_json::json;
use store::board::Beside;
use store::lessons::LessonRecord;
use store::new_id;

/// The time that a school picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldSlot {
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// For which groups, in this order.
    pub groups: Vec<GroupId>,
    /// On which day.
    pub day: Day,
    /// From when, wall time.
    pub start: Minute,
}

/// Holds the slot for the school while it fills in the rest: from here on nobody else can have it,
/// until it is confirmed or the minutes of the season are over. Pressing twice holds it once.
///
/// # Errors
/// `Taken` when somebody was first, with times nearby; `Refused` by the rules; mistakes beside the
/// fields.
pub async fn hold_slot(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &HoldSlot,
) -> Result<RequestId, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let entry = entry(house, form.lesson_type).await?;
    let groups = terms.groups(&form.groups)?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let version = version_for(&entry, form.day).ok_or(Fault::NotFound)?;
    let visit = visit_of(school, &groups, version)?;
    let id = RequestId(new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    // One after another from here: whoever comes second sees what the first took.
    tx.lock_season(&permit, season).await?;
    let over = tx.days_to_let_go(&permit, now, None).await?;
    let week = Week::of(form.day);
    let weeks = over.into_iter().map(Week::of).chain([week]);
    tx.bump_weeks(&permit, weeks).await?;
    tx.let_go(&permit, now, None).await?;
    let so_far = tx
        .booked_so_far(&permit, &terms.season.season, school)
        .await?;
    let asked = Asked {
        entry: &entry,
        groups: &groups,
        day: Some(form.day),
    };
    let may = terms.judge(&asked, so_far, today)?;
    if may.way == Way::LeaveWishes {
        return Err(Fault::Denied.into());
    }
    let beside = Beside::Organisation(school);
    let facts = tx.week_facts(&permit, week, beside).await?;
    let roster = crate::planning::roster::build(&facts, week, false)?;
    let settings = terms.settings(today);
    let slot = slot_at(&roster, &visit, &settings, &terms, form)?;
    let records = records(&visit, &slot, id, form, terms.school.area.id, &settings);
    let request = Request {
        id,
        organisation: school,
        lesson_type: form.lesson_type,
        contact: None,
        received_on: today,
        pattern: Pattern::BackToBack,
        wishes: Wishes::default(),
        remarks: String::new(),
        version: 1,
    };
    let hold = Hold::from(now, &terms.season.rules);
    tx.add_school_request(&permit, &request, season, Some(hold.until))
        .await?;
    tx.add_lessons(&permit, &records).await?;
    let detail = json!({
        "organisation": school, "lesson_type": form.lesson_type, "day": form.day,
        "start": form.start.to_string(), "lessons": records.len(),
    });
    let line = audit_line(&permit, now, "booking.hold", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// The slot that was picked, if it still is one; else up to three that are, nearest in time.
fn slot_at(
    roster: &Roster,
    visit: &Visit,
    settings: &Settings,
    terms: &Terms,
    form: &HoldSlot,
) -> Result<OpenSlot, BookError> {
    let weekday = roster.weekday(form.day).ok_or(Fault::Failed)?;
    let minutes = visit.minutes(settings);
    let on_bell = terms
        .bell
        .starts(weekday, minutes)
        .any(|start| start == form.start);
    let question = Question::for_search(roster, visit, settings);
    if let Some((educators, cost)) = question.best_team(form.day, form.start).filter(|_| on_bell) {
        return Ok(OpenSlot {
            day: form.day,
            start: form.start,
            end: Minute(form.start.0 + u16::try_from(minutes).unwrap_or(0)),
            educators,
            cost,
        });
    }
    let (first, last) = (roster.week.monday(), roster.week.sunday());
    let mut near = open_slots([roster], visit, settings, first, last, &terms.bell);
    near.retain(|slot| terms.calendar().closed(slot.day).is_none());
    near.sort_by_key(|slot| {
        let days = (slot.day - form.day).num_days().abs();
        (days, slot.start.0.abs_diff(form.start.0))
    });
    near.truncate(3);
    Err(BookError::Taken(near))
}

/// The lessons of the visit, placed.
fn records(
    visit: &Visit,
    slot: &OpenSlot,
    request: RequestId,
    form: &HoldSlot,
    area: domain::ids::AreaId,
    settings: &Settings,
) -> Vec<LessonRecord> {
    let spans = visit.spans(slot.start, settings);
    (1..)
        .zip(spans)
        .map(|(order, (part, span))| LessonRecord {
            lesson: Lesson {
                id: part.lesson,
                request,
                organisation: visit.organisation,
                group: part.group,
                visit: 1,
                order,
                minutes: part.minutes,
                setup_minutes: if order == 1 { visit.setup_minutes } else { 0 },
                state: State::Proposed,
                slot: Some(Slot {
                    day: slot.day,
                    start: span.start,
                    educators: slot.educators.clone(),
                }),
                version: 1,
            },
            lesson_type: form.lesson_type,
            area,
            overruled: None,
            cancelled: None,
            outcome: None,
        })
        .collect()
}
