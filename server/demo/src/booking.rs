//! The season in which the demo's schools book for themselves.

use crate::DemoLesson;
use crate::numbered::{Kind, number};
use crate::world::World;
use crate::written::name;
use chrono::Days;
use domain::booking::{BellDay, BellTimes, Break, Offer, Quota, Season, SeasonRules, Way};
use domain::fit::Hardness;
use domain::holiday::HolidayKind;
use domain::ids::{LessonTypeId, OrganisationId, RequestId, SeasonId};
use domain::lesson::State;
use domain::organisation::OrganisationKind;
use domain::request::{Pattern, Request};
use domain::time::{Minute, SchoolYear, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Days before the lessons from which may be booked.
const OPENS_BEFORE: u64 = 120;
/// Municipalities without an agreement: their schools can only leave wishes.
const OUTSIDE: [&str; 2] = ["1884", "1892"];
/// Used up, and booking goes on with a word; used up, and it stops.
const USED_UP: [(&str, Hardness); 2] = [("0637", Hardness::Soft), ("0626", Hardness::Hard)];
/// One of so many schools has bell times of its own.
const OWN_BELL: usize = 5;
/// One of so many requests that could be was booked by the school itself.
const BY_SCHOOL: usize = 4;

/// What a school reads when the lessons of its municipality are used up.
const TOLD_SOFT: &str =
    "De lessen die uw gemeente betaalt zijn op. Wij vragen de gemeente om extra lessen.";
const TOLD_HARD: &str =
    "De lessen die uw gemeente betaalt zijn op. Bel ons als u toch een les wilt.";

/// The season of this school year: lessons from the end of the summer holiday to the next, to be
/// booked from spring on.
pub(crate) fn season(world: &World) -> (Season, SeasonRules) {
    let year = SchoolYear::of(world.weeks.now_or_next().monday());
    let summer = |year: SchoolYear| {
        let first = year.last_day();
        let holidays = world.holidays.iter();
        holidays
            .filter(|one| one.kind == HolidayKind::School)
            .find(|one| one.holds(first))
            .map(|one| (one.first_day, one.last_day))
    };
    let before = summer(SchoolYear(year.0 - 1));
    let first_day = before.map_or(year.first_day(), |(_, last)| last + Days::new(1));
    let last_day = summer(year).map_or(year.last_day(), |(first, _)| first - Days::new(1));
    let season = Season {
        id: SeasonId::from_number(number(Kind::Season, 1)),
        name: name(&format!("Schooljaar {year}")),
        first_day,
        last_day,
        books_from: first_day - Days::new(OPENS_BEFORE),
        books_until: last_day,
    };
    let rules = SeasonRules {
        late_told: "De les telt mee als gegeven. Bel ons als dat een probleem is.".to_owned(),
        most_lessons_per_school: Some(60),
        ..SeasonRules::default()
    };
    (season, rules)
}

/// How every lesson type is booked: most by picking a time, what needs a talk by wishes.
pub(crate) fn offers(world: &World) -> Vec<(LessonTypeId, Offer)> {
    let offer = |way, needs_confirmation| Offer {
        way,
        needs_confirmation,
    };
    let of = |name: &str| match name {
        "Ouderbijeenkomst" | "Klassendialoog" | "Sport en gedrag I" => {
            offer(Way::LeaveWishes, true)
        }
        "Wapens en geweld" | "Sexting education" => offer(Way::PickSlot, true),
        _ => offer(Way::PickSlot, false),
    };
    let types = world.lesson_types.iter();
    types.map(|one| (one.id, of(one.name.as_str()))).collect()
}

/// What each municipality pays for, with room above what is there; two have nothing left, and two
/// have no agreement at all.
pub(crate) fn quotas(
    world: &World,
    season: &Season,
    lessons: &[DemoLesson],
) -> Vec<(String, Quota)> {
    let schools: BTreeMap<_, _> = world
        .organisations
        .iter()
        .map(|one| (one.id, one.address.municipality.as_str()))
        .collect();
    let mut booked: BTreeMap<&str, u16> = BTreeMap::new();
    for lesson in lessons.iter().map(|one| &one.lesson) {
        let counts = lesson.state != State::Cancelled
            && lesson
                .slot
                .as_ref()
                .is_some_and(|slot| season.holds(slot.day));
        if let Some(code) = schools.get(&lesson.organisation).filter(|_| counts) {
            *booked.entry(code).or_default() += 1;
        }
    }
    let agreed = world
        .municipalities
        .iter()
        .filter(|one| !OUTSIDE.contains(&one.code.as_str()));
    agreed
        .map(|one| {
            let booked = booked.get(one.code.as_str()).copied().unwrap_or(0);
            let used_up = USED_UP.iter().find(|(code, _)| *code == one.code);
            let quota = match used_up {
                Some((_, hardness)) => quota(booked, *hardness),
                None => quota(
                    (booked + booked / 2 + 40).next_multiple_of(5),
                    Hardness::Soft,
                ),
            };
            (one.code.clone(), quota)
        })
        .collect()
}

fn quota(lessons: u16, hardness: Hardness) -> Quota {
    let told = match hardness {
        Hardness::Soft => TOLD_SOFT,
        Hardness::Hard => TOLD_HARD,
    };
    Quota {
        lessons,
        hardness,
        told: told.to_owned(),
    }
}

/// Bell times of some primary schools, which all have the same hours on five days.
pub(crate) fn bell_times(world: &World) -> Vec<(OrganisationId, BellTimes)> {
    let span = |from, until| Span {
        start: from,
        end: until,
    };
    let day = BellDay {
        hours: span(Minute::at(8, 15), Minute::at(14, 0)),
        starts: [(8, 15), (9, 0), (10, 0), (10, 45), (12, 15), (13, 0)]
            .map(|(hour, minute)| Minute::at(hour, minute))
            .to_vec(),
        breaks: vec![
            Break {
                span: span(Minute::at(9, 45), Minute::at(10, 0)),
                crossable: true,
            },
            Break {
                span: span(Minute::at(11, 45), Minute::at(12, 15)),
                crossable: false,
            },
        ],
    };
    let primary = world.organisations.iter();
    primary
        .filter(|one| one.kind == OrganisationKind::Primary)
        .step_by(OWN_BELL)
        .map(|one| (one.id, BellTimes::weekdays(day.clone())))
        .collect()
}

/// Requests of one visit in this season that a school made by itself.
pub(crate) fn by_schools(
    world: &World,
    season: &Season,
    requests: &[Request],
    lessons: &[DemoLesson],
) -> Vec<RequestId> {
    let today = world.today;
    let ahead: BTreeSet<_> = lessons
        .iter()
        .map(|one| &one.lesson)
        .filter(|one| one.slot.as_ref().is_some_and(|slot| slot.day >= today))
        .filter(|one| matches!(one.state, State::Proposed | State::Confirmed))
        .map(|one| one.request)
        .collect();
    requests
        .iter()
        .filter(|one| one.pattern == Pattern::BackToBack && ahead.contains(&one.id))
        .filter(|one| (season.books_from..=season.books_until).contains(&one.received_on))
        .step_by(BY_SCHOOL)
        .map(|one| one.id)
        .collect()
}
