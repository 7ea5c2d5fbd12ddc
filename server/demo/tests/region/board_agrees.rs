//! The board's own rules accept the plan: the demo never opens on a week full of refusals.

use crate::{NOVEMBER, REGIONS, day};
use chrono::Datelike;
use demo::DemoRegion;
use domain::catalogue::version_on;
use domain::fit::{
    Away, Booked, ClosedKind, ClosedReason, GroupBooked, GroupUnavailable, Part, Place, Placement,
    Roster, RosterEducator, RosterGroup, RosterOrganisation, Settings, Visit, WeekTravel, fit,
    possible_days,
};
use domain::holiday::HolidayKind;
use domain::ids::RequestId;
use domain::lesson::{Lesson, State};
use domain::organisation::{Organisation, OrganisationKind};
use domain::time::{Day, Span, Week};
use domain::travel::StraightLine;
use std::array::from_fn;
use std::collections::BTreeMap;

fn closed(region: &DemoRegion, school: &Organisation, day: Day) -> Option<ClosedReason> {
    let club = school.kind == OrganisationKind::Club;
    let holiday = region
        .holidays
        .iter()
        .find(|h| h.holds(day) && !(club && h.kind == HolidayKind::School));
    let free = region
        .free_days
        .iter()
        .map(|free| (free.organisation, &free.free_day));
    let free = free
        .filter(|(of, _)| *of == school.id)
        .map(|(_, free)| free);
    let free = free
        .into_iter()
        .find(|free| (free.first_day..=free.last_day).contains(&day));
    let gone = school.closed_on.filter(|gone| *gone <= day);
    let reason = |kind, name: &domain::values::Name| ClosedReason {
        kind,
        name: name.clone(),
    };
    holiday
        .map(|holiday| reason(ClosedKind::Holiday, &holiday.name))
        .or(free.map(|free| reason(ClosedKind::FreeDay, &free.reason)))
        .or(gone.map(|_| reason(ClosedKind::Gone, &school.name)))
}

/// The facts of a week, all places of the region included.
fn roster(region: &DemoRegion, week: Week) -> Roster {
    let schools = &region.organisations;
    let place = |n: usize| Place(u16::try_from(n).expect("few places"));
    let points = schools
        .iter()
        .map(|o| o.point)
        .chain(region.employees.iter().map(|e| e.home_point))
        .collect();
    let on_board: Vec<&Lesson> = region.lessons.iter().map(|demo| &demo.lesson).collect();
    let days = week.days();
    let lessons_on = |day: Day| {
        let on_board = on_board.clone();
        on_board
            .into_iter()
            .filter(move |lesson| lesson.slot.as_ref().is_some_and(|slot| slot.day == day))
    };
    let educators = region
        .employees
        .iter()
        .enumerate()
        .map(|(at, person)| RosterEducator {
            id: person.id,
            skills: person.skills.clone(),
            home: Some(place(schools.len() + at)),
            hours: person.hours,
            away: from_fn(|n| {
                let away = region.absences.iter().filter(|absence| {
                    absence.employee == person.id
                        && (absence.first_day..=absence.last_day).contains(&days[n])
                });
                away.map(|absence| Away {
                    span: absence.span,
                    kind: None,
                })
                .collect()
            }),
            booked: from_fn(|n| {
                let own = lessons_on(days[n]).filter(|lesson| {
                    lesson
                        .slot
                        .as_ref()
                        .is_some_and(|slot| slot.educators.contains(&person.id))
                });
                let mut booked: Vec<_> = own
                    .map(|lesson| Booked {
                        lesson: lesson.id,
                        organisation: lesson.organisation,
                        place: place(
                            schools
                                .iter()
                                .position(|o| o.id == lesson.organisation)
                                .expect("a school"),
                        ),
                        span: lesson.span().expect("a span"),
                        setup_minutes: lesson.setup_minutes,
                    })
                    .collect();
                booked.sort_by_key(|booked| booked.span.start);
                booked
            }),
            contract_minutes: person.contract_minutes,
        });
    let organisations = schools.iter().enumerate().map(|(at, school)| {
        let closed = from_fn(|n| closed(region, school, days[n]));
        (
            school.id,
            RosterOrganisation {
                place: place(at),
                hours: (school.kind != OrganisationKind::Club)
                    .then(|| Settings::default().school_hours),
                closed,
            },
        )
    });
    let groups = region.groups.iter().map(|group| {
        let unavailable = from_fn(|n| {
            let own = region
                .unavailable
                .iter()
                .filter(|moment| moment.group == group.id);
            own.filter_map(|moment| {
                Some(GroupUnavailable {
                    span: moment.on(days[n])?,
                    reason: moment.reason.clone(),
                })
            })
            .collect()
        });
        let booked = from_fn(|n| {
            let own = lessons_on(days[n]).filter(|lesson| lesson.group == group.id);
            own.map(|lesson| GroupBooked {
                lesson: lesson.id,
                span: lesson.span().unwrap_or(Span::DAY),
            })
            .collect()
        });
        (
            group.id,
            RosterGroup {
                pupils: group.pupils,
                unavailable,
                booked,
            },
        )
    });
    Roster {
        week,
        educators: educators.collect(),
        organisations: organisations.collect(),
        groups: groups.collect(),
        travel: WeekTravel {
            points,
            rule: StraightLine::default(),
            unknown_minutes: 60,
        },
    }
}

/// Visits with the lessons that are asked for or on the board.
fn visits(region: &DemoRegion) -> BTreeMap<(RequestId, u16), Vec<&Lesson>> {
    let mut visits: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for lesson in region
        .lessons
        .iter()
        .map(|demo| &demo.lesson)
        .filter(|lesson| lesson.state != State::Cancelled)
    {
        visits
            .entry((lesson.request, lesson.visit))
            .or_default()
            .push(lesson);
    }
    visits
}

fn visit(region: &DemoRegion, lessons: &[&Lesson], on: Day) -> Visit {
    let request = region
        .requests
        .iter()
        .find(|r| r.id == lessons[0].request)
        .expect("a request");
    let versions: Vec<_> = region
        .lesson_type_versions
        .iter()
        .filter(|v| v.lesson_type == request.lesson_type)
        .cloned()
        .collect();
    let version = version_on(&versions, on).expect("a version");
    let part = |lesson: &&Lesson| Part {
        lesson: lesson.id,
        group: lesson.group,
        minutes: lesson.minutes,
    };
    Visit {
        organisation: request.organisation,
        parts: lessons.iter().map(part).collect(),
        setup_minutes: lessons[0].setup_minutes,
        skills: version.skills.clone(),
        educators_needed: version.educators_needed,
        largest_group: version.largest_group,
        season: version.season,
        wishes: request.wishes.clone(),
    }
}

#[test]
fn the_board_accepts_every_visit_where_it_is_placed() {
    for (today, region) in &REGIONS[..3] {
        let mut rosters: BTreeMap<Week, Roster> = BTreeMap::new();
        for lessons in visits(region).values() {
            let Some(slot) = &lessons[0].slot else {
                continue;
            };
            let week = Week::of(slot.day);
            // Every third past week stands for the others.
            if week < Week::of(*today) && !week.monday().iso_week().week().is_multiple_of(3) {
                continue;
            }
            let roster = rosters.entry(week).or_insert_with(|| roster(region, week));
            let placement = Placement {
                educators: slot.educators.clone(),
                day: slot.day,
                start: slot.start,
            };
            let answer = fit(
                roster,
                &visit(region, lessons, slot.day),
                &placement,
                &Settings::default(),
            );
            assert_eq!(answer.err(), None, "{today}: {:?}", lessons[0]);
        }
    }
}

#[test]
fn most_visits_that_are_left_for_this_week_still_fit_somewhere_in_it() {
    let region = &*NOVEMBER;
    let week = Week::of(day("2026-11-23"));
    let roster = roster(region, week);
    let (mut fitting, mut all) = (0, 0);
    for lessons in visits(region)
        .values()
        .filter(|lessons| lessons[0].state == State::Requested)
    {
        let visit = visit(region, lessons, week.monday());
        if visit.wishes.weeks.contains(&week) {
            all += 1;
            fitting +=
                usize::from(!possible_days(&roster, &visit, &Settings::default()).is_empty());
        }
    }
    assert!(all >= 12, "{all} visits wish this week");
    assert!(fitting * 4 >= all * 3, "{fitting} of {all} fit");
}
