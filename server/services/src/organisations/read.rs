use crate::{Actor, Fault, House};
use domain::coverage::suppress;
use domain::ids::OrganisationId;
use domain::organisation::SearchKey;
use domain::permission::{ManageOrganisations, ReadOrganisations};
use domain::time::SchoolYear;
use store::organisations::{OrganisationView, SearchFilter, SearchPage};

/// The most that one page of a search shows, whatever is asked.
const LARGEST_PAGE: u32 = 200;

/// Organisations in which every typed word begins a word of the name, code, postcode or town, by
/// name; all of them when nothing was typed. Only what the actor may see.
///
/// # Errors
/// `Denied` for who may see no organisations.
pub async fn search(
    house: &House,
    actor: &Actor,
    typed: &str,
    filter: &SearchFilter,
    skip: u32,
    most: u32,
) -> Result<SearchPage, Fault> {
    let permit = actor.permit::<ReadOrganisations>()?;
    let key = SearchKey::parse(typed);
    let most = most.min(LARGEST_PAGE);
    Ok(house
        .store
        .search_organisations(&permit, &key, filter, skip, most)
        .await?)
}

/// One organisation with the groups of a school year; of this one when none is named. Who does not
/// keep its groups is not told how few pupils there are in a small one
/// ([`domain::coverage::suppress::told`]).
///
/// # Errors
/// `NotFound`, also for one outside the actor's areas.
pub async fn organisation(
    house: &House,
    actor: &Actor,
    id: OrganisationId,
    school_year: Option<SchoolYear>,
) -> Result<OrganisationView, Fault> {
    let permit = actor.permit::<ReadOrganisations>()?;
    let year = school_year.unwrap_or_else(|| SchoolYear::of(house.clock.today()));
    let mut view = house.store.organisation(&permit, id, year).await?;
    let keeps = actor.permit::<ManageOrganisations>();
    if !keeps.is_ok_and(|permit| permit.covers(view.area.id, &[])) {
        for one in &mut view.groups {
            one.group.pupils = suppress::told(one.group.pupils);
        }
    }
    Ok(view)
}
