use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A school that can ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundSchool {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Street, postcode and town.
    pub place: String,
    /// Its code in the register.
    pub code: Option<String>,
}

/// Open schools and clubs, at most twenty, for a new request.
#[server(prefix = "/api", endpoint = "requests/find-school")]
pub async fn find_school(typed: String) -> Result<Vec<FoundSchool>, ApiError> {
    use crate::api::request::{actor, house};

    let page = services::requests::find_school(&house(), &actor()?, &typed).await?;
    let found = page.hits.into_iter().map(|hit| {
        let town = [hit.postcode, Some(hit.town)].into_iter().flatten();
        let town = town.collect::<Vec<_>>().join(" ");
        let parts = [hit.street, town]
            .into_iter()
            .filter(|part| !part.is_empty());
        FoundSchool {
            id: hit.id,
            name: hit.name,
            place: parts.collect::<Vec<_>>().join(", "),
            code: hit.site_code,
        }
    });
    Ok(found.collect())
}
