//! Measures how long a school waits for its open slots: 20 weeks, 60 educators who each give
//! a lesson a day somewhere, three groups back to back; and for a series of three themes.
//!
//! `cargo run --release -p domain --example slots_speed`

use domain::booking::{BellTimes, OpenSlot, SeriesTerms, Theme, offer_series, open_slots};
use domain::fit::{
    Booked, Part, Place, Roster, RosterEducator, RosterGroup, RosterOrganisation, Settings, Visit,
    WeekTravel,
};
use domain::ids::{EmployeeId, GroupId, LessonId, OrganisationId, SkillId};
use domain::organisation::OrganisationKind;
use domain::request::Wishes;
use domain::time::{Day, Minute, Span, Week};
use domain::travel::{Point, StraightLine};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const WEEKS: usize = 20;
const EDUCATORS: u16 = 60;
const SCHOOLS: u16 = 120;
const GROUPS: u16 = 6;
const ROUNDS: usize = 20;

/// The school that books.
const SCHOOL: OrganisationId = OrganisationId::from_number(1);

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u16) -> u16 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u16::try_from((self.0 >> 33) % u64::from(limit)).unwrap_or(0)
    }
}

fn span(from: u16, minutes: u16) -> Span {
    Span::of(Minute(from), minutes)
}

fn week_of(week: Week, dice: &mut Dice) -> Roster {
    let mut number = 1_000_000 * u128::from(week.number());
    let places = SCHOOLS + EDUCATORS;
    let points = (0..places).map(|_| {
        let degrees = |least: f64, dice: &mut Dice| least + f64::from(dice.below(4_000)) / 10_000.0;
        Some(Point {
            latitude: degrees(51.9, dice),
            longitude: degrees(4.2, dice),
        })
    });
    let points: Vec<_> = points.collect();
    let educators = (0..EDUCATORS).map(|nth| {
        let hours = Some(span(510, 8 * 60));
        let mut booked: [Vec<Booked>; 7] = Default::default();
        for day in booked.iter_mut().take(5) {
            let start = [525, 630, 780, 870][usize::from(dice.below(4))] + 5 * dice.below(6);
            if dice.below(8) > 0 {
                number += 1;
                let school = dice.below(SCHOOLS);
                day.push(Booked {
                    lesson: LessonId::from_number(number),
                    organisation: OrganisationId::from_number(u128::from(school) + 1),
                    place: Place(school),
                    span: span(start, 50),
                    setup_minutes: 10,
                });
            }
        }
        RosterEducator {
            id: EmployeeId::from_number(u128::from(nth)),
            skills: (0..3).map(SkillId::from_number).collect(),
            home: Some(Place(SCHOOLS + nth)),
            hours: [hours, hours, hours, hours, hours, None, None],
            away: Default::default(),
            booked,
            contract_minutes: 36 * 60,
        }
    });
    let school = |nth: u16| {
        let place = Place(nth);
        let closed = Default::default();
        let id = OrganisationId::from_number(u128::from(nth) + 1);
        let hours = None;
        let school = RosterOrganisation {
            place,
            closed,
            hours,
        };
        (id, school)
    };
    let group = |nth: u16| {
        let free = RosterGroup {
            pupils: 25,
            unavailable: Default::default(),
            booked: Default::default(),
        };
        (GroupId::from_number(u128::from(nth)), free)
    };
    Roster {
        week,
        educators: educators.collect(),
        organisations: (0..SCHOOLS).map(school).collect::<BTreeMap<_, _>>(),
        groups: (0..GROUPS).map(group).collect::<BTreeMap<_, _>>(),
        travel: WeekTravel {
            points,
            rule: StraightLine::default(),
            unknown_minutes: 40,
        },
    }
}

fn visit(groups: u16, skill: u128, first_lesson: u128) -> Visit {
    let part = |nth: u16| Part {
        lesson: LessonId::from_number(first_lesson + u128::from(nth)),
        group: GroupId::from_number(u128::from(nth)),
        minutes: 45,
    };
    Visit {
        organisation: SCHOOL,
        parts: (0..groups).map(part).collect(),
        setup_minutes: 10,
        skills: vec![SkillId::from_number(skill)],
        educators_needed: 1,
        largest_group: 32,
        season: None,
        wishes: Wishes::default(),
    }
}

/// The median of some rounds.
fn median(mut ask: impl FnMut()) -> Duration {
    let mut rounds: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            ask();
            start.elapsed()
        })
        .collect();
    rounds.sort_unstable();
    rounds[ROUNDS / 2]
}

fn main() {
    let mut dice = Dice(2026);
    let first = Week::of(Day::from_ymd_opt(2027, 1, 11).unwrap_or_default());
    let weeks: Vec<Week> = std::iter::successors(Some(first), |week| Some(week.next()))
        .take(WEEKS)
        .collect();
    let rosters: Vec<Roster> = weeks.iter().map(|week| week_of(*week, &mut dice)).collect();
    let (first_day, last_day) = (first.monday(), weeks[WEEKS - 1].sunday());
    let bell = BellTimes::usual(OrganisationKind::Primary);
    let settings = Settings::default();

    for (name, needed) in [("one educator", 1), ("two educators", 2)] {
        let visit = Visit {
            educators_needed: needed,
            ..visit(3, 0, 1)
        };
        let mut slots: Vec<OpenSlot> = Vec::new();
        let took = median(|| {
            slots = open_slots(&rosters, &visit, &settings, first_day, last_day, &bell);
        });
        println!(
            "{} open slots for 3 groups and {name}: {took:?}",
            slots.len()
        );
    }

    let terms = SeriesTerms {
        first_day,
        last_day,
        weeks_between: 3,
        bell: &bell,
        settings: &settings,
    };
    for (name, skills) in [("possible", [0, 1, 2]), ("partly impossible", [0, 1, 9])] {
        let themes = skills.map(|skill| Theme {
            visit: visit(GROUPS, skill, 10 * (skill + 1)),
            wanted: None,
        });
        let mut parts = Vec::new();
        let took = median(|| parts = offer_series(&rosters, &themes, &terms));
        let placed = parts.iter().filter(|part| part.slot().is_some()).count();
        let all = parts.len();
        println!("a {name} series, {placed} of {all} visits placed: {took:?}");
    }
}
