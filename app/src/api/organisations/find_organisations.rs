use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::OrganisationKind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One school or club that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Street and house number; tells two sites of one name apart.
    pub street: String,
    /// Postcode as shown; empty when unknown.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Name of its municipality.
    pub municipality: String,
    /// Its code in the register; empty for clubs.
    pub site_code: String,
    /// Whether it is closed.
    pub closed: bool,
}

/// The few that fit best while somebody types; none when nothing was typed.
#[server(prefix = "/api", endpoint = "organisations/find")]
pub async fn find_organisations(typed: String) -> Result<Vec<Found>, ApiError> {
    use crate::api::request::{actor, house};
    use services::organisations::{SearchFilter, search};

    /// As many as fit below the box without scrolling.
    const MOST: u32 = 8;

    let actor = actor()?;
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    let page = search(&house(), &actor, &typed, &SearchFilter::default(), 0, MOST).await?;
    Ok(page.hits.into_iter().map(Found::from).collect())
}

#[cfg(feature = "ssr")]
impl From<services::organisations::Hit> for Found {
    fn from(hit: services::organisations::Hit) -> Self {
        Self {
            id: hit.id,
            name: hit.name,
            kind: hit.kind,
            street: hit.street,
            postcode: hit.postcode.unwrap_or_default(),
            town: hit.town,
            municipality: hit.municipality,
            site_code: hit.site_code.unwrap_or_default(),
            closed: hit.closed_on.is_some(),
        }
    }
}
