use super::asked::Asked;
use super::read_white_spots::{Spots, read_spots};
use crate::{Actor, Fault, House};
use domain::coverage::spots_view::SpotsQuery;
use domain::coverage::wanted::CoverageQuery;
use domain::time::Day;
use std::collections::BTreeMap;

/// How many schools were not reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpotCounts {
    /// A school that had a lesson from this day on was reached.
    pub since: Day,
    /// Code and name of each municipality that has any, with how many.
    pub towns: Vec<(String, String, u64)>,
}

/// How many schools the page of white spots shows, by municipality in order of name.
///
/// # Errors
/// `Denied`; `NotFound` when the filter cannot be read.
pub async fn count_white_spots(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
    asked: SpotsQuery,
) -> Result<SpotCounts, Fault> {
    let filter = Asked::read(query, house.clock.today())?;
    let Spots {
        facts,
        since,
        spots,
    } = read_spots(house, actor, &filter, asked).await?;
    let mut counted: BTreeMap<u16, u64> = BTreeMap::new();
    for spot in &spots {
        let school = usize::try_from(spot.school).ok();
        if let Some(school) = school.and_then(|at| facts.world.schools.get(at)) {
            *counted.entry(school.town).or_default() += 1;
        }
    }
    let town = |(place, count): (u16, u64)| {
        let town = facts.world.towns.get(usize::from(place))?;
        Some((town.code.clone(), town.name.clone(), count))
    };
    Ok(SpotCounts {
        since,
        towns: counted.into_iter().filter_map(town).collect(),
    })
}
