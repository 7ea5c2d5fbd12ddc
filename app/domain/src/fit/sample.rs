//! A small week for tests: all places lie along one straight road on which a kilometre is a minute.

use super::{
    Booked, GroupBooked, Part, Place, Placement, Roster, RosterEducator, RosterGroup,
    RosterOrganisation, Settings, Visit, WeekTravel,
};
use crate::ids::{EmployeeId, GroupId, LessonId, OrganisationId, SkillId};
use crate::request::Wishes;
use crate::time::{Day, Minute, Span, Week};
use crate::travel::{Point, StraightLine};
use std::collections::BTreeMap;

pub(crate) const ANNA: EmployeeId = EmployeeId::from_number(1);
pub(crate) const BRAM: EmployeeId = EmployeeId::from_number(2);
/// At kilometre 10.
pub(crate) const NEAR: OrganisationId = OrganisationId::from_number(10);
/// At kilometre 34: 24 minutes from the near school.
pub(crate) const FAR: OrganisationId = OrganisationId::from_number(34);
/// Groups of the near school.
pub(crate) const GROUP_8A: GroupId = GroupId::from_number(81);
pub(crate) const GROUP_8B: GroupId = GroupId::from_number(82);
/// A group of the far school.
pub(crate) const GROUP_FAR: GroupId = GroupId::from_number(83);
pub(crate) const PRESSURE: SkillId = SkillId::from_number(1);

pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

pub(crate) fn time(text: &str) -> Minute {
    Minute::parse(text).expect("a time")
}

pub(crate) fn span(from: &str, until: &str) -> Span {
    Span::between(time(from), time(until)).expect("in order")
}

pub(crate) fn lesson(number: u128) -> LessonId {
    LessonId::from_number(number)
}

/// Places at these kilometres of the road.
pub(crate) fn road(kilometres: &[u16]) -> WeekTravel {
    const KILOMETRES_A_DEGREE: f64 = 6_371.008_8 * std::f64::consts::PI / 180.0;
    let point = |km: &u16| Point {
        // A hair less, so that rounding up gives the kilometre itself.
        latitude: 52.0 + f64::from(*km) * (1.0 - 1e-6) / KILOMETRES_A_DEGREE,
        longitude: 4.5,
    };
    WeekTravel {
        points: kilometres.iter().map(|km| Some(point(km))).collect(),
        rule: StraightLine {
            detour: 1.0,
            town_speed: 60.0,
            road_speed: 60.0,
            parking: 0.0,
        },
        unknown_minutes: 40,
    }
}

/// Lives at kilometre 0, works 08:30 to 17:00 from Monday to Friday.
pub(crate) fn educator(id: EmployeeId) -> RosterEducator {
    let hours = Some(span("08:30", "17:00"));
    RosterEducator {
        id,
        skills: vec![PRESSURE],
        home: Some(Place(0)),
        hours: [hours, hours, hours, hours, hours, None, None],
        away: Default::default(),
        booked: Default::default(),
        contract_minutes: 36 * 60,
    }
}

/// The week of this day: Anna and Bram, two schools, three groups, nothing booked.
pub(crate) fn week_of(any: &str) -> Roster {
    let school = |place| RosterOrganisation {
        place: Place(place),
        closed: Default::default(),
        hours: None,
    };
    let group = || RosterGroup {
        pupils: 28,
        unavailable: Default::default(),
        booked: Default::default(),
    };
    Roster {
        week: Week::of(day(any)),
        educators: vec![educator(ANNA), educator(BRAM)],
        organisations: BTreeMap::from([(NEAR, school(1)), (FAR, school(2))]),
        groups: [GROUP_8A, GROUP_8B, GROUP_FAR]
            .map(|id| (id, group()))
            .into(),
        travel: road(&[0, 10, 34]),
    }
}

/// The week from Monday 23 November 2026.
pub(crate) fn week() -> Roster {
    week_of("2026-11-23")
}

/// One lesson of 50 minutes for group 8a at the near school.
pub(crate) fn visit() -> Visit {
    Visit {
        organisation: NEAR,
        parts: vec![Part {
            lesson: lesson(1),
            group: GROUP_8A,
            minutes: 50,
        }],
        setup_minutes: 0,
        skills: vec![PRESSURE],
        educators_needed: 1,
        largest_group: 30,
        season: None,
        wishes: Wishes::default(),
    }
}

/// With Anna, on Monday.
pub(crate) fn monday(start: &str) -> Placement {
    Placement {
        educators: vec![ANNA],
        day: day("2026-11-23"),
        start: time(start),
    }
}

/// A lesson that holds an educator and a group on a day of the week (0 is Monday).
pub(crate) struct Booking {
    pub(crate) educator: usize,
    pub(crate) weekday: usize,
    pub(crate) lesson: LessonId,
    pub(crate) organisation: OrganisationId,
    pub(crate) group: GroupId,
    pub(crate) span: Span,
    pub(crate) setup_minutes: u16,
}

pub(crate) fn book(roster: &mut Roster, booking: &Booking) {
    let Booking {
        educator,
        weekday,
        lesson,
        organisation,
        group,
        span,
        setup_minutes,
    } = *booking;
    let place = roster.organisations[&organisation].place;
    let booked = &mut roster.educators[educator].booked[weekday];
    booked.push(Booked {
        lesson,
        organisation,
        place,
        span,
        setup_minutes,
    });
    booked.sort_by_key(|one| one.span.start);
    if let Some(group) = roster.groups.get_mut(&group) {
        let group = &mut group.booked[weekday];
        if group.iter().all(|one| one.lesson != lesson) {
            group.push(GroupBooked { lesson, span });
        }
    }
}

/// The week with lesson 99 booked with Anna and the far group, on Monday at the far school.
pub(crate) fn week_with_far_lesson(from: &str, until: &str) -> Roster {
    let mut roster = week();
    book(
        &mut roster,
        &Booking {
            educator: 0,
            weekday: 0,
            lesson: lesson(99),
            organisation: FAR,
            group: GROUP_FAR,
            span: span(from, until),
            setup_minutes: 0,
        },
    );
    roster
}

/// Books a visit as placed.
pub(crate) fn book_visit(
    roster: &mut Roster,
    visit: &Visit,
    placement: &Placement,
    settings: &Settings,
) {
    let weekday = roster.weekday(placement.day).expect("a day of the week");
    for id in &placement.educators {
        let educator = roster
            .educators
            .iter()
            .position(|one| one.id == *id)
            .expect("known");
        for (place, (part, span)) in visit.spans(placement.start, settings).enumerate() {
            let setup_minutes = if place == 0 { visit.setup_minutes } else { 0 };
            book(
                roster,
                &Booking {
                    educator,
                    weekday,
                    lesson: part.lesson,
                    organisation: visit.organisation,
                    group: part.group,
                    span,
                    setup_minutes,
                },
            );
        }
    }
}
