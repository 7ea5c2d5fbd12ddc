use super::change::{Changed, begin};
use super::{PlanError, read_board, roster};
use crate::{Actor, Fault, House, Post};
use domain::fit::{self, Hardness, Part, Placement, Refusal, Roster, Settings, Visit};
use domain::ids::LessonId;
use domain::lesson::{Act, Slot};
use domain::permission::PlanLessons;
use domain::time::Week;
use domain::values::{Mistake, Mistakes, Name};
use store::board::{Beside, WeekFacts};
use store::lessons::LessonRecord;

/// Lessons of one visit to be placed or moved, back to back in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceVisit {
    /// The lessons, each with the version that the planner saw.
    pub lessons: Vec<(LessonId, i32)>,
    /// Where to.
    pub placement: Placement,
    /// Why rules that can be overruled are overruled; none overrules nothing.
    pub overrule: Option<String>,
}

/// Places or moves a visit. The rules are asked inside the transaction, so what is written fits at
/// that moment.
///
/// # Errors
/// `Refused` with every reason and the nearest places that fit; `Taken` or `Stale` when somebody
/// was first; `Illegal` when a lesson was given or cancelled.
pub async fn place_visit(
    house: &House,
    actor: &Actor,
    post: Option<&Post>,
    form: &PlaceVisit,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<PlanLessons>()?;
    if let Some(post) = post
        && let Some(earlier) = post.earlier(house, actor).await?
    {
        return Ok(earlier);
    }
    let overrule = match &form.overrule {
        None => None,
        Some(reason) => match Name::parse(reason) {
            Ok(reason) => Some(reason.to_string()),
            Err(Mistake::Empty) => None,
            Err(mistake) => return Err(Mistakes::one("overrule", mistake).into()),
        },
    };
    let week = Week::of(form.placement.day);
    let lessons: Vec<_> = form
        .lessons
        .iter()
        .map(|(id, version)| (*id, Some(*version)))
        .collect();
    let change = begin(house, &permit, &lessons, Some(week)).await?;
    let lesson = &change.before.first().ok_or(Fault::NotFound)?.lesson;
    let beside = Beside::Request(lesson.organisation, lesson.request);
    let facts = change.tx.week_facts(&permit, week, beside).await?;
    let roster = roster::build(&facts, week, true)?;
    let settings = Settings {
        not_before: Some(house.clock.today()),
        ..Settings::default()
    };
    let visit = visit_of(&form.lessons, &change.before, &facts)?;
    let used = judge(&roster, &visit, &form.placement, &settings, overrule)?;

    let mut after = Vec::with_capacity(form.lessons.len());
    for (part, span) in visit.spans(form.placement.start, &settings) {
        let before = change
            .before
            .iter()
            .find(|record| record.lesson.id == part.lesson);
        let mut record = before.cloned().ok_or(Fault::NotFound)?;
        let slot = Slot {
            day: form.placement.day,
            start: span.start,
            educators: form.placement.educators.clone(),
        };
        record.lesson.state = record.lesson.state.after(act_of(&record, &slot))?;
        record.lesson.slot = Some(slot);
        record.overruled = used.clone();
        after.push(record);
    }
    let reason = used.unwrap_or_default();
    let act = if change
        .before
        .iter()
        .all(|record| record.lesson.slot.is_none())
    {
        "lesson.place"
    } else {
        "lesson.move"
    };
    let (changed, lines) = change.write(&after, act, &reason).await?;
    if let Some(post) = post {
        post.keep(&change.tx, actor, change.now, &changed).await?;
    }
    change.tx.commit(lines).await?;
    Ok(changed)
}

/// What is done to a lesson that goes to this place.
fn act_of(record: &LessonRecord, to: &Slot) -> Act {
    match &record.lesson.slot {
        None => Act::Place,
        Some(from) if (from.day, from.start) == (to.day, to.start) => Act::Reassign,
        Some(_) => Act::Move,
    }
}

/// The lessons as a visit, with what their type asks in that week.
fn visit_of(
    lessons: &[(LessonId, i32)],
    records: &[LessonRecord],
    facts: &WeekFacts,
) -> Result<Visit, PlanError> {
    let in_order: Vec<&LessonRecord> = lessons
        .iter()
        .filter_map(|(id, _)| records.iter().find(|record| record.lesson.id == *id))
        .collect();
    let first = in_order.first().ok_or(Fault::NotFound)?;
    let same = in_order.iter().all(|record| {
        record.lesson.request == first.lesson.request && record.lesson_type == first.lesson_type
    });
    if !same || in_order.len() != lessons.len() {
        return Err(Fault::NotFound.into());
    }
    let types = read_board::types(facts)?;
    let asked = types.get(&first.lesson_type).ok_or(Fault::NotFound)?;
    let mut wishes = read_board::wishes(facts);
    Ok(Visit {
        organisation: first.lesson.organisation,
        parts: in_order
            .iter()
            .map(|record| Part {
                lesson: record.lesson.id,
                group: record.lesson.group,
                minutes: record.lesson.minutes,
            })
            .collect(),
        setup_minutes: first.lesson.setup_minutes,
        skills: asked.skills.clone(),
        educators_needed: asked.educators_needed,
        largest_group: asked.largest_group,
        season: asked.season,
        wishes: wishes.remove(&first.lesson.request).unwrap_or_default(),
    })
}

/// Asks the rules; gives the reason for overruling when there was something to overrule.
fn judge(
    roster: &Roster,
    visit: &Visit,
    placement: &Placement,
    settings: &Settings,
    overrule: Option<String>,
) -> Result<Option<String>, PlanError> {
    let Err(refusals) = fit::fit(roster, visit, placement, settings) else {
        return Ok(None);
    };
    let soft = refusals
        .iter()
        .all(|refusal: &Refusal| refusal.hardness() == Hardness::Soft);
    if soft && overrule.is_some() {
        return Ok(overrule);
    }
    let nearest = fit::nearest(roster, visit, placement, settings, 3);
    let nearest = nearest
        .into_iter()
        .map(|(placement, _)| placement)
        .collect();
    Err(PlanError::Refused { refusals, nearest })
}
