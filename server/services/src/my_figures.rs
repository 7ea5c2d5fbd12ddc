//! What educators see of their own work in figures; nothing of anybody else's.

use crate::{Actor, Fault, House};
use chrono::Datelike;
use domain::coverage::wanted::CoverageQuery;
use domain::lesson::{OwnFigures, OwnKind, OwnSums, own_lines, own_months};
use domain::permission::ReadLessons;
use domain::time::Day;
use domain::travel::StraightLine;
use domain::values::Mistakes;
use std::ops::RangeInclusive;

/// The actor's own figures between two days as typed, of this calendar year without; with the lessons
/// of one kind, when one is asked for. Published lessons alone: drafts are no news yet.
///
/// # Errors
/// `Denied` for who may not see published lessons.
pub async fn read_figures(
    house: &House,
    actor: &Actor,
    (from, until): (&str, &str),
    kind: Option<OwnKind>,
) -> Result<OwnFigures, Fault> {
    let permit = actor.permit::<ReadLessons>()?;
    let employee = permit.actor().ok_or(Fault::Denied)?;
    let today = house.clock.today();
    let (period, mistakes) = period(from, until, today)?;
    let (first, last) = (*period.start(), *period.end());
    let facts = house
        .store
        .own_figures(&permit, employee, first, last)
        .await?;
    let home = house.store.feed_home(&permit, employee).await?;
    let lines = own_lines(facts, home, &StraightLine::default());
    Ok(OwnFigures {
        today,
        mistakes,
        period: (first, last),
        sums: OwnSums::over(&lines),
        months: own_months(&lines),
        kind,
        lines: lines
            .into_iter()
            .filter(|line| kind == Some(line.kind))
            .collect(),
    })
}

/// The days, or this calendar year and what was wrong with them.
fn period(from: &str, until: &str, today: Day) -> Result<(RangeInclusive<Day>, Mistakes), Fault> {
    let year = |month, day| Day::from_ymd_opt(today.year(), month, day).ok_or(Fault::NotFound);
    let usual = year(1, 1)?..=year(12, 31)?;
    if from.trim().is_empty() && until.trim().is_empty() {
        return Ok((usual, Mistakes(Vec::new())));
    }
    let query = CoverageQuery {
        from: from.to_owned(),
        until: until.to_owned(),
        ..CoverageQuery::default()
    };
    Ok(match query.parse() {
        Ok(wanted) => (wanted.period, Mistakes(Vec::new())),
        Err(mistakes) => (usual, mistakes),
    })
}
