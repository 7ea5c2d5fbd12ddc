use super::Facts;
use crate::{Actor, Fault, House};
use domain::coverage::contract::{Away, contract_minutes};
use domain::coverage::fact::{Fact, World};
use domain::coverage::workload::{Leg, Person, legs};
use domain::employee::Employee;
use domain::ids::{AreaId, EmployeeId};
use domain::permission::{ReadStaff, Role};
use domain::time::Day;
use domain::travel::{Point, StraightLine};
use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

/// An educator, as workload knows them.
pub(super) struct Worker {
    pub(super) employee: Employee,
    /// Whether educator is one of their roles.
    pub(super) educates: bool,
    /// For which areas they are free: those for which they educate, or that in which their days begin
    /// when they do so in the whole region. None when nobody knows.
    pub(super) areas: Vec<AreaId>,
}

/// All staff.
pub(super) async fn workers(
    house: &House,
    actor: &Actor,
    world: &World,
) -> Result<Vec<Worker>, Fault> {
    let permit = actor.permit::<ReadStaff>()?;
    let grants = house.store.grants_of_staff(&permit).await?;
    let employees = house.store.employees(&permit).await?;
    let worker = |employee: Employee| {
        let own = grants.get(&employee.id).into_iter().flatten();
        let educates: Vec<_> = own.filter(|one| one.role == Role::Educator).collect();
        let named: Option<Vec<AreaId>> = educates
            .iter()
            .map(|one| one.area.as_ref().map(|area| area.0))
            .collect();
        let named = named.filter(|areas| !areas.is_empty());
        let home = || employee.home_point.and_then(|home| nearest(world, home));
        Worker {
            educates: !educates.is_empty(),
            areas: named.unwrap_or_else(|| home().into_iter().collect()),
            employee,
        }
    };
    Ok(employees.into_iter().map(worker).collect())
}

/// The area of the municipality whose centre is nearest.
fn nearest(world: &World, home: Point) -> Option<AreaId> {
    let far = |centre: Point| centre.metres_to(home);
    let towns = world.towns.iter();
    let town = towns.min_by(|a, b| far(a.centre).total_cmp(&far(b.centre)))?;
    Some(town.area)
}

/// What they have to do in a period.
pub(super) struct Work<'a> {
    /// Minutes of each one's contract, in the order of the staff.
    pub(super) available: Vec<u32>,
    /// Lessons with their ways, each with the place of its educator among the staff.
    pub(super) legs: Vec<(usize, Leg<'a>)>,
}

impl Work<'_> {
    /// Minutes of lessons and ways of each, wherever.
    pub(super) fn taken(&self) -> Vec<u32> {
        let mut taken = vec![0; self.available.len()];
        for (place, leg) in &self.legs {
            taken[*place] += u32::from(leg.fact.minutes) + leg.travel;
        }
        taken
    }
}

/// Minutes of somebody's contract in a period, without these absences; none of who left.
pub(super) fn contract_of(one: &Employee, away: &[Away], period: &RangeInclusive<Day>) -> u32 {
    match one.active {
        true => contract_minutes(one.contract_minutes, &one.hours, away, period),
        false => 0,
    }
}

/// Reads when they are away, and counts the lessons of the period among facts that hold it.
pub(super) async fn work<'a>(
    house: &House,
    actor: &Actor,
    facts: &'a Facts,
    staff: &[Worker],
    period: &RangeInclusive<Day>,
) -> Result<Work<'a>, Fault> {
    let permit = actor.permit::<ReadStaff>()?;
    let (first, last) = (*period.start(), *period.end());
    let mut away: HashMap<EmployeeId, Vec<Away>> = HashMap::new();
    for one in house
        .store
        .absences_between(&permit, None, first, last)
        .await?
    {
        let days = (one.first_day, one.last_day, one.span);
        away.entry(one.employee).or_default().push(days);
    }
    let within = || {
        let all = facts.around();
        all.filter(|fact| period.contains(&fact.on))
    };
    let numbers = numbers(facts, within());
    let person = |(place, worker): (usize, &Worker)| {
        let one = &worker.employee;
        let away = away.get(&one.id).map_or(&[][..], Vec::as_slice);
        let number = numbers.get(&one.id).copied();
        // Who gives nothing has no number yet: one that nobody has.
        let nobody = u32::MAX - u32::try_from(place).unwrap_or(0);
        Person {
            number: number.unwrap_or(nobody),
            home: one.home_point,
            available: contract_of(one, away, period),
            skills: one.skills.clone(),
        }
    };
    let people: Vec<_> = staff.iter().enumerate().map(person).collect();
    let places: BTreeMap<u32, usize> = people.iter().map(|one| one.number).zip(0..).collect();
    let legs = legs(&facts.world, within(), &people, &StraightLine::default());
    let placed = |leg: Leg<'a>| Some((*places.get(&leg.person)?, leg));
    Ok(Work {
        available: people.iter().map(|one| one.available).collect(),
        legs: legs.into_iter().filter_map(placed).collect(),
    })
}

/// The number of each educator of these lessons.
fn numbers<'a>(facts: &Facts, lessons: impl Iterator<Item = &'a Fact>) -> HashMap<EmployeeId, u32> {
    let mut known: BTreeMap<u32, Option<EmployeeId>> = BTreeMap::new();
    for number in lessons.flat_map(|fact| &fact.educators) {
        known
            .entry(*number)
            .or_insert_with(|| facts.educator(*number));
    }
    known
        .into_iter()
        .filter_map(|(number, id)| Some((id?, number)))
        .collect()
}
