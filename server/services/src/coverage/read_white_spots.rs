use super::asked::{Asked, choices};
use super::{Facts, read_facts};
use crate::booking::season_ahead;
use crate::{Actor, Fault, House, Post};
use chrono::{Datelike, Months};
use domain::coverage::spots_view::{SpotRow, SpotsQuery, SpotsView};
use domain::coverage::wanted::CoverageQuery;
use domain::coverage::white_spots::{Beside, WhiteSpot, open_by_kind, white_spots};
use domain::permission::{InviteUnreached, ReadCoverage};
use domain::time::{Day, SchoolYear, wall_of};
use std::collections::{BTreeMap, HashMap};
use store::booking::SeasonRecord;

/// Schools on a page.
const PAGE: usize = 50;

/// How far back is looked for the last lesson of a school, and how far ahead for its next, in months.
const BACK: u32 = 60;
const AHEAD: u32 = 18;

/// The schools that had no lesson this calendar year, or not in the one before either.
///
/// # Errors
/// `Denied`.
pub async fn read_white_spots(
    house: &House,
    actor: &Actor,
    query: &CoverageQuery,
    asked: SpotsQuery,
) -> Result<SpotsView, Fault> {
    let filter = Asked::read(query, house.clock.today())?;
    let Spots {
        facts,
        since,
        spots,
    } = read_spots(house, actor, &filter, asked).await?;
    let season = season_ahead(house).await?;
    let pages = u32::try_from(spots.len().div_ceil(PAGE))
        .unwrap_or(u32::MAX)
        .max(1);
    let page = asked.page.clamp(1, pages);
    let from = usize::try_from(page - 1).unwrap_or(0) * PAGE;
    let count = u64::try_from(spots.len()).unwrap_or(u64::MAX);
    let shown: Vec<_> = spots.into_iter().skip(from).take(PAGE).collect();
    Ok(SpotsView {
        rows: rows(house, actor, &facts, (shown, season.as_ref())).await?,
        query: filter.query,
        asked: SpotsQuery { page, ..asked },
        since,
        choices: choices(&facts),
        count,
        page_size: u32::try_from(PAGE).unwrap_or(u32::MAX),
        season: season.map(|one| one.season.name.to_string()),
    })
}

/// The schools that were not reached, all of them, in order.
pub(super) struct Spots {
    pub(super) facts: Facts,
    /// A school that had a lesson from this day on was reached.
    pub(super) since: Day,
    pub(super) spots: Vec<WhiteSpot>,
}

pub(super) async fn read_spots(
    house: &House,
    actor: &Actor,
    filter: &Asked,
    asked: SpotsQuery,
) -> Result<Spots, Fault> {
    let permit = actor.permit::<ReadCoverage>()?;
    let today = house.clock.today();
    let first = today
        .checked_sub_months(Months::new(BACK))
        .ok_or(Fault::NotFound)?;
    let last = today
        .checked_add_months(Months::new(AHEAD))
        .ok_or(Fault::NotFound)?;
    let facts = read_facts(house, actor, first, last).await?;
    let since = today.year() - i32::from(asked.two_years);
    let since = Day::from_ymd_opt(since, 1, 1).ok_or(Fault::NotFound)?;
    let of_schools = house
        .store
        .pupils_of_schools(&permit, SchoolYear::of(today))
        .await?;
    let pupils: BTreeMap<u32, u32> = (0..)
        .zip(&facts.world.schools)
        .filter_map(|(place, school)| Some((place, *of_schools.get(&school.id)?)))
        .collect();
    let spots = match filter.filter(&facts) {
        None => Vec::new(),
        Some(wanted) => {
            let sees = |town| facts.sees(town);
            // What is used of an agreement is used whoever may see it.
            let open = open_by_kind(&facts.world, facts.around(), &wanted, today);
            let beside = Beside {
                since,
                today,
                pupils: &pupils,
                open: &open,
            };
            white_spots(
                &facts.world,
                facts.iter(),
                &wanted,
                beside,
                asked.rank,
                sees,
            )
        }
    };
    Ok(Spots {
        facts,
        since,
        spots,
    })
}

async fn rows(
    house: &House,
    actor: &Actor,
    facts: &Facts,
    (spots, season): (Vec<WhiteSpot>, Option<&SeasonRecord>),
) -> Result<Vec<SpotRow>, Fault> {
    let world = &facts.world;
    let school = |spot: &WhiteSpot| {
        let at = usize::try_from(spot.school).ok()?;
        world.schools.get(at)
    };
    let ids: Vec<_> = spots.iter().filter_map(school).map(|one| one.id).collect();
    let invite = actor.permit::<InviteUnreached>().ok();
    let (mut contacts, mut invited) = (HashMap::new(), HashMap::new());
    if let Some(permit) = &invite {
        contacts = house.store.contacts_to_invite(permit, &ids).await?;
        if let Some(season) = season {
            let season = season.season.id;
            invited = house.store.last_invited(permit, season, &ids).await?;
        }
    }
    let mut rows = Vec::new();
    for spot in spots {
        let Some(one) = school(&spot) else { continue };
        let town = world.towns.get(usize::from(one.town));
        let may = invite
            .as_ref()
            .zip(town)
            .is_some_and(|(permit, town)| permit.covers_organisation(town.area, one.id));
        rows.push(SpotRow {
            organisation: one.id,
            name: one.name.clone(),
            kind: one.kind,
            town: town.map(|town| town.name.clone()).unwrap_or_default(),
            spot,
            may_invite: may,
            has_address: may && contacts.contains_key(&one.id),
            invited: invited
                .get(&one.id)
                .filter(|_| may)
                .map(|at| wall_of(*at).0),
            key: Post::new()?.as_str().to_owned(),
        });
    }
    Ok(rows)
}
