use super::{Facts, read_facts_around};
use crate::{Actor, Fault, House};
use domain::coverage::fact::Fact;
use domain::coverage::table::{By, Table, table};
use domain::coverage::{Figure, Filter, reserves};
use domain::time::Day;
use std::ops::RangeInclusive;

/// The table of coverage of a period, with what its rows' places stand for.
///
/// # Errors
/// `Denied`; `NotFound` for a period of more than twenty years or one that ends before it begins.
pub async fn read_table(
    house: &House,
    actor: &Actor,
    period: &RangeInclusive<Day>,
    filter: &Filter,
    by: By,
) -> Result<(Facts, Table), Fault> {
    let facts = read_facts_around(house, actor, period).await?;
    let table = table_of(&facts, period, filter, by);
    Ok((facts, table))
}

/// The table of a period among facts that were read around it.
pub(super) fn table_of(
    facts: &Facts,
    period: &RangeInclusive<Day>,
    filter: &Filter,
    by: By,
) -> Table {
    let sees = |town| facts.sees(town);
    let world = &facts.world;
    let mut table = table(world, facts.within(period), period, filter, by, sees);
    let reserves = reserves(world, facts.around());
    table.add_reserves(world, (period, filter, by), &reserves, sees);
    table
}

/// The lessons behind a figure of the table, in order of day: those of one row, or of the total
/// without one. They add up to the figure.
pub fn rows_behind<'a>(
    facts: &'a Facts,
    filter: &Filter,
    row: Option<(By, u32)>,
    figure: Figure,
) -> Vec<&'a Fact> {
    let behind = facts.iter().filter(|fact| {
        let in_row = row.is_none_or(|(by, place)| by.place(fact) == place);
        in_row && filter.takes(&facts.world, fact) && figure.takes(fact)
    });
    behind.collect()
}
