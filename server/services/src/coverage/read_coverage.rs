use super::Facts;
use super::asked::{Asked, choices, read_asked};
use super::draw_map::draw_map;
use super::read_table::table_of;
use crate::{Actor, Fault, House};
use chrono::Datelike;
use domain::coverage::fact::World;
use domain::coverage::figures::count;
use domain::coverage::notice::by_notice;
use domain::coverage::pace::{Forecast, SchoolDays};
use domain::coverage::table::{By, Line, Table, touches};
use domain::coverage::trend::{by_month, year_before};
use domain::coverage::view::{CoverageMap, CoverageView, Going, Row, Step};
use domain::coverage::wanted::{CoverageQuery, RowKey};
use domain::coverage::{Filter, Month};
use domain::time::Day;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// More months than these are shown year by year.
const MOST_MONTHS: usize = 24;

/// All that the page of coverage shows: of this calendar year without days. A mistake in what is asked
/// shows the usual, with the mistake beside it.
///
/// # Errors
/// `Denied`.
pub async fn read_coverage(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
) -> Result<Arc<CoverageView>, Fault> {
    let (asked, facts) = read_asked(house, actor, query).await?;
    let today = house.clock.today();
    // With a mistake beside it the usual is shown: that is worked out anew.
    if !asked.mistakes.0.is_empty() {
        return Ok(Arc::new(work_out(house, asked, (&facts, today), 0)));
    }
    let query = asked.query.clone();
    let work_out = |stamp| work_out(house, asked, (&facts, today), stamp);
    Ok(house.kept_views.of((&query, today), &facts, work_out))
}

fn work_out(
    house: &House,
    asked: Asked,
    (facts, today): (&Facts, Day),
    stamp: u64,
) -> CoverageView {
    let (period, by) = (asked.wanted.period.clone(), asked.wanted.by);
    let filter = asked.filter(facts);
    let view = CoverageView {
        stamp,
        query: asked.query,
        mistakes: asked.mistakes,
        today,
        period: (*period.start(), *period.end()),
        choices: choices(facts),
        rows: Vec::new(),
        region: Line::default(),
        left_out: 0,
        total: Line::default(),
        before: Line::default(),
        before_until: None,
        cancelled: Vec::new(),
        trend: Vec::new(),
        going: Vec::new(),
        map: CoverageMap::default(),
    };
    let Some(filter) = filter else {
        return view;
    };
    let table = table_of(facts, &period, &filter, by);
    let wanted = || {
        let within = facts.within(&period);
        within.filter(|fact| filter.takes(&facts.world, fact))
    };
    // This year so far is held against as much of the year before.
    let is_running = period.contains(&today) && *period.end() > today;
    let so_far = match is_running {
        true => *period.start()..=today,
        false => period.clone(),
    };
    let days_before = year_before(&so_far);
    let before_until = days_before.as_ref().filter(|_| is_running);
    let before_until = before_until.map(|days| *days.end());
    let before = days_before.map(|before| table_of_lessons(facts, &before, &filter));
    let cancelled = by_notice(wanted()).into_iter();
    CoverageView {
        rows: rows(&facts.world, &table, by),
        region: Line {
            agreed: table.region,
            tailor_made: table.region_tailor_made,
            ..Line::default()
        },
        left_out: left_out(&facts.world, &period, &filter),
        total: table.total,
        before: before.unwrap_or_default(),
        before_until,
        cancelled: cancelled
            .map(|((by, notice), count)| (by, notice, count))
            .collect(),
        trend: trend(facts, &period, &filter),
        going: going(facts, &period, &filter, today),
        map: draw_map(&house.kept_months, facts, &period, &filter),
        ..view
    }
}

/// How many agreements of the period are left out because they are of the whole region.
fn left_out(world: &World, period: &RangeInclusive<Day>, filter: &Filter) -> u32 {
    let of_period = world.agreements.iter().filter(|one| touches(one, period));
    let left = of_period.filter(|one| filter.leaves_to_region(world, one));
    u32::try_from(left.count()).unwrap_or(u32::MAX)
}

fn rows(world: &World, table: &Table, by: By) -> Vec<Row> {
    let row = |(place, line): &(u32, Line)| {
        let (key, name) = RowKey::of(world, by, *place)?;
        Some(Row {
            key,
            name: name.to_owned(),
            line: *line,
        })
    };
    table.lines.iter().filter_map(row).collect()
}

/// The total of a period, without agreements.
fn table_of_lessons(facts: &Facts, period: &RangeInclusive<Day>, filter: &Filter) -> Line {
    let within = facts.within(period);
    Line {
        counts: count(within.filter(|fact| filter.takes(&facts.world, fact))),
        ..Line::default()
    }
}

/// Months of the period beside those of a year before; of a long one its calendar years.
fn trend(facts: &Facts, period: &RangeInclusive<Day>, filter: &Filter) -> Vec<Step> {
    let wanted = |within: &RangeInclusive<Day>| {
        let within = facts.within(within);
        within.filter(|fact| filter.takes(&facts.world, fact))
    };
    let step = |first: Day, last: Day| {
        let (first, last) = (first.max(*period.start()), last.min(*period.end()));
        (first <= last).then_some((first, last))
    };
    let months: Vec<_> = Month::between(*period.start(), *period.end()).collect();
    if months.len() > MOST_MONTHS {
        let years = period.start().year()..=period.end().year();
        let ends = years.filter_map(|year| {
            let first = Day::from_ymd_opt(year, 1, 1)?;
            step(first, Day::from_ymd_opt(year, 12, 31)?)
        });
        return ends
            .filter_map(|(first, last)| {
                let days = first..=last;
                Some(Step {
                    first,
                    last,
                    now: count(wanted(&days)),
                    before: count(wanted(&year_before(&days)?)),
                })
            })
            .collect();
    }
    let Some(before) = year_before(period) else {
        return Vec::new();
    };
    let then: BTreeMap<_, _> = by_month(wanted(&before), &before).into_iter().collect();
    by_month(wanted(period), period)
        .into_iter()
        .filter_map(|(month, now)| {
            let (first, last) = step(month.first_day()?, month.last_day()?)?;
            let before = then.get(&Month(month.0 - 12)).copied();
            Some(Step {
                first,
                last,
                now,
                before: before.unwrap_or_default(),
            })
        })
        .collect()
}

/// What comes of each agreement that holds in the period, over its own period.
pub(super) fn going(
    facts: &Facts,
    period: &RangeInclusive<Day>,
    filter: &Filter,
    today: Day,
) -> Vec<Going> {
    let world = &facts.world;
    let mut known: BTreeMap<(Day, Day), SchoolDays> = BTreeMap::new();
    for one in world.agreements.iter().filter(|one| touches(one, period)) {
        known
            .entry((one.first_day, one.last_day))
            .or_insert_with(|| {
                let closed = |day: Day| {
                    let mut holidays = world.holidays.iter();
                    holidays.any(|(first, last)| *first <= day && day <= *last)
                };
                SchoolDays::of(&(one.first_day..=one.last_day), today, closed)
            });
    }
    let days = |one: &domain::agreement::Agreement| {
        known
            .get(&(one.first_day, one.last_day))
            .copied()
            .unwrap_or_default()
    };
    let forecasts = Forecast::all(world, facts.around(), days);
    let places: BTreeMap<&str, u16> = (world.towns.iter().map(|town| town.code.as_str()))
        .zip(0..)
        .collect();
    let mut going: Vec<_> = (world.agreements.iter().zip(forecasts))
        .filter(|(one, _)| touches(one, period))
        .filter_map(|(one, forecast)| {
            let town = one.municipality.as_deref();
            let town = town.map(|code| places.get(code).copied());
            let town = match town {
                Some(None) => return None,
                Some(Some(town)) => Some(town),
                None => None,
            };
            let shown = town.is_none_or(|town| facts.sees(town))
                && filter.takes_agreement(world, one, town);
            let name = |town: u16| Some(world.towns.get(usize::from(town))?.name.clone());
            shown.then(|| Going {
                agreement: one.id,
                name: one.name.to_string(),
                town: town.and_then(name),
                last_day: one.last_day,
                forecast,
            })
        })
        .collect();
    going.sort_by(|a, b| (&a.town, &a.name, a.last_day).cmp(&(&b.town, &b.name, b.last_day)));
    going
}
