//! A checker that shares no code with the generator: goes through the plan as a driver would.

use crate::REGIONS;
use chrono::Datelike;
use demo::{DemoLesson, DemoRegion};
use domain::catalogue::version_on;
use domain::holiday::HolidayKind;
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::Slot;
use domain::organisation::{Group, Organisation, OrganisationKind};
use domain::time::{Day, Minute, SchoolYear, Span};
use domain::travel::{Point, StraightLine, TravelRule};
use std::collections::{BTreeMap, HashMap};

/// A stretch of an educator's day: presence, lesson time and where.
#[derive(Clone, Copy)]
struct Stop {
    lesson: LessonId,
    presence: Span,
    point: Point,
}

type Rounds = BTreeMap<(EmployeeId, Day), Vec<Stop>>;

fn organisation(region: &DemoRegion) -> HashMap<String, &Organisation> {
    region
        .organisations
        .iter()
        .map(|o| (o.id.to_string(), o))
        .collect()
}

/// Every educator's days, in order of time, in the plan that `slot` reads from a lesson.
fn rounds(region: &DemoRegion, slot: impl Fn(&DemoLesson) -> Option<Slot>) -> Rounds {
    let organisations = organisation(region);
    let mut rounds = Rounds::new();
    for demo in &region.lessons {
        let Some(slot) = slot(demo) else { continue };
        let presence = Span {
            start: Minute(slot.start.0 - demo.lesson.setup_minutes),
            end: Minute(slot.start.0 + demo.lesson.minutes),
        };
        let point = organisations[&demo.lesson.organisation.to_string()]
            .point
            .expect("every school has a point");
        for educator in slot.educators {
            let stop = Stop {
                lesson: demo.lesson.id,
                presence,
                point,
            };
            rounds.entry((educator, slot.day)).or_default().push(stop);
        }
    }
    for stops in rounds.values_mut() {
        stops.sort_by_key(|stop| stop.presence.start);
    }
    rounds
}

fn working(demo: &DemoLesson) -> Option<Slot> {
    demo.lesson.slot.clone()
}

fn published(demo: &DemoLesson) -> Option<Slot> {
    let slot = demo
        .published_slot
        .clone()
        .or_else(|| demo.lesson.slot.clone());
    slot.filter(|_| demo.published)
}

#[test]
fn every_educator_can_drive_from_home_past_all_lessons_and_back_within_working_hours() {
    for (today, region) in &*REGIONS {
        for plan in [rounds(region, working), rounds(region, published)] {
            for ((who, day), stops) in plan {
                let person = region
                    .employees
                    .iter()
                    .find(|e| e.id == who)
                    .expect("an employee");
                let home = person.home_point.expect("a home");
                let hours = person.hours[day.weekday().num_days_from_monday() as usize];
                let hours =
                    hours.unwrap_or_else(|| panic!("{today}: {} is off on {day}", person.name));
                let (mut at, mut time) = (home, hours.start.0);
                for stop in &stops {
                    time += StraightLine::default().minutes(at, stop.point);
                    assert!(
                        time <= stop.presence.start.0,
                        "{today}: {} on {day} late for {}",
                        person.name,
                        stop.lesson
                    );
                    (at, time) = (stop.point, stop.presence.end.0);
                }
                time += StraightLine::default().minutes(at, home);
                assert!(
                    time <= hours.end.0,
                    "{today}: {} on {day} home late",
                    person.name
                );
            }
        }
    }
}

#[test]
fn no_group_has_two_lessons_at_once() {
    for (today, region) in &*REGIONS {
        let mut taken: BTreeMap<_, Vec<Span>> = BTreeMap::new();
        for lesson in region.lessons.iter().map(|demo| &demo.lesson) {
            if let (Some(slot), Some(span)) = (&lesson.slot, lesson.span()) {
                let spans = taken.entry((lesson.group, slot.day)).or_default();
                assert!(
                    !spans.iter().any(|other| other.overlaps(span)),
                    "{today}: {lesson:?}"
                );
                spans.push(span);
            }
        }
    }
}

#[test]
fn educators_are_there_able_and_as_many_as_the_lesson_type_asks() {
    for (today, region) in &*REGIONS {
        for (lesson, slot) in placed(region) {
            let request = region
                .requests
                .iter()
                .find(|r| r.id == lesson.request)
                .expect("a request");
            let versions: Vec<_> = region
                .lesson_type_versions
                .iter()
                .filter(|v| v.lesson_type == request.lesson_type)
                .cloned()
                .collect();
            for on in [slot.day, request.received_on] {
                let version = version_on(&versions, on).expect("a version");
                assert_eq!(
                    slot.educators.len(),
                    usize::from(version.educators_needed),
                    "{today}"
                );
                for who in &slot.educators {
                    let person = region
                        .employees
                        .iter()
                        .find(|e| e.id == *who)
                        .expect("an employee");
                    let lacks = version
                        .skills
                        .iter()
                        .filter(|skill| !person.skills.contains(skill))
                        .count();
                    assert_eq!(lacks, 0, "{today}: {} gives {}", person.name, lesson.id);
                }
            }
            let asked = version_on(&versions, request.received_on).expect("a version");
            assert_eq!(lesson.minutes, asked.minutes);
            assert_eq!(
                lesson.setup_minutes,
                if lesson.order == 1 {
                    asked.setup_minutes
                } else {
                    0
                }
            );
            let span = Span {
                start: Minute(slot.start.0 - lesson.setup_minutes),
                end: slot.start.plus(lesson.minutes),
            };
            for absence in &region.absences {
                let away = slot.educators.contains(&absence.employee)
                    && (absence.first_day..=absence.last_day).contains(&slot.day)
                    && absence.span.overlaps(span);
                assert!(!away, "{today}: {absence:?} during {}", lesson.id);
            }
        }
    }
}

#[test]
fn schools_are_open_and_groups_can_have_every_placed_lesson() {
    for (today, region) in &*REGIONS {
        let organisations = organisation(region);
        for (lesson, slot) in placed(region) {
            let (day, span) = (slot.day, lesson.span().expect("a span"));
            let school = organisations[&lesson.organisation.to_string()];
            let club = school.kind == OrganisationKind::Club;
            let holiday = region
                .holidays
                .iter()
                .find(|h| h.holds(day) && !(club && h.kind == HolidayKind::School));
            assert_eq!(holiday, None, "{today}: {}", lesson.id);
            let free = region.free_days.iter().find(|free| {
                free.organisation == school.id
                    && (free.free_day.first_day..=free.free_day.last_day).contains(&day)
            });
            assert_eq!(free, None, "{today}: {}", lesson.id);
            assert!(
                school.closed_on.is_none_or(|closed| day < closed),
                "{today}: {}",
                lesson.id
            );
            let cannot = region.unavailable.iter().find(|moment| {
                moment.group == lesson.group
                    && moment.on(day).is_some_and(|taken| taken.overlaps(span))
            });
            assert_eq!(cannot, None, "{today}: {}", lesson.id);
        }
    }
}

#[test]
fn every_placed_lesson_is_in_season_wanted_that_day_and_not_too_small_for_its_group() {
    for (today, region) in &*REGIONS {
        for (lesson, slot) in placed(region) {
            let request = region
                .requests
                .iter()
                .find(|r| r.id == lesson.request)
                .expect("a request");
            let versions: Vec<_> = region
                .lesson_type_versions
                .iter()
                .filter(|v| v.lesson_type == request.lesson_type)
                .cloned()
                .collect();
            let version = version_on(&versions, slot.day).expect("a version");
            assert!(
                version.season.is_none_or(|season| season.holds(slot.day)),
                "{today}: {}",
                lesson.id
            );
            assert!(
                !request.wishes.not_on.contains(&slot.day),
                "{today}: {}",
                lesson.id
            );
            let group: &Group = region
                .groups
                .iter()
                .find(|g| g.id == lesson.group)
                .expect("a group");
            assert!(
                group.pupils <= version.largest_group,
                "{today}: {}",
                lesson.id
            );
            assert_eq!(
                group.school_year,
                SchoolYear::of(slot.day),
                "{today}: {}",
                lesson.id
            );
            assert_eq!(group.organisation, lesson.organisation);
            let school = region
                .organisations
                .iter()
                .find(|o| o.id == lesson.organisation)
                .expect("a school");
            assert!(
                version.kinds.contains(&school.kind),
                "{today}: {}",
                lesson.id
            );
        }
    }
}

#[test]
fn lessons_of_one_visit_follow_each_other_with_the_same_educators() {
    for (today, region) in &*REGIONS {
        let mut visits: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (lesson, slot) in placed(region) {
            visits
                .entry((lesson.request, lesson.visit))
                .or_default()
                .push((lesson, slot));
        }
        for lessons in visits.values() {
            for pair in lessons.windows(2) {
                let ((one, before), (two, after)) = (pair[0], pair[1]);
                assert_eq!(two.order, one.order + 1, "{today}");
                assert_eq!(after.start, before.start.plus(one.minutes), "{today}");
                assert_eq!(
                    (after.day, &after.educators),
                    (before.day, &before.educators),
                    "{today}"
                );
            }
        }
    }
}

fn placed(region: &DemoRegion) -> impl Iterator<Item = (&domain::lesson::Lesson, &Slot)> {
    region
        .lessons
        .iter()
        .filter_map(|demo| Some((&demo.lesson, demo.lesson.slot.as_ref()?)))
}
