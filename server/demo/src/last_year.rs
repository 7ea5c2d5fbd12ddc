//! The autumn of the school year before: what this year is compared with. It is played with dice of
//! its own after everything else, so that the rest of the region is the same with and without it.

use crate::DemoLesson;
use crate::asking::{Draft, Visit};
use crate::catalogue::PARENT_EVENING;
use crate::planner::{Asked, Planner};
use crate::random::Dice;
use crate::remarks;
use crate::world::World;
use chrono::Days;
use domain::catalogue::{LessonTypeVersion, version_on};
use domain::lesson::CancelledBy;
use domain::organisation::OrganisationKind;
use domain::request::{Pattern, Request, Wishes};
use domain::time::{Day, SchoolYear, Week};
use std::collections::BTreeSet;

/// One of so many schools and clubs had lessons then.
const ONE_OF: usize = 3;
/// Weeks from September on in which they were given.
const WEEKS: usize = 15;
/// Weeks that are tried for a visit before it is left out.
const PATIENCE: usize = 6;
/// Most groups of a visit.
const GROUPS: usize = 3;

/// What was asked for and became of it in the autumn of the school year before. Nobody of those who
/// asked is a contact any more.
#[derive(Debug, Clone, PartialEq)]
pub struct LastYear {
    /// What schools asked for, in the order in which it came in.
    pub requests: Vec<Request>,
    /// The lessons of those requests: given, cancelled, or nobody was there.
    pub lessons: Vec<DemoLesson>,
    /// Weeks that were published, in order.
    pub published_weeks: Vec<Week>,
}

impl LastYear {
    /// The autumn, numbered after the region's own requests and lessons.
    pub(crate) fn play(world: &World, numbered: (usize, usize)) -> Self {
        let drafts = drafts(world);
        let (requests, lessons) = crate::lessons::write_out(world, drafts, "last year", numbered);
        let days = lessons.iter().filter_map(|one| one.lesson.slot.as_ref());
        let weeks: BTreeSet<_> = days.map(|slot| Week::of(slot.day)).collect();
        Self {
            requests,
            lessons,
            published_weeks: weeks.into_iter().collect(),
        }
    }
}

fn drafts(world: &World) -> Vec<Draft> {
    let year = SchoolYear(SchoolYear::of(world.today).0 - 1);
    // From the first whole week of September.
    let first = Day::from_ymd_opt(year.0, 9, 7).map(Week::of);
    let weeks: Vec<_> = std::iter::successors(first, |week| Some(week.next()))
        .take(WEEKS)
        .collect();
    let groups = world.groups_by_year();
    let mut dice = Dice::new("autumn of last year");
    let mut planner = Planner::new(world);
    let mut drafts = Vec::new();
    for (at, school) in world.organisations.iter().enumerate().step_by(ONE_OF) {
        let Some(groups) = groups.get(&(at, year)) else {
            continue;
        };
        for _ in 0..PATIENCE {
            let week = *dice.pick(&weeks);
            let received_on = week.monday() - Days::new(u64::from(dice.between(30, 110)));
            let choices = choices(world, school.kind, received_on);
            if choices.is_empty() {
                break;
            }
            let (lesson_type, version) = *dice.pick(&choices);
            let fits = |at: &&usize| world.groups[**at].pupils <= version.largest_group;
            let asked = Asked {
                organisation: at,
                groups: groups.iter().filter(fits).take(GROUPS).copied().collect(),
                minutes: version.minutes,
                setup_minutes: version.setup_minutes,
                skills: version.skills.clone(),
                educators_needed: usize::from(version.educators_needed),
                season: version.season,
                evening: false,
                wishes: Wishes {
                    weeks: vec![week],
                    ..Wishes::default()
                },
            };
            if asked.groups.is_empty() {
                continue;
            }
            let Some(placed) = planner.place(&asked, week, week.monday()) else {
                continue;
            };
            let cancelled = match dice.below(100) {
                0..12 => Some((
                    CancelledBy::Organisation,
                    *dice.pick(remarks::BY_SCHOOL),
                    placed.day - Days::new(u64::from(dice.between(0, 13))),
                )),
                12..15 => Some((CancelledBy::Us, *dice.pick(remarks::BY_US), placed.day)),
                _ => None,
            };
            let placed = Some(placed).filter(|_| cancelled.is_none());
            drafts.push(Draft {
                organisation: at,
                lesson_type,
                contact: None,
                received_on,
                pattern: Pattern::BackToBack,
                remarks: String::new(),
                visits: vec![Visit {
                    asked,
                    target: week,
                    shown: placed.clone(),
                    placed,
                    confirmed: true,
                    cancelled,
                }],
            });
            break;
        }
    }
    drafts
}

/// The themes for a kind of organisation, by their place, as they were on a day: those that one
/// educator gives in school hours or at a club, in any season.
fn choices(world: &World, kind: OrganisationKind, on: Day) -> Vec<(usize, &LessonTypeVersion)> {
    let mut choices = Vec::new();
    for (at, lesson_type) in world.lesson_types.iter().enumerate() {
        let of_type = |one: &&LessonTypeVersion| one.lesson_type == lesson_type.id;
        let first = world.versions.iter().position(|one| of_type(&one));
        let Some(first) = first.filter(|_| lesson_type.name.as_str() != PARENT_EVENING) else {
            continue;
        };
        let count = world.versions[first..].iter().take_while(of_type).count();
        let version = version_on(&world.versions[first..first + count], on);
        let suits = |one: &&LessonTypeVersion| {
            one.kinds.contains(&kind) && one.educators_needed == 1 && one.season.is_none()
        };
        choices.extend(version.filter(suits).map(|version| (at, version)));
    }
    choices
}
