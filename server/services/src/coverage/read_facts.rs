use super::KeptMonths;
use crate::{Actor, Fault, House};
use chrono::Months;
use domain::coverage::Month;
use domain::coverage::fact::{Fact, Places, World};
use domain::coverage::table::touches;
use domain::coverage::trend::year_before;
use domain::ids::{AreaId, EmployeeId, GroupId};
use domain::permission::ReadCoverage;
use domain::time::Day;
use std::ops::RangeInclusive;
use std::sync::Arc;
use store::coverage::{CoverageReading, Revisions, SHARED};

/// Longest period that is read at once, in months: twenty years.
const LONGEST: i32 = 240;

/// How far the lessons of an agreement are read before and after a period, in months: five years.
const FURTHEST: u32 = 60;

/// The lessons of a period that somebody may see, as the figures count them, all of one moment.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What they share, of the whole region.
    pub world: Arc<World>,
    first: Day,
    last: Day,
    months: Vec<Arc<Vec<Fact>>>,
    /// Whether each town is within the viewer's reach.
    seen: Vec<bool>,
    areas: Vec<AreaId>,
    kept: KeptMonths,
}

impl Facts {
    /// The lessons, in order of day and id.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> + Clone {
        let days = self.first..=self.last;
        (self.months.iter())
            .flat_map(|month| month.iter())
            .filter(move |fact| days.contains(&fact.on) && self.sees(fact.town))
    }

    /// The lessons of a period among all that were read.
    pub fn within<'a>(
        &'a self,
        period: &RangeInclusive<Day>,
    ) -> impl Iterator<Item = &'a Fact> + Clone + use<'a> {
        let (first, last) = (*period.start(), *period.end());
        self.around()
            .filter(move |fact| first <= fact.on && fact.on <= last && self.sees(fact.town))
    }

    /// All lessons that were read, whoever may see them: for sums that an agreement needs whole, never
    /// for rows.
    pub fn around(&self) -> impl Iterator<Item = &Fact> + Clone {
        self.months.iter().flat_map(|month| month.iter())
    }

    /// Whether the viewer sees a town, by its place.
    pub fn sees(&self, town: u16) -> bool {
        self.seen.get(usize::from(town)).copied().unwrap_or(false)
    }

    /// Whether the viewer sees every town of the region.
    pub fn sees_all(&self) -> bool {
        self.seen.iter().all(|seen| *seen)
    }

    /// The areas that the viewer sees.
    pub fn areas(&self) -> &[AreaId] {
        &self.areas
    }

    /// Whether these are the very lessons of others, and seen by the same.
    pub(super) fn are_those_of(&self, other: &Self) -> bool {
        let same = |(one, other): (&Arc<Vec<Fact>>, &Arc<Vec<Fact>>)| Arc::ptr_eq(one, other);
        (self.first, self.last) == (other.first, other.last)
            && Arc::ptr_eq(&self.world, &other.world)
            && self.areas == other.areas
            && self.months.len() == other.months.len()
            && self.months.iter().zip(&other.months).all(same)
    }

    /// Which group has a number.
    pub fn group(&self, number: u32) -> Option<GroupId> {
        self.kept.group(number)
    }

    /// Who has a number among the educators.
    pub fn educator(&self, number: u32) -> Option<EmployeeId> {
        self.kept.educator(number)
    }
}

/// The lessons that belong to a period, both ends inclusive: those with a day in it, and those without
/// one that were asked for in it. Months that did not change since they were last read cost nothing.
///
/// # Errors
/// `Denied`; `NotFound` for a period of more than twenty years or one that ends before it begins.
pub async fn read_facts(
    house: &House,
    actor: &Actor,
    first: Day,
    last: Day,
) -> Result<Facts, Fault> {
    read(house, actor, (first, last), |_| (first, last)).await
}

/// The same with the lessons of a year before, and those of the whole periods of agreements that hold
/// on a day in it, which [`Facts::around`] gives.
///
/// # Errors
/// As [`read_facts`].
pub async fn read_facts_around(
    house: &House,
    actor: &Actor,
    period: &RangeInclusive<Day>,
) -> Result<Facts, Fault> {
    let within = (*period.start(), *period.end());
    read(house, actor, within, |world| {
        let before = year_before(period).map_or(within.0, |before| *before.start());
        let touched = world.agreements.iter().filter(|one| touches(one, period));
        touched.fold((before, within.1), |(from, until), one| {
            let longest = |months| Months::new(months);
            let from = match within.0.checked_sub_months(longest(FURTHEST)) {
                Some(least) => from.min(one.first_day.max(least)),
                None => from,
            };
            let until = match within.1.checked_add_months(longest(FURTHEST)) {
                Some(most) => until.max(one.last_day.min(most)),
                None => until,
            };
            (from, until)
        })
    })
    .await
}

async fn read(
    house: &House,
    actor: &Actor,
    (first, last): (Day, Day),
    around: impl FnOnce(&World) -> (Day, Day),
) -> Result<Facts, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let (from, to) = (Month::of(first), Month::of(last));
    if last < first || to.0 - from.0 >= LONGEST {
        return Err(Fault::NotFound);
    }
    let reading = house.store.read_coverage(&permit).await?;
    let furthest = FURTHEST as i32 + 1;
    let revisions = reading
        .revisions(from.0 - furthest, to.0 + furthest)
        .await?;
    let kept = &house.kept_months;
    let world = match kept.world(revision(&revisions, SHARED)) {
        Some(world) => world,
        None => {
            let _turn = kept.filling.lock().await;
            world_of(kept, &reading, &revisions).await?
        }
    };
    let (from, until) = around(&world);
    let months = match kept_whole(kept, &revisions, from, until) {
        Some(found) => found,
        None => {
            let _turn = kept.filling.lock().await;
            fill(kept, &reading, &world, &revisions, (from, until)).await?
        }
    };
    reading.end().await?;
    if revisions.fold {
        house.store.fold_coverage_changes(&permit).await?;
    }
    let seen = world.towns.iter().map(|town| permit.covers(town.area, &[]));
    Ok(Facts {
        seen: seen.collect(),
        areas: (world.areas.iter())
            .map(|(area, _)| *area)
            .filter(|area| permit.covers(*area, &[]))
            .collect(),
        world,
        first,
        last,
        months,
        kept: kept.clone(),
    })
}

fn revision(revisions: &Revisions, month: i32) -> i64 {
    revisions.of.get(&month).copied().unwrap_or(0)
}

/// All that is asked for, when all of it is kept and still right.
fn kept_whole(
    kept: &KeptMonths,
    revisions: &Revisions,
    first: Day,
    last: Day,
) -> Option<Vec<Arc<Vec<Fact>>>> {
    let shared = revision(revisions, SHARED);
    let month = |month: Month| kept.facts(month, revision(revisions, month.0), shared);
    Month::between(first, last).map(month).collect()
}

async fn world_of(
    kept: &KeptMonths,
    reading: &CoverageReading,
    revisions: &Revisions,
) -> Result<Arc<World>, Fault> {
    let shared = revision(revisions, SHARED);
    if let Some(world) = kept.world(shared) {
        return Ok(world);
    }
    let world = Arc::new(reading.world().await?);
    kept.keep_world(shared, &world);
    Ok(world)
}

/// Reads what is not kept, months beside each other in one statement.
async fn fill(
    kept: &KeptMonths,
    reading: &CoverageReading,
    world: &World,
    revisions: &Revisions,
    (first, last): (Day, Day),
) -> Result<Vec<Arc<Vec<Fact>>>, Fault> {
    let shared = revision(revisions, SHARED);
    let places = Places::of(world);
    let mut months = Vec::new();
    let mut missing: Vec<Month> = Vec::new();
    let all: Vec<_> = Month::between(first, last).collect();
    for (nth, &month) in all.iter().enumerate() {
        let at = revision(revisions, month.0);
        if let Some(facts) = kept.facts(month, at, shared) {
            months.push(facts);
            continue;
        }
        if let Some(recorded) = kept.recorded(month, at) {
            months.push(kept.count(month, (at, shared), recorded, (world, &places)));
            continue;
        }
        missing.push(month);
        let next = all.get(nth + 1);
        let goes_on = |next: &&Month| kept.recorded(**next, revision(revisions, next.0)).is_none();
        if next.filter(goes_on).is_some() {
            continue;
        }
        let ends = missing.first().zip(missing.last());
        let ends = ends.and_then(|(a, b)| a.first_day().zip(b.last_day()));
        let (from, until) = ends.ok_or(Fault::NotFound)?;
        let mut lessons = reading.lessons(from, until).await?;
        for month in missing.drain(..) {
            let of_later = lessons.partition_point(|one| Month::of(one.on()) <= month);
            let later = lessons.split_off(of_later);
            let recorded = Arc::new(std::mem::replace(&mut lessons, later));
            let at = (revision(revisions, month.0), shared);
            months.push(kept.count(month, at, recorded, (world, &places)));
        }
    }
    Ok(months)
}
