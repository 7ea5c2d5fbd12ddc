use super::Found;
use crate::api::ApiError;
use domain::area::Area;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of the list of schools and clubs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SearchResult {
    /// In the order of their names.
    pub found: Vec<Found>,
    /// How many there are on all pages together.
    pub total: u64,
    /// The number of this page; the first is 1.
    pub page: u32,
    /// How many stand on a full page.
    pub page_size: u32,
    /// All areas, for the filter.
    pub areas: Vec<Area>,
    /// Whether the viewer may add a school or club somewhere.
    pub may_add: bool,
}

/// Schools and clubs in which every typed word begins a word of the name, town, code or postcode;
/// a kind, area or page that cannot be read counts as none.
#[server(prefix = "/api", endpoint = "organisations/search")]
pub async fn search_organisations(
    #[server(default)] typed: String,
    #[server(default)] kind: String,
    #[server(default)] area: String,
    #[server(default)] closed_too: bool,
    #[server(default)] page: u32,
) -> Result<SearchResult, ApiError> {
    use crate::api::request::{actor, house};
    use domain::organisation::OrganisationKind;
    use domain::permission::Action;
    use services::organisations::{SearchFilter, search};
    use services::region;

    /// Most pages fit on two screens.
    const PAGE: u32 = 25;

    let (house, actor) = (house(), actor()?);
    let areas = region::areas(&house, &actor).await?;
    let filter = SearchFilter {
        kind: OrganisationKind::parse(&kind).ok(),
        area: areas
            .iter()
            .map(|one| one.id)
            .find(|id| id.to_string() == area),
        municipality: None,
        open_only: !closed_too,
    };
    let page = page.max(1);
    let skip = (page - 1).saturating_mul(PAGE);
    let result = search(&house, &actor, &typed, &filter, skip, PAGE).await?;
    Ok(SearchResult {
        found: result.hits.into_iter().map(Found::from).collect(),
        total: result.total,
        page,
        page_size: PAGE,
        areas,
        may_add: actor.may(Action::ManageOrganisations),
    })
}
