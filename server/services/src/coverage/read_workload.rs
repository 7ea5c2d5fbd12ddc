use super::asked::{Asked, choices};
use super::workers::{Work, Worker, contract_of, work, workers};
use super::{Facts, read_facts};
use crate::{Actor, Fault, House};
use domain::coverage::fact::Fact;
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::workload::Load;
use domain::coverage::workload_view::{
    FreePerson, FreeRow, WEEKS_AHEAD, WorkHours, WorkLesson, WorkNumber, WorkRow, WorkRows,
    WorkRowsView, WorkloadView,
};
use domain::ids::{AreaId, SkillId};
use domain::permission::ReadCatalogue;
use domain::time::{Day, Week};

/// The workload of educators in a period and what is free in the coming weeks, in the areas that the
/// viewer sees or in one of them. Of this calendar year without days.
///
/// # Errors
/// `Denied`; `NotFound` for a period that is too long.
pub async fn read_workload(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
) -> Result<WorkloadView, Fault> {
    let (asked, facts) = read_asked(house, actor, query).await?;
    let shown = Shown::of(&asked, &facts);
    let staff = workers(house, actor, &facts.world).await?;
    let done = work(house, actor, &facts, &staff, &asked.wanted.period).await?;
    let rows = rows(&shown, &staff, &done);
    let mut total = Load::default();
    for row in &rows {
        total.lessons += row.load.lessons;
        total.lesson_minutes += row.load.lesson_minutes;
        total.travel_minutes += row.load.travel_minutes;
        total.available += row.load.available;
    }
    let weeks = coming(house.clock.today());
    let free = free(house, actor, &shown, &weeks).await?;
    Ok(WorkloadView {
        mistakes: asked.mistakes,
        today: house.clock.today(),
        period: (*asked.wanted.period.start(), *asked.wanted.period.end()),
        choices: choices(&facts),
        elsewhere: rows.iter().map(|row| row.elsewhere).sum(),
        query: asked.query,
        rows,
        total,
        weeks,
        free,
    })
}

/// The rows behind a number of it; they add up to that number.
///
/// # Errors
/// `Denied`; `NotFound` for a number that the page does not have.
pub async fn read_workload_rows(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
    number: WorkNumber,
) -> Result<WorkRowsView, Fault> {
    let (asked, facts) = read_asked(house, actor, query).await?;
    let shown = Shown::of(&asked, &facts);
    let staff = workers(house, actor, &facts.world).await?;
    let (period, rows) = match number {
        WorkNumber::All | WorkNumber::Lessons { .. } => {
            let period = asked.wanted.period.clone();
            let done = work(house, actor, &facts, &staff, &period).await?;
            let rows = lessons(&shown, &staff, &done, number)?;
            ((*period.start(), *period.end()), rows)
        }
        WorkNumber::Hours { employee } => {
            let period = asked.wanted.period.clone();
            let done = work(house, actor, &facts, &staff, &period).await?;
            let mut rows = rows(&shown, &staff, &done).into_iter();
            let row = rows.find(|row| row.employee == employee);
            let row = row.ok_or(Fault::NotFound)?;
            let one = staff.iter().find(|one| one.employee.id == employee);
            let whole = one.map_or(0, |one| contract_of(&one.employee, &[], &period));
            let away = whole.saturating_sub(row.load.available);
            let hours = WorkRows::Hours(WorkHours { row, away });
            ((*period.start(), *period.end()), hours)
        }
        WorkNumber::Free { week, area, skill } => {
            if !coming(house.clock.today()).contains(&week) {
                return Err(Fault::NotFound);
            }
            let rows = people(house, actor, &shown, (week, area, skill)).await?;
            ((week.monday(), week.sunday()), rows)
        }
    };
    Ok(WorkRowsView {
        query: asked.query,
        period,
        rows,
    })
}

/// Of what can be asked of coverage, workload knows the days and the area.
async fn read_asked(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
) -> Result<(Asked, Facts), Fault> {
    let query = CoverageQuery {
        from: query.from.clone(),
        until: query.until.clone(),
        area: query.area.clone(),
        ..CoverageQuery::default()
    };
    let asked = Asked::read(&query, house.clock.today())?;
    let period = &asked.wanted.period;
    let facts = read_facts(house, actor, *period.start(), *period.end()).await?;
    Ok((asked, facts))
}

/// What of the region is shown.
struct Shown<'a> {
    facts: &'a Facts,
    /// The areas.
    areas: Vec<AreaId>,
}

impl<'a> Shown<'a> {
    fn of(asked: &Asked, facts: &'a Facts) -> Self {
        let filter = asked.filter(facts);
        let wanted = |area: AreaId| {
            let filter = filter.as_ref();
            filter.is_some_and(|filter| filter.area.is_none_or(|one| one == area))
        };
        let areas = facts.areas().iter().copied().filter(|one| wanted(*one));
        Self {
            areas: areas.collect(),
            facts,
        }
    }

    fn holds(&self, fact: &Fact) -> bool {
        let town = self.facts.world.towns.get(usize::from(fact.town));
        town.is_some_and(|town| self.areas.contains(&town.area))
    }

    /// Whether somebody who gives nothing here is shown all the same.
    fn has(&self, worker: &Worker) -> bool {
        let here = worker.areas.iter().any(|area| self.areas.contains(area));
        worker.employee.active && worker.educates && (here || worker.areas.is_empty())
    }
}

/// The weeks after this one.
fn coming(today: Day) -> Vec<Week> {
    let next = Week::of(today).next();
    std::iter::successors(Some(next), |week| Some(week.next()))
        .take(WEEKS_AHEAD)
        .collect()
}

fn rows(shown: &Shown<'_>, staff: &[Worker], done: &Work<'_>) -> Vec<WorkRow> {
    let row = |(worker, available): (&Worker, &u32)| WorkRow {
        employee: worker.employee.id,
        name: worker.employee.name.to_string(),
        active: worker.employee.active,
        load: Load {
            available: *available,
            ..Load::default()
        },
        elsewhere: 0,
    };
    let mut rows: Vec<_> = staff.iter().zip(&done.available).map(row).collect();
    for (place, leg) in &done.legs {
        let row = &mut rows[*place];
        match shown.holds(leg.fact) {
            true => row.load.add(leg),
            false => row.elsewhere += u32::from(leg.fact.minutes) + leg.travel,
        }
    }
    let rows = rows.into_iter().zip(staff);
    rows.filter(|(row, worker)| row.load.lessons > 0 || shown.has(worker))
        .map(|(row, _)| row)
        .collect()
}

fn lessons(
    shown: &Shown<'_>,
    staff: &[Worker],
    done: &Work<'_>,
    number: WorkNumber,
) -> Result<WorkRows, Fault> {
    let place = match number {
        WorkNumber::Lessons { employee } => {
            let place = staff.iter().position(|one| one.employee.id == employee);
            Some(place.ok_or(Fault::NotFound)?)
        }
        WorkNumber::All | WorkNumber::Hours { .. } | WorkNumber::Free { .. } => None,
    };
    let world = &shown.facts.world;
    let of = |at: usize| place.is_none_or(|place| place == at);
    let own = done.legs.iter();
    let own = own.filter(|(at, leg)| of(*at) && shown.holds(leg.fact));
    let row = |(_, leg): &(usize, domain::coverage::workload::Leg<'_>)| {
        let fact = leg.fact;
        let school = usize::try_from(fact.school).ok();
        let school = school.and_then(|at| world.schools.get(at));
        let town = world.towns.get(usize::from(fact.town));
        let theme = world.themes.get(usize::from(fact.theme));
        WorkLesson {
            lesson: fact.lesson,
            on: fact.on,
            school: school.map(|one| one.name.clone()).unwrap_or_default(),
            town: town.map(|one| one.name.clone()).unwrap_or_default(),
            theme: theme.map(|one| one.1.clone()).unwrap_or_default(),
            state: fact.state,
            minutes: u32::from(fact.minutes),
            travel: leg.travel,
        }
    };
    let rows: Vec<_> = own.map(row).collect();
    let worker = place.and_then(|place| staff.get(place));
    if rows.is_empty() && worker.is_some_and(|worker| !shown.has(worker)) {
        return Err(Fault::NotFound);
    }
    let name = worker.map(|worker| worker.employee.name.to_string());
    Ok(WorkRows::Lessons(name, rows))
}

/// What is free in each of these weeks, by area and skill; only of skills that somebody there has.
async fn free(
    house: &House,
    actor: &Actor,
    shown: &Shown<'_>,
    weeks: &[Week],
) -> Result<Vec<FreeRow>, Fault> {
    let mut of_weeks = Vec::new();
    for week in weeks {
        of_weeks.push(free_in(house, actor, *week).await?);
    }
    let skills = house
        .store
        .skills(&actor.permit::<ReadCatalogue>()?)
        .await?;
    let areas = shown.facts.world.areas.iter();
    let areas = areas.filter(|(id, _)| shown.areas.contains(id));
    let mut rows = Vec::new();
    for area in areas {
        for skill in &skills {
            let minutes = |(staff, people): &(Vec<Worker>, Vec<FreePerson>)| {
                let able = staff.iter().zip(people);
                let able = able.filter(|(worker, _)| is_able(worker, area.0, skill.id));
                able.map(|(_, person)| person.free).sum()
            };
            let somebody = of_weeks.first().is_some_and(|(staff, _)| {
                staff.iter().any(|worker| is_able(worker, area.0, skill.id))
            });
            if somebody {
                rows.push(FreeRow {
                    area: area.clone(),
                    skill: (skill.id, skill.name.to_string()),
                    weeks: of_weeks.iter().map(minutes).collect(),
                });
            }
        }
    }
    Ok(rows)
}

fn is_able(worker: &Worker, area: AreaId, skill: SkillId) -> bool {
    worker.employee.active
        && worker.educates
        && worker.areas.contains(&area)
        && worker.employee.skills.contains(&skill)
}

/// All staff, and what each has free in a week.
async fn free_in(
    house: &House,
    actor: &Actor,
    week: Week,
) -> Result<(Vec<Worker>, Vec<FreePerson>), Fault> {
    let facts = read_facts(house, actor, week.monday(), week.sunday()).await?;
    let staff = workers(house, actor, &facts.world).await?;
    let days = week.monday()..=week.sunday();
    let done = work(house, actor, &facts, &staff, &days).await?;
    let taken = done.taken();
    let person = |((worker, available), taken): ((&Worker, &u32), &u32)| FreePerson {
        employee: worker.employee.id,
        name: worker.employee.name.to_string(),
        available: *available,
        taken: *taken,
        free: available.saturating_sub(*taken),
    };
    let people = staff.iter().zip(&done.available).zip(&taken).map(person);
    let people = people.collect();
    Ok((staff, people))
}

async fn people(
    house: &House,
    actor: &Actor,
    shown: &Shown<'_>,
    (week, area, skill): (Week, AreaId, SkillId),
) -> Result<WorkRows, Fault> {
    let areas = shown.facts.world.areas.iter();
    let mut areas = areas.filter(|(id, _)| shown.areas.contains(id));
    let (_, area_name) = areas.find(|(id, _)| *id == area).ok_or(Fault::NotFound)?;
    let skills = house
        .store
        .skills(&actor.permit::<ReadCatalogue>()?)
        .await?;
    let skill = skills.iter().find(|one| one.id == skill);
    let skill = skill.ok_or(Fault::NotFound)?;
    let (staff, people) = free_in(house, actor, week).await?;
    let able = staff.iter().zip(people);
    let able = able.filter(|(worker, _)| is_able(worker, area, skill.id));
    let rows = able.map(|(_, person)| person).collect();
    Ok(WorkRows::Free(
        area_name.clone(),
        skill.name.to_string(),
        rows,
    ))
}
