use super::roster::{place_of, small};
use crate::{Actor, Fault, House};
use domain::board::{
    Board, Card, Draft, LessonTypeFacts, Names, OpenVisit, OrganisationName, Publication,
    PublishedLesson, VisitKey,
};
use domain::catalogue::Season;
use domain::coverage::suppress;
use domain::fit::{Part, Settings, Visit};
use domain::ids::{
    AreaId, EmployeeId, GroupId, LessonId, LessonTypeId, OrganisationId, RequestId, SkillId,
};
use domain::lesson::State;
use domain::permission::{ManageAbsences, PlanLessons, ReadPlanning, Scope};
use domain::request::Wishes;
use domain::time::Week;
use std::collections::{BTreeMap, BTreeSet};
use store::board::{Beside, LessonFact, WeekFacts};
use uuid::Uuid;

/// The board of a week, drafts included. Who sees only some areas sees the lessons of those.
///
/// # Errors
/// `Denied` for who may not see the planning.
pub async fn read_board(house: &House, actor: &Actor, week: Week) -> Result<Board, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let mut facts = house
        .store
        .week_facts(&permit, week, Beside::ToPlan)
        .await?;
    if let Scope::Part { areas, .. } = permit.scope() {
        keep_areas(&mut facts, areas);
    }
    board(house, actor, week, &facts)
}

/// Leaves out everything at organisations in other areas.
fn keep_areas(facts: &mut WeekFacts, areas: &[AreaId]) {
    facts
        .organisations
        .retain(|fact| areas.contains(&AreaId(fact.area_id)));
    let kept: BTreeSet<Uuid> = facts.organisations.iter().map(|fact| fact.id).collect();
    facts
        .placed
        .retain(|fact| kept.contains(&fact.organisation_id));
    facts
        .open
        .retain(|fact| kept.contains(&fact.organisation_id));
    let lessons = || facts.placed.iter().chain(&facts.open);
    let groups: BTreeSet<Uuid> = lessons().map(|fact| fact.group_id).collect();
    let requests: BTreeSet<Uuid> = lessons().map(|fact| fact.request_id).collect();
    let ids: BTreeSet<Uuid> = lessons().map(|fact| fact.id).collect();
    facts.groups.retain(|fact| groups.contains(&fact.id));
    facts.requests.retain(|fact| requests.contains(&fact.id));
    facts.educators.retain(|lesson, _| ids.contains(&lesson.0));
    facts
        .published
        .retain(|lesson| ids.contains(&lesson.lesson.0));
}

fn board(house: &House, actor: &Actor, week: Week, facts: &WeekFacts) -> Result<Board, Fault> {
    let mut roster = super::roster::build(facts, week, actor.permit::<ManageAbsences>().is_ok())?;
    if actor.permit::<PlanLessons>().is_err() {
        for group in roster.groups.values_mut() {
            group.pupils = suppress::told(group.pupils);
        }
    }
    let types = types(facts)?;
    let wishes = wishes(facts);
    let published: BTreeMap<LessonId, &PublishedLesson> = facts
        .published
        .iter()
        .map(|seen| (seen.lesson, seen))
        .collect();
    let held: BTreeSet<Uuid> = facts
        .requests
        .iter()
        .filter(|request| request.held_until.is_some())
        .map(|request| request.id)
        .collect();
    let cards = facts
        .placed
        .iter()
        .map(|fact| card(fact, facts, &published, &held))
        .collect::<Result<Vec<_>, _>>()?;
    let here: BTreeSet<LessonId> = cards.iter().map(|card| card.lesson).collect();
    let changed = cards
        .iter()
        .filter(|card| card.draft != Draft::Published)
        .count();
    let gone = published
        .keys()
        .filter(|lesson| !here.contains(lesson))
        .count();
    Ok(Board {
        revision: facts.week.revision,
        today: house.clock.today(),
        roster,
        settings: Settings {
            not_before: Some(house.clock.today()),
            ..Settings::default()
        },
        open: open_visits(facts, &types, &wishes)?,
        cards,
        types,
        wishes,
        names: names(facts),
        publication: Publication {
            at: facts.week.published_at,
            times: small(facts.week.publications)?,
        },
        unpublished: u32::try_from(changed + gone).unwrap_or(u32::MAX),
        holidays: week.days().map(|day| {
            let holiday = facts.holidays.iter().find(|holiday| holiday.holds(day));
            holiday.map(|holiday| holiday.name.clone())
        }),
        may_plan: may_plan(actor, facts),
    })
}

fn may_plan(actor: &Actor, facts: &WeekFacts) -> Vec<AreaId> {
    match actor.permit::<PlanLessons>() {
        Err(_) => Vec::new(),
        Ok(permit) => facts
            .areas
            .keys()
            .copied()
            .filter(|area| permit.covers(*area, &[]))
            .collect(),
    }
}

fn card(
    fact: &LessonFact,
    facts: &WeekFacts,
    published: &BTreeMap<LessonId, &PublishedLesson>,
    held: &BTreeSet<Uuid>,
) -> Result<Card, Fault> {
    let lesson = LessonId(fact.id);
    let (day, span) = place_of(fact)?.ok_or(Fault::Failed)?;
    let state = State::parse(&fact.state).map_err(|_| Fault::Failed)?;
    let educators = facts.educators.get(&lesson).cloned().unwrap_or_default();
    let seen = published.get(&lesson).copied();
    Ok(Card {
        lesson,
        request: RequestId(fact.request_id),
        visit: small(fact.visit)?,
        organisation: OrganisationId(fact.organisation_id),
        lesson_type: LessonTypeId(fact.lesson_type_id),
        group: GroupId(fact.group_id),
        minutes: small(fact.minutes)?,
        setup_minutes: small(fact.setup_minutes)?,
        state,
        day,
        start: span.start,
        draft: Draft::between(seen, state, day, span.start, &educators),
        educators,
        version: fact.version,
        overruled: fact.overruled.is_some(),
        refused: state == State::Proposed && fact.refused.is_some(),
        held: held.contains(&fact.request_id),
    })
}

/// What each lesson type asks in the week.
pub(super) fn types(facts: &WeekFacts) -> Result<BTreeMap<LessonTypeId, LessonTypeFacts>, Fault> {
    let season = |from: Option<i32>, until: Option<i32>| -> Result<Option<Season>, Fault> {
        let part = |number: i32| Ok::<_, Fault>((small(number / 100)?, small(number % 100)?));
        from.zip(until)
            .map(|(from, until)| {
                Ok(Season {
                    from: part(from)?,
                    until: part(until)?,
                })
            })
            .transpose()
    };
    let mut types = BTreeMap::new();
    for fact in &facts.types {
        let found = LessonTypeFacts {
            name: fact.name.clone(),
            short_name: fact.short_name.clone(),
            skills: serde_json::from_str(&fact.skills).map_err(|_| Fault::Failed)?,
            educators_needed: small(fact.educators_needed)?,
            largest_group: small(fact.largest_group)?,
            season: season(fact.season_from, fact.season_until)?,
        };
        types.insert(LessonTypeId(fact.id), found);
    }
    Ok(types)
}

/// What each request wishes; an unreadable wish counts as none.
pub(super) fn wishes(facts: &WeekFacts) -> BTreeMap<RequestId, Wishes> {
    facts
        .requests
        .iter()
        .map(|fact| {
            (
                RequestId(fact.id),
                serde_json::from_str(&fact.wishes).unwrap_or_default(),
            )
        })
        .collect()
}

fn open_visits(
    facts: &WeekFacts,
    types: &BTreeMap<LessonTypeId, LessonTypeFacts>,
    wishes: &BTreeMap<RequestId, Wishes>,
) -> Result<Vec<OpenVisit>, Fault> {
    let received: BTreeMap<Uuid, _> = facts
        .requests
        .iter()
        .map(|fact| (fact.id, fact.received_on))
        .collect();
    let mut visits: Vec<OpenVisit> = Vec::new();
    for fact in &facts.open {
        let key = VisitKey {
            request: RequestId(fact.request_id),
            visit: small(fact.visit)?,
        };
        let part = Part {
            lesson: LessonId(fact.id),
            group: GroupId(fact.group_id),
            minutes: small(fact.minutes)?,
        };
        match visits.last_mut().filter(|last| last.key == key) {
            Some(last) => {
                last.visit.parts.push(part);
                last.versions.push(fact.version);
            }
            None => {
                let lesson_type = LessonTypeId(fact.lesson_type_id);
                let asked = types.get(&lesson_type);
                visits.push(OpenVisit {
                    key,
                    lesson_type,
                    visit: Visit {
                        organisation: OrganisationId(fact.organisation_id),
                        parts: vec![part],
                        setup_minutes: small(fact.setup_minutes)?,
                        skills: asked.map(|asked| asked.skills.clone()).unwrap_or_default(),
                        educators_needed: asked.map_or(1, |asked| asked.educators_needed),
                        largest_group: asked.map_or(u16::MAX, |asked| asked.largest_group),
                        season: asked.and_then(|asked| asked.season),
                        wishes: wishes.get(&key.request).cloned().unwrap_or_default(),
                    },
                    versions: vec![fact.version],
                    received_on: received.get(&fact.request_id).copied().unwrap_or_default(),
                });
            }
        }
    }
    Ok(visits)
}

fn names(facts: &WeekFacts) -> Names {
    let organisation = |fact: &store::board::OrganisationFact| OrganisationName {
        name: fact.name.clone(),
        town: fact.town.clone(),
        area: AreaId(fact.area_id),
    };
    let needed: BTreeSet<SkillId> = facts
        .types
        .iter()
        .filter_map(|fact| serde_json::from_str::<Vec<SkillId>>(&fact.skills).ok())
        .flatten()
        .chain(facts.employee_skills.iter().map(|(_, skill)| *skill))
        .collect();
    Names {
        employees: facts
            .employees
            .iter()
            .map(|fact| (EmployeeId(fact.id), fact.name.clone()))
            .collect(),
        organisations: facts
            .organisations
            .iter()
            .map(|fact| (OrganisationId(fact.id), organisation(fact)))
            .collect(),
        groups: facts
            .groups
            .iter()
            .map(|fact| (GroupId(fact.id), fact.name.clone()))
            .collect(),
        skills: facts
            .skills
            .iter()
            .filter(|(id, _)| needed.contains(id))
            .map(|(id, name)| (*id, name.clone()))
            .collect(),
        areas: facts.areas.clone(),
    }
}
