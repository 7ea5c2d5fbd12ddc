//! Rules that hold in any week, against a checker that knows nothing of how `fit` judges.

use super::sample::*;
use super::*;
use crate::ids::{EmployeeId, GroupId, OrganisationId};
use crate::time::{Minute, Span, Week};
use crate::values::Name;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Where the schools stand along the road; places 0 to 2 are homes.
const ROAD: [u16; 7] = [0, 25, 60, 5, 5, 30, 48];
const SCHOOLS: u16 = 4;

fn school(number: u16) -> OrganisationId {
    OrganisationId::from_number(u128::from(number))
}

fn group(number: u16) -> GroupId {
    GroupId::from_number(u128::from(number))
}

fn person(number: usize) -> EmployeeId {
    EmployeeId::from_number(number as u128)
}

/// Every other one is a club.
fn school_hours(number: u16) -> Option<Span> {
    number.is_multiple_of(2).then(|| span("08:12", "15:28"))
}

/// Three educators, four schools with two groups each, nothing booked yet.
fn empty_week(hours: &[Option<Span>], homes: &[Option<u16>]) -> Roster {
    let educators = (0..3).map(|number| RosterEducator {
        id: person(number),
        home: homes[number].map(Place),
        hours: std::array::from_fn(|day| hours[number * 7 + day]),
        ..educator(ANNA)
    });
    let organisations = (0..SCHOOLS).map(|number| {
        let place = Place(number + 3);
        (
            school(number),
            RosterOrganisation {
                place,
                closed: Default::default(),
                hours: school_hours(number),
            },
        )
    });
    let groups = (0..SCHOOLS * 2).map(|number| {
        let none = || RosterGroup {
            pupils: 20,
            unavailable: Default::default(),
            booked: Default::default(),
        };
        (group(number), none())
    });
    Roster {
        week: Week::of(day("2026-11-23")),
        educators: educators.collect(),
        organisations: organisations.collect::<BTreeMap<_, _>>(),
        groups: groups.collect(),
        travel: road(&ROAD),
    }
}

fn hours() -> impl Strategy<Value = Option<Span>> {
    let span = (420u16..720, 120u16..720)
        .prop_map(|(start, length)| Some(Span::of(Minute(start), length)));
    prop_oneof![1 => Just(None), 4 => span]
}

type Draft = (usize, usize, u16, u16, u16, u16);

/// Lessons to book: educator, weekday, group, start, minutes, set-up.
fn draft() -> impl Strategy<Value = Draft> {
    (
        0usize..3,
        0usize..5,
        0..SCHOOLS * 2,
        90u16..210,
        6u16..20,
        0u16..3,
    )
        .prop_map(|(e, d, g, start, length, setup)| (e, d, g, start * 5, length * 5, setup * 10))
}

prop_compose! {
    fn any_week()(
        hours in prop::collection::vec(hours(), 21),
        homes in prop::collection::vec(prop::option::weighted(0.8, 0u16..3), 3),
        drafts in prop::collection::vec(draft(), 0..30),
        away in prop::collection::vec((0usize..3, 0usize..5, 420u16..900, 30u16..240), 0..4),
        cannot in prop::collection::vec((0..SCHOOLS * 2, 0usize..5, 420u16..900, 30u16..120), 0..6),
    ) -> Roster {
        let mut roster = empty_week(&hours, &homes);
        for (number, (educator, weekday, of, start, minutes, setup_minutes)) in (100..).zip(drafts) {
            let span = Span::of(Minute(start), minutes);
            let taken = roster.educators[educator].booked[weekday].iter().any(|b| b.span.overlaps(span))
                || roster.groups[&group(of)].booked[weekday].iter().any(|b| b.span.overlaps(span));
            if !taken {
                let (organisation, group) = (school(of / 2), group(of));
                book(&mut roster, &Booking {
                    educator, weekday, lesson: lesson(number), organisation, group, span, setup_minutes,
                });
            }
        }
        for (educator, weekday, start, minutes) in away {
            let span = Span::of(Minute(start), minutes);
            roster.educators[educator].away[weekday].push(Away { span, kind: None });
        }
        let reason = Name::parse("toets").expect("a name");
        for (of, weekday, start, minutes) in cannot {
            let unavailable = GroupUnavailable { span: Span::of(Minute(start), minutes), reason: reason.clone() };
            roster.groups.get_mut(&group(of)).expect("known").unavailable[weekday].push(unavailable);
        }
        roster
    }
}

prop_compose! {
    /// New lessons, or the move of lesson 100.
    fn any_visit()(
        of in 0..SCHOOLS,
        lengths in prop::collection::vec(6u16..16, 1..4),
        first in prop_oneof![Just(1u128), Just(100u128)],
        setup in 0u16..5,
        needed in 1u8..3,
        weekdays in prop::collection::vec(0u8..5, 0..2),
    ) -> Visit {
        let parts = (0u16..).zip(lengths).map(|(place, length)| Part {
            lesson: lesson(first + u128::from(place)),
            group: group(of * 2 + place % 2),
            minutes: length * 5,
        });
        let mut visit = Visit {
            organisation: school(of),
            parts: parts.collect(),
            setup_minutes: setup * 7,
            educators_needed: needed,
            ..super::sample::visit()
        };
        visit.wishes.weekdays = weekdays;
        visit
    }
}

fn any_settings() -> impl Strategy<Value = Settings> {
    (0u16..3, 0u16..4).prop_map(|(changeover, slack)| Settings {
        changeover_minutes: changeover * 5,
        travel_slack: slack * 3,
        ..Settings::default()
    })
}

/// A day of one educator as stops on the road: kilometre, set-up, first minute, last minute, own.
fn stops(
    roster: &Roster,
    who: usize,
    weekday: usize,
    visit: &Visit,
    own: Option<(Span, u16)>,
) -> Vec<(u16, u16, Span, bool)> {
    let km = |place: Place| ROAD[usize::from(place.0)];
    let mut stops: Vec<_> = roster.educators[who].booked[weekday]
        .iter()
        .filter(|b| !visit.parts.iter().any(|part| part.lesson == b.lesson))
        .map(|b| (km(b.place), b.setup_minutes, b.span, false))
        .collect();
    if let Some((span, setup)) = own {
        stops.push((
            km(roster.organisations[&visit.organisation].place),
            setup,
            span,
            true,
        ));
    }
    stops.sort_by_key(|stop| stop.2);
    stops
}

/// Minutes driven on a day, home included.
fn driven(roster: &Roster, who: usize, stops: &[(u16, u16, Span, bool)]) -> i32 {
    let home = roster.educators[who]
        .home
        .map(|home| ROAD[usize::from(home.0)]);
    let mut road: Vec<u16> = stops.iter().map(|stop| stop.0).collect();
    if let Some(home) = home {
        road.insert(0, home);
        road.push(home);
    }
    road.windows(2)
        .map(|leg| i32::from(leg[0].abs_diff(leg[1])))
        .sum()
}

/// Every rule again, minute by minute and stop by stop.
fn check(
    roster: &Roster,
    visit: &Visit,
    placement: &Placement,
    settings: &Settings,
) -> Result<i32, String> {
    let weekday = placement
        .day
        .signed_duration_since(roster.week.monday())
        .num_days() as usize;
    let mut at = placement.start.0;
    for part in &visit.parts {
        let minutes = at..at + part.minutes;
        if let Some(hours) = roster.organisations[&visit.organisation].hours
            && (minutes.start < hours.start.0 || minutes.end > hours.end.0)
        {
            return Err("outside school hours".to_owned());
        }
        let facts = &roster.groups[&part.group];
        let own = |id| visit.parts.iter().any(|part| part.lesson == id);
        for minute in minutes.clone() {
            let inside = |span: Span| span.start.0 <= minute && minute < span.end.0;
            if facts.booked[weekday]
                .iter()
                .any(|b| !own(b.lesson) && inside(b.span))
            {
                return Err(format!("the group has another lesson at {minute}"));
            }
            if facts.unavailable[weekday].iter().any(|u| inside(u.span)) {
                return Err(format!("the group cannot at {minute}"));
            }
        }
        at = minutes.end + settings.changeover_minutes;
    }
    let span = Span {
        start: placement.start,
        end: Minute(at - settings.changeover_minutes),
    };
    let come = span.start.0 - visit.setup_minutes;
    if placement.educators.len() < usize::from(visit.educators_needed) {
        return Err("too few".to_owned());
    }
    let mut extra = 0;
    for id in &placement.educators {
        let who = roster
            .educators
            .iter()
            .position(|one| one.id == *id)
            .expect("known");
        let facts = &roster.educators[who];
        let hours = facts.hours[weekday].ok_or("a day off")?;
        for minute in come..span.end.0 {
            if facts.away[weekday]
                .iter()
                .any(|a| a.span.start.0 <= minute && minute < a.span.end.0)
            {
                return Err(format!("away at {minute}"));
            }
        }
        let trip = |from: u16, to: u16| match from.abs_diff(to) {
            0 => 0,
            minutes => minutes + settings.travel_slack,
        };
        let day = stops(
            roster,
            who,
            weekday,
            visit,
            Some((span, visit.setup_minutes)),
        );
        for pair in day.windows(2).filter(|pair| pair[0].3 || pair[1].3) {
            let (from, to) = (pair[0], pair[1]);
            if from.2.end.0 + trip(from.0, to.0) + to.1 > to.2.start.0 {
                return Err(format!("no time between {} and {}", from.2, to.2));
            }
        }
        if come < hours.start.0 || span.end.0 > hours.end.0 {
            return Err("outside hours".to_owned());
        }
        let home = |km| {
            facts
                .home
                .map_or(0, |home| trip(ROAD[usize::from(home.0)], km))
        };
        let (first, last) = (day[0], day[day.len() - 1]);
        if first.3 && hours.start.0 + home(first.0) > come {
            return Err("no time from home".to_owned());
        }
        if last.3 && span.end.0 + home(last.0) > hours.end.0 {
            return Err("no time to go home".to_owned());
        }
        extra += driven(roster, who, &day);
        extra -= driven(roster, who, &stops(roster, who, weekday, visit, None));
    }
    Ok(extra)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_fits_is_exactly_what_an_independent_checker_lets_pass_at_the_same_driving(
        roster in any_week(), visit in any_visit(), settings in any_settings(),
        weekday in 0usize..5, lead in 0usize..3, beside in 0u16..5,
    ) {
        let educators: Vec<_> = (lead..lead + usize::from(visit.educators_needed)).map(|n| person(n % 3)).collect();
        for start in (360 + beside..1_200).step_by(5).map(Minute) {
            let placement = Placement { educators: educators.clone(), day: roster.week.days()[weekday], start };
            let answer = fit(&roster, &visit, &placement, &settings);
            match check(&roster, &visit, &placement, &settings) {
                Ok(extra) => prop_assert_eq!(answer.map(|cost| cost.travel_minutes), Ok(extra), "{}", start),
                Err(why) => prop_assert!(answer.is_err(), "{start}: {why}"),
            }
        }
    }

    #[test]
    fn all_that_is_offered_fits_and_nothing_is_missed_that_asking_every_minute_finds(
        roster in any_week(), visit in any_visit(), settings in any_settings(),
        weekday in 0usize..5, lead in 0usize..3, at in 480u16..960,
    ) {
        let visit = Visit { educators_needed: 1, ..visit };
        let wanted = Placement { educators: vec![person(lead)], day: roster.week.days()[weekday], start: Minute(at) };
        let wanted_day = wanted.day;
        let offers = nearest(&roster, &visit, &wanted, &settings, 1_000);
        for (placement, cost) in &offers {
            prop_assert_eq!(fit(&roster, &visit, placement, &settings), Ok(*cost));
            prop_assert!(check(&roster, &visit, placement, &settings).is_ok());
        }
        let three = nearest(&roster, &visit, &wanted, &settings, 3);
        prop_assert_eq!(three.len(), offers.len().min(3));
        if fit(&roster, &visit, &wanted, &settings).is_ok() {
            prop_assert_eq!(&three[0].0, &wanted);
        }
        let lit = possible_days(&roster, &visit, &settings);
        let windows = visit_windows(&roster, &visit, &settings);
        let question = Question::new(&roster, &visit, &settings);
        for (who, day) in (0..3).flat_map(|who| roster.week.days().map(|day| (who, day))) {
            let mut wanted = Placement { educators: vec![person(who)], day, start: Minute(0) };
            let all: Vec<_> = (0..1_440).filter_map(|start| {
                wanted.start = Minute(start);
                question.fits(&wanted).then(|| (question.cost(&wanted), start))
            }).collect();
            let round = |start: u16| start.is_multiple_of(5);
            let any_round = all.iter().any(|(_, start)| round(*start));
            let by_hand: Vec<_> = all.iter().filter(|(_, start)| !any_round || round(*start)).collect();
            let exact = all.iter().any(|(_, start)| *start == at) && day == wanted_day;
            let cell = lit.iter().find(|one| (one.educator, one.day) == (person(who), day));
            let offered = offers.iter().filter(|(p, _)| (p.educators[0], p.day) == (person(who), day));
            let closest = offered.map(|(p, _)| p.start.0.abs_diff(at)).min();
            let expected = by_hand.iter().map(|(_, start)| start.abs_diff(at)).min();
            prop_assert_eq!(closest, if exact { Some(0) } else { expected });
            prop_assert_eq!(cell.map(|one| one.cost), by_hand.iter().map(|(cost, _)| *cost).min());
            prop_assert_eq!(fit_start(&roster, &visit, person(who), day, &settings).outcome.ok(), cell.map(|one| one.cost));
            if let Some(one) = cell {
                prop_assert!(windows.iter().any(|w| w.day == day && (w.earliest_start..=w.latest_start).contains(&one.start)));
            }
        }
    }

    #[test]
    fn a_visit_for_two_is_offered_with_two_who_can(
        roster in any_week(), visit in any_visit(), settings in any_settings(), lead in 0usize..3, at in 480u16..960,
    ) {
        let visit = Visit { educators_needed: 2, ..visit };
        let wanted = Placement { educators: vec![person(lead)], day: roster.week.monday(), start: Minute(at) };
        let offers = nearest(&roster, &visit, &wanted, &settings, 5);
        for (placement, cost) in &offers {
            prop_assert_eq!(placement.educators.iter().collect::<BTreeSet<_>>().len(), 2);
            prop_assert_eq!(fit(&roster, &visit, placement, &settings), Ok(*cost));
        }
        let by_hand = roster.week.days().into_iter().any(|day| (0..288).any(|step| [(0, 1), (0, 2), (1, 2)].into_iter().any(|(a, b)| {
            let pair = Placement { educators: vec![person(a), person(b)], day, start: Minute(step * 5) };
            fit(&roster, &visit, &pair, &settings).is_ok()
        })));
        prop_assert!(!by_hand || !offers.is_empty());
    }

    #[test]
    fn a_visit_that_is_booked_where_it_fits_still_fits_there_at_the_same_cost(
        roster in any_week(), visit in any_visit(), settings in any_settings(), at in 480u16..960,
    ) {
        let wanted = Placement { educators: vec![person(0)], day: roster.week.monday(), start: Minute(at) };
        for (placement, cost) in nearest(&roster, &visit, &wanted, &settings, 4) {
            let mut booked = roster.clone();
            // A moved lesson leaves its old place first.
            for educator in &mut booked.educators {
                educator.booked.iter_mut().for_each(|day| day.retain(|b| !visit.holds(b.lesson)));
            }
            for group in booked.groups.values_mut() {
                group.booked.iter_mut().for_each(|day| day.retain(|b| !visit.holds(b.lesson)));
            }
            book_visit(&mut booked, &visit, &placement, &settings);
            for educator in &booked.educators {
                for day in &educator.booked {
                    prop_assert!(day.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
                }
            }
            for group in booked.groups.values() {
                for day in &group.booked {
                    prop_assert!((0..day.len()).all(|i| (0..i).all(|j| !day[i].span.overlaps(day[j].span))));
                }
            }
            prop_assert_eq!(fit(&booked, &visit, &placement, &settings), Ok(cost));
        }
    }
}
