use super::Facts;
use super::asked::{Asked, choices, read_asked};
use super::page_of_rows::Behind;
use super::read_table::rows_behind;
use crate::{Actor, Fault, House};
use domain::coverage::fact::Fact;
use domain::coverage::figures::count_by;
use domain::coverage::notice::cancellation;
use domain::coverage::table::{By, is_present, touches};
use domain::coverage::view::{AgreementRow, RowsView};
use domain::coverage::wanted::{CoverageQuery, REGION, RowKey};
use domain::coverage::{Column, Counts, Figure, Filter, Number, agreed_in, reserves};
use domain::organisation::OrganisationKind;
use domain::permission::ReadCoverage;
use std::collections::BTreeMap;

/// Rows on a page.
pub(super) const PAGE: usize = 200;

/// The rows behind a number of the table, of all lessons without its code: those of the row with this
/// code, of what holds for the whole region under [`REGION`], or of the total without one.
///
/// # Errors
/// `Denied`; `NotFound` for a row or a number that is not there.
pub async fn read_rows(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
    (number, row): (&str, &str),
    page: u32,
) -> Result<RowsView, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let number = match number {
        "" => Number::Cell(Column::Of(Figure::Requested)),
        code => Number::parse(code).ok_or(Fault::NotFound)?,
    };
    let (asked, facts) = read_asked(house, actor, query).await?;
    let filter = asked.filter(&facts).ok_or(Fault::NotFound)?;
    let (name, sum, all) = if row == REGION {
        let Number::Cell(column) = number else {
            return Err(Fault::NotFound);
        };
        // It has no lessons and no schools of its own.
        if column.is_in(By::School) || column.is_in(By::Theme) {
            return Err(Fault::NotFound);
        }
        let (sum, all) = of_agreements(&facts, &asked, &filter, column, |town| town.is_none());
        (None, sum, all)
    } else {
        let (name, place) = found_row(&facts, &asked, row)?.unzip();
        let (sum, all) = behind(&facts, &asked, &filter, number, place);
        (name, sum, all)
    };
    let count = all.len();
    let pages = u32::try_from(count.div_ceil(PAGE))
        .unwrap_or(u32::MAX)
        .max(1);
    let page = page.clamp(1, pages);
    let from = usize::try_from(page - 1).unwrap_or(0) * PAGE;
    let mut rows = all.page(&facts, from);
    // Names of groups are not kept with the figures: those of one page are read.
    let numbers = rows.groups();
    let ids: Vec<_> = numbers.iter().filter_map(|one| facts.group(*one)).collect();
    let names = house.store.names_of_groups(&permit, &ids).await?;
    let name_of = |number: u32| {
        let id = facts.group(number)?;
        names.get(&id).cloned()
    };
    rows.name_groups(&numbers, name_of);
    Ok(RowsView {
        period: (*asked.wanted.period.start(), *asked.wanted.period.end()),
        query: asked.query,
        choices: choices(&facts),
        number,
        row: name,
        sum,
        count: u64::try_from(count).unwrap_or(u64::MAX),
        page: (page, u32::try_from(PAGE).unwrap_or(u32::MAX)),
        rows: rows.rows,
    })
}

type Place = (By, u32);

/// The name and place of a row that the viewer sees.
fn found_row(facts: &Facts, asked: &Asked, code: &str) -> Result<Option<(String, Place)>, Fault> {
    if code.is_empty() {
        return Ok(None);
    }
    let world = &facts.world;
    let by = asked.wanted.by;
    let key = RowKey::parse(by, code).ok_or(Fault::NotFound)?;
    let (by, place) = key.row(world).ok_or(Fault::NotFound)?;
    let seen = match by {
        By::Town => u16::try_from(place).is_ok_and(|town| facts.sees(town)),
        By::School => {
            let school = usize::try_from(place)
                .ok()
                .and_then(|at| world.schools.get(at));
            school.is_some_and(|school| facts.sees(school.town))
        }
        By::Theme => true,
    };
    let (_, name) = RowKey::of(world, by, place).ok_or(Fault::NotFound)?;
    match seen {
        true => Ok(Some((name.to_owned(), (by, place)))),
        false => Err(Fault::NotFound),
    }
}

fn behind<'a>(
    facts: &'a Facts,
    asked: &Asked,
    filter: &Filter,
    number: Number,
    row: Option<Place>,
) -> (u64, Behind<'a>) {
    let of = |figure| rows_behind(facts, filter, row, figure);
    match number {
        Number::Cancelled(by, notice) => {
            let mut lessons = of(Figure::CancelledBySchool);
            lessons.extend(of(Figure::CancelledByUs));
            lessons.retain(|fact| cancellation(fact) == Some((by, notice)));
            lessons.sort_unstable_by_key(|fact| (fact.on, fact.lesson));
            let sum = u64::try_from(lessons.len()).unwrap_or(u64::MAX);
            (sum, Behind::Lessons(lessons, Figure::Requested))
        }
        Number::Cell(Column::Of(figure)) => {
            let lessons = of(figure);
            let sum = figure.over(lessons.iter().copied());
            let rows = match figure {
                Figure::GroupsReached | Figure::PupilsReached => Behind::Groups(groups(lessons)),
                Figure::SchoolsReached | Figure::ClubsReached => {
                    let mut schools = schools(facts, asked, filter, row, figure);
                    schools.retain(|(_, counts)| counts.of(figure) > 0);
                    Behind::Schools(schools)
                }
                _ => Behind::Lessons(lessons, figure),
            };
            (sum, rows)
        }
        Number::Cell(column @ (Column::Schools | Column::Clubs)) => {
            let figure = match column {
                Column::Clubs => Figure::ClubsReached,
                _ => Figure::SchoolsReached,
            };
            let schools = present(facts, asked, filter, row, figure);
            (
                u64::try_from(schools.len()).unwrap_or(u64::MAX),
                Behind::Schools(schools),
            )
        }
        Number::Cell(column) => {
            let in_row = |town: Option<u16>| match row {
                None => true,
                Some((By::Town, wanted)) => town.map(u32::from) == Some(wanted),
                Some(_) => false,
            };
            of_agreements(facts, asked, filter, column, in_row)
        }
    }
}

/// The agreements behind a number, of those with municipalities in the row, or without one, and what
/// they add up to.
fn of_agreements<'a>(
    facts: &'a Facts,
    asked: &Asked,
    filter: &Filter,
    column: Column,
    in_row: impl Fn(Option<u16>) -> bool,
) -> (u64, Behind<'a>) {
    let rows = agreements(facts, asked, filter, column, in_row);
    let worth = |row: &AgreementRow| match column {
        Column::AgreedLessons => row.agreed.lessons,
        Column::AgreedMinutes => row.agreed.minutes,
        _ => row.reserve.left,
    };
    (rows.iter().map(worth).sum(), Behind::Agreements(rows))
}

fn groups(lessons: Vec<&Fact>) -> Vec<(u32, Vec<&Fact>)> {
    let mut groups: BTreeMap<(u32, u32), Vec<&Fact>> = BTreeMap::new();
    for fact in lessons {
        groups
            .entry((fact.school, fact.group))
            .or_default()
            .push(fact);
    }
    groups
        .into_iter()
        .map(|((_, group), lessons)| (group, lessons))
        .collect()
}

/// Schools with any lesson in the period or that are there to be reached, with their figures.
fn schools(
    facts: &Facts,
    asked: &Asked,
    filter: &Filter,
    row: Option<Place>,
    figure: Figure,
) -> Vec<(u32, Counts)> {
    let club = figure == Figure::ClubsReached;
    let world = &facts.world;
    let in_row = |fact: &&Fact| row.is_none_or(|(by, place)| by.place(fact) == place);
    let lessons = (facts.within(&asked.wanted.period))
        .filter(|fact| filter.takes(world, fact))
        .filter(in_row);
    let mut counts = count_by(lessons, |fact| Some(fact.school));
    for (place, school) in (0..).zip(&world.schools) {
        let there = match row {
            Some((By::Town, town)) => u32::from(school.town) == town,
            Some((By::School, one)) => place == one,
            Some((By::Theme, _)) | None => true,
        };
        if there
            && facts.sees(school.town)
            && filter.takes_place(world, school.town, school.kind)
            && is_present(school, &asked.wanted.period)
        {
            counts.entry(place).or_default();
        }
    }
    let is_club = |place: u32| {
        let school = usize::try_from(place)
            .ok()
            .and_then(|at| world.schools.get(at));
        school.is_some_and(|school| school.kind == OrganisationKind::Club)
    };
    counts.retain(|place, _| is_club(*place) == club);
    counts.into_iter().collect()
}

/// Of those, the ones that are there to be reached.
fn present(
    facts: &Facts,
    asked: &Asked,
    filter: &Filter,
    row: Option<Place>,
    figure: Figure,
) -> Vec<(u32, Counts)> {
    let mut schools = schools(facts, asked, filter, row, figure);
    schools.retain(|(place, _)| {
        let school = usize::try_from(*place)
            .ok()
            .and_then(|at| facts.world.schools.get(at));
        school.is_some_and(|school| is_present(school, &asked.wanted.period))
    });
    schools
}

fn agreements(
    facts: &Facts,
    asked: &Asked,
    filter: &Filter,
    column: Column,
    in_row: impl Fn(Option<u16>) -> bool,
) -> Vec<AgreementRow> {
    let (world, period) = (&facts.world, &asked.wanted.period);
    let reserves = reserves(world, facts.around());
    let place = |code: &str| {
        let found = world.towns.iter().position(|town| town.code == code);
        found.and_then(|at| u16::try_from(at).ok())
    };
    let mut rows: Vec<_> = (world.agreements.iter().zip(reserves))
        .filter(|(one, _)| touches(one, period))
        .filter_map(|(one, reserve)| {
            let town = one.municipality.as_deref().and_then(place);
            let shown = in_row(town)
                && town.is_none_or(|town| facts.sees(town))
                && filter.takes_agreement(world, one, town);
            let row = AgreementRow {
                agreement: one.id,
                name: one.name.to_string(),
                town: town.map(|town| world.towns[usize::from(town)].name.clone()),
                days: (one.first_day, one.last_day),
                agreed: agreed_in(one, period),
                reserve,
            };
            let counts = match column {
                Column::AgreedLessons => row.agreed.lessons > 0,
                Column::AgreedMinutes => row.agreed.minutes > 0,
                _ => row.reserve.reserved > 0,
            };
            (shown && counts).then_some(row)
        })
        .collect();
    rows.sort_by(|a, b| (&a.town, &a.name, a.days).cmp(&(&b.town, &b.name, b.days)));
    rows
}
