//! Invented regions of a stated size, in which every lesson is truly placed: educators stay at one
//! school a day, lessons follow one another, and driving fits the working hours.

pub mod country;
mod records;

use domain::ids::{AreaId, EmployeeId, LessonTypeId, OrganisationId};
use domain::lesson::{Lesson, Slot, State};
use domain::permission::{Grant, ImportRegisters, Role};
use domain::time::{Day, Minute, Week};
use domain::values::Mistake;
use services::{Actor, Fault, House};
use std::collections::BTreeSet;
use store::whole_region::{LoadedLesson, PublishedAs, WholeRegion};

/// How much there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// Who gives lessons.
    pub educators: usize,
    /// On which days.
    pub days: Vec<Day>,
    /// Lessons on those days.
    pub lessons: usize,
    /// Visits still to plan, of two lessons each.
    pub open_visits: usize,
}

impl Size {
    /// One week, Monday to Friday.
    pub fn week(week: Week, educators: usize, lessons: usize) -> Self {
        let days = week.days().into_iter().take(5).collect();
        Self {
            educators,
            days,
            lessons,
            open_visits: 40,
        }
    }

    /// One educator on so many weekdays, five lessons each.
    pub fn season(from: Day, weekdays: usize) -> Self {
        let weeks = std::iter::successors(Some(Week::of(from)), |week| Some(week.next()));
        let days = weeks
            .flat_map(|week| week.days().into_iter().take(5))
            .take(weekdays)
            .collect();
        Self {
            educators: 1,
            days,
            lessons: weekdays * 5,
            open_visits: 0,
        }
    }
}

/// Length of every lesson, in minutes.
pub(super) const MINUTES: u16 = 50;

/// When the first lesson of a day begins.
const FIRST: Minute = Minute::at(9, 15);

/// Schools.
pub(super) const SCHOOLS: usize = 100;

/// What every lesson of the world is.
pub(super) const LESSON_TYPE: LessonTypeId = records::LESSON_TYPE;

/// A school of the world, from 0.
pub(super) fn school(number: usize) -> OrganisationId {
    records::school_id(number)
}

/// The one area.
pub const AREA: AreaId = AreaId::from_number(1);

/// The planner of the world.
pub const PLANNER: EmployeeId = EmployeeId::from_number(0xE_0000);

/// An educator of the world, from 1.
pub fn educator(number: usize) -> EmployeeId {
    EmployeeId::from_number(0xE_0000 + number as u128)
}

/// Makes a world and loads it into an empty database.
///
/// # Errors
/// When the database fails.
pub async fn load(house: &House, size: &Size) -> Result<(), Fault> {
    let permit = Actor::operator().permit::<ImportRegisters>()?;
    let world = world(size, house.clock().now()).map_err(|_| Fault::Failed)?;
    let tx = house.store().begin().await?;
    tx.load_region(&permit, &world).await?;
    Ok(tx.commit(Vec::new()).await?)
}

fn world(size: &Size, now: i64) -> Result<WholeRegion, Mistake> {
    let spots = size.educators * size.days.len();
    let mut groups = Vec::new();
    let mut requests = Vec::new();
    let mut lessons = Vec::new();
    for spot in 0..spots.min(size.lessons) {
        let day = size.days[spot / size.educators];
        let request = records::request(requests.len(), spot % SCHOOLS, day);
        for order in 0..(size.lessons - spot).div_ceil(spots) {
            let group = records::group(groups.len(), spot % SCHOOLS, day)?;
            let start = FIRST.plus(MINUTES * small(order));
            let educators = vec![educator(spot % size.educators + 1)];
            let slot = Slot {
                day,
                start,
                educators,
            };
            let lesson = records::lesson(lessons.len(), &request, &group, order);
            lessons.push(placed(lesson, slot));
            groups.push(group);
        }
        requests.push(request);
    }
    for visit in 0..size.open_visits {
        let day = size.days[0];
        let request = records::request(requests.len(), visit % SCHOOLS, day);
        for order in 0..2 {
            let group = records::group(groups.len(), visit % SCHOOLS, day)?;
            lessons.push(still_open(records::lesson(
                lessons.len(),
                &request,
                &group,
                order,
            )));
            groups.push(group);
        }
        requests.push(request);
    }
    let weeks: BTreeSet<Week> = size.days.iter().map(|day| Week::of(*day)).collect();
    let grant = |employee, role| (employee, Grant { role, area: None });
    let educators = (1..=size.educators).map(|number| grant(educator(number), Role::Educator));
    Ok(WholeRegion {
        areas: vec![records::area()],
        municipalities: vec![records::municipality()],
        postcode_points: records::postcode_points(),
        organisations: (0..SCHOOLS)
            .map(records::school)
            .collect::<Result<_, _>>()?,
        contacts: (0..SCHOOLS)
            .map(records::contact)
            .collect::<Result<_, _>>()?,
        groups,
        unavailable: Vec::new(),
        free_days: Vec::new(),
        holidays: Vec::new(),
        skills: vec![records::skill()?],
        lesson_types: vec![records::lesson_type()?],
        lesson_type_versions: vec![records::version()],
        employees: (0..=size.educators)
            .map(records::employee)
            .collect::<Result<_, _>>()?,
        absences: Vec::new(),
        grants: educators.chain([grant(PLANNER, Role::Planner)]).collect(),
        accounts: Vec::new(),
        requests,
        lessons,
        published_weeks: weeks.into_iter().map(|week| (week, now)).collect(),
        published_by: Some(PLANNER),
        season: None,
        funding_sources: Vec::new(),
        agreements: Vec::new(),
    })
}

/// A small count; none here comes near the largest.
pub(super) fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn placed(lesson: Lesson, slot: Slot) -> LoadedLesson {
    let state = State::Confirmed;
    let published = Some(PublishedAs {
        state,
        slot: slot.clone(),
    });
    let lesson = Lesson {
        state,
        slot: Some(slot),
        ..lesson
    };
    LoadedLesson {
        published,
        ..still_open(lesson)
    }
}

fn still_open(lesson: Lesson) -> LoadedLesson {
    LoadedLesson {
        lesson,
        lesson_type: records::LESSON_TYPE,
        cancelled: None,
        outcome: None,
        published: None,
    }
}
