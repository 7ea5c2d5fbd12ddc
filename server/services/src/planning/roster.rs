//! From the store's facts to the roster that the rules of `domain::fit` ask.

use crate::Fault;
use domain::employee::AbsenceKind;
use domain::fit::{
    Away, ClosedKind, ClosedReason, GroupUnavailable, Held, Place, Roster, RosterEducator,
    RosterGroup, RosterOrganisation, Settings, WeekTravel,
};
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::{
    AbsenceId, EmployeeId, GroupId, LessonId, OrganisationId, SkillId, UnavailableId,
};
use domain::lesson::State;
use domain::organisation::{OrganisationKind, Unavailable, When};
use domain::time::{Day, Instant, Minute, Span, Week, wall_of};
use domain::travel::{Point, StraightLine};
use domain::values::Name;
use std::collections::BTreeMap;
use store::board::{GroupFact, LessonFact, OrganisationFact, UnavailableFact, WeekFacts};

/// Minutes for a trip to or from a place that has no point.
const UNKNOWN_TRAVEL: u16 = 45;

/// A stored number as a minute of the day.
pub(super) fn minute(number: i32) -> Result<Minute, Fault> {
    small(number).map(Minute)
}

/// A stored number as a small one; every writer keeps it in range.
pub(super) fn small<T: TryFrom<i32>>(number: i32) -> Result<T, Fault> {
    T::try_from(number).map_err(|_| Fault::Failed)
}

fn name(text: &str) -> Result<Name, Fault> {
    Name::parse(text).map_err(|_| Fault::Failed)
}

/// Numbers the places of a week.
#[derive(Default)]
struct Places(Vec<Option<Point>>);

impl Places {
    fn add(&mut self, latitude: Option<f64>, longitude: Option<f64>) -> Result<Place, Fault> {
        let point = latitude.zip(longitude);
        let point = point.map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        });
        let place = u16::try_from(self.0.len()).map_err(|_| Fault::Failed)?;
        self.0.push(point);
        Ok(Place(place))
    }
}

/// Builds the roster of a week.
pub(crate) fn build(
    facts: &WeekFacts,
    week: Week,
    sees_absence_kinds: bool,
) -> Result<Roster, Fault> {
    let mut places = Places::default();
    let mut organisations = BTreeMap::new();
    for fact in &facts.organisations {
        let place = places.add(fact.latitude, fact.longitude)?;
        let closed = closed(fact, facts, week)?;
        let hours = (!is_club(fact)).then(|| Settings::default().school_hours);
        let organisation = RosterOrganisation {
            place,
            closed,
            hours,
        };
        organisations.insert(OrganisationId(fact.id), organisation);
    }
    let mut roster = Roster {
        week,
        educators: educators(facts, week, sees_absence_kinds, &mut places)?,
        organisations,
        groups: groups(&facts.groups, &facts.unavailable, week)?,
        travel: WeekTravel {
            points: places.0,
            rule: StraightLine::default(),
            unknown_minutes: UNKNOWN_TRAVEL,
        },
    };
    for fact in &facts.placed {
        let Some((day, span)) = place_of(fact)? else {
            continue;
        };
        if State::parse(&fact.state).is_ok_and(State::occupies) {
            let lesson = LessonId(fact.id);
            roster.book(&Held {
                lesson,
                organisation: OrganisationId(fact.organisation_id),
                group: GroupId(fact.group_id),
                day,
                span,
                setup_minutes: small(fact.setup_minutes)?,
                educators: facts.educators.get(&lesson).map_or(&[], Vec::as_slice),
            });
        }
    }
    Ok(roster)
}

/// Day and span of a placed lesson.
pub(super) fn place_of(fact: &LessonFact) -> Result<Option<(Day, Span)>, Fault> {
    match (fact.day, fact.start_minute) {
        (Some(day), Some(start)) => Ok(Some((day, Span::of(minute(start)?, small(fact.minutes)?)))),
        _ => Ok(None),
    }
}

/// Clubs have no school hours and no school holidays.
fn is_club(fact: &OrganisationFact) -> bool {
    OrganisationKind::parse(&fact.kind) == Ok(OrganisationKind::Club)
}

/// What closes an organisation, the strongest of each day: gone, public holiday, school holiday
/// (not for clubs), own free day.
fn closed(
    fact: &OrganisationFact,
    facts: &WeekFacts,
    week: Week,
) -> Result<[Option<ClosedReason>; 7], Fault> {
    let is_club = is_club(fact);
    let mut closed = <[Option<ClosedReason>; 7]>::default();
    for (day, reason) in week.days().into_iter().zip(&mut closed) {
        let gone = fact.closed_on.is_some_and(|from| from <= day);
        let holiday = |kind| {
            facts
                .holidays
                .iter()
                .find(move |holiday: &&Holiday| holiday.kind == kind && holiday.holds(day))
        };
        let free = facts.free_days.iter().find(|free| {
            free.organisation_id == fact.id && (free.first_day..=free.last_day).contains(&day)
        });
        *reason = if gone {
            Some(ClosedReason {
                kind: ClosedKind::Gone,
                name: name(&fact.name)?,
            })
        } else if let Some(found) = holiday(HolidayKind::Public) {
            Some(ClosedReason {
                kind: ClosedKind::PublicHoliday,
                name: found.name.clone(),
            })
        } else if let Some(found) = holiday(HolidayKind::School).filter(|_| !is_club) {
            Some(ClosedReason {
                kind: ClosedKind::Holiday,
                name: found.name.clone(),
            })
        } else if let Some(free) = free {
            Some(ClosedReason {
                kind: ClosedKind::FreeDay,
                name: name(&free.reason)?,
            })
        } else {
            None
        };
    }
    Ok(closed)
}

fn educators(
    facts: &WeekFacts,
    week: Week,
    sees_absence_kinds: bool,
    places: &mut Places,
) -> Result<Vec<RosterEducator>, Fault> {
    let mut skills: BTreeMap<EmployeeId, Vec<SkillId>> = BTreeMap::new();
    for (employee, skill) in &facts.employee_skills {
        skills.entry(*employee).or_default().push(*skill);
    }
    let mut educators = Vec::with_capacity(facts.employees.len());
    for fact in &facts.employees {
        let id = EmployeeId(fact.id);
        let home = match fact.latitude {
            Some(_) => Some(places.add(fact.latitude, fact.longitude)?),
            None => None,
        };
        educators.push(RosterEducator {
            id,
            skills: skills.remove(&id).unwrap_or_default(),
            home,
            hours: [None; 7],
            away: Default::default(),
            booked: Default::default(),
            contract_minutes: small(fact.contract_minutes)?,
        });
    }
    let at: BTreeMap<EmployeeId, usize> = educators
        .iter()
        .enumerate()
        .map(|(index, educator)| (educator.id, index))
        .collect();
    for (employee, weekday, start, end) in &facts.hours {
        if let (Some(index), Ok(weekday @ 0..=6)) = (at.get(employee), usize::try_from(*weekday)) {
            let hours = Span {
                start: minute(*start)?,
                end: minute(*end)?,
            };
            educators[*index].hours[weekday] = Some(hours);
        }
    }
    for fact in &facts.absences {
        let Some(index) = at.get(&EmployeeId(fact.employee_id)) else {
            continue;
        };
        let absence = domain::employee::Absence {
            id: AbsenceId::NIL,
            employee: EmployeeId(fact.employee_id),
            kind: AbsenceKind::parse(&fact.kind).map_err(|_| Fault::Failed)?,
            first_day: fact.first_day,
            last_day: fact.last_day,
            span: Span {
                start: minute(fact.start_minute)?,
                end: minute(fact.end_minute)?,
            },
        };
        for (weekday, day) in week.days().into_iter().enumerate() {
            if (absence.first_day..=absence.last_day).contains(&day) {
                let kind = sees_absence_kinds.then_some(absence.kind);
                educators[*index].away[weekday].push(Away {
                    span: absence.span,
                    kind,
                });
            }
        }
    }
    for fact in &facts.busy {
        let Some(index) = at.get(&EmployeeId(fact.employee_id)) else {
            continue;
        };
        for (weekday, day) in week.days().into_iter().enumerate() {
            if let Some(span) = busy_on(day, fact.starts_at, fact.ends_at) {
                educators[*index].away[weekday].push(Away { span, kind: None });
            }
        }
    }
    for fact in &facts.appointments {
        let Some(index) = at.get(&EmployeeId(fact.employee_id)) else {
            continue;
        };
        let day = week.days().into_iter().position(|day| day == fact.day);
        let end = fact.start_minute.saturating_add(fact.minutes).min(24 * 60);
        let span = Span {
            start: minute(fact.start_minute)?,
            end: minute(end)?,
        };
        if let Some(weekday) = day {
            // As a time of one's own calendar: nobody can tell which of the two it is.
            educators[*index].away[weekday].push(Away { span, kind: None });
        }
    }
    Ok(educators)
}

/// The part of a day, in wall time, that lies between two instants. A minute that is begun counts
/// whole; where the clock goes back, the hour that comes twice counts once.
fn busy_on(day: Day, starts: Instant, ends: Instant) -> Option<Span> {
    let (first, start) = wall_of(starts);
    let (last, end) = wall_of(ends.saturating_add(59));
    if day < first || day > last {
        return None;
    }
    let start = if first == day { start } else { Minute(0) };
    let end = if last == day { end } else { Minute::MIDNIGHT };
    (start < end).then_some(Span { start, end })
}

fn groups(
    groups: &[GroupFact],
    unavailable: &[UnavailableFact],
    week: Week,
) -> Result<BTreeMap<GroupId, RosterGroup>, Fault> {
    let mut found = BTreeMap::new();
    for fact in groups {
        let group = RosterGroup {
            pupils: small(fact.pupils)?,
            unavailable: Default::default(),
            booked: Default::default(),
        };
        found.insert(GroupId(fact.id), group);
    }
    for fact in unavailable {
        let when = match (fact.weekday, fact.first_day, fact.last_day) {
            (Some(weekday), _, _) => When::Weekly {
                weekday: small(weekday)?,
            },
            (None, Some(first_day), Some(last_day)) => When::Dates {
                first_day,
                last_day,
            },
            _ => continue,
        };
        let moment = Unavailable {
            id: UnavailableId::NIL,
            group: GroupId(fact.group_id),
            when,
            span: Span {
                start: minute(fact.start_minute)?,
                end: minute(fact.end_minute)?,
            },
            reason: name(&fact.reason)?,
        };
        for (weekday, day) in week.days().into_iter().enumerate() {
            if let (Some(span), Some(group)) = (moment.on(day), found.get_mut(&moment.group)) {
                let reason = moment.reason.clone();
                group.unavailable[weekday].push(GroupUnavailable { span, reason });
            }
        }
    }
    Ok(found)
}
