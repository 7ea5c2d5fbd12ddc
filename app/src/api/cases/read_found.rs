use crate::api::ApiError;
use domain::cases::CaseLine;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The cases that a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundPage {
    /// The cases.
    pub cases: Vec<CaseLine>,
    /// Whether the next search may be by citizen service number.
    pub uses_bsn: bool,
}

/// The cases that a search found, by their ids with commas between.
#[server(prefix = "/api", endpoint = "cases/read-found")]
pub async fn read_found(ids: String) -> Result<FoundPage, ApiError> {
    use crate::api::request::{actor, house};

    let ids: Vec<_> = ids.split(',').filter_map(|id| id.parse().ok()).collect();
    let actor = actor()?;
    Ok(FoundPage {
        cases: services::cases::found_cases(&house(), &actor, &ids).await?,
        uses_bsn: services::cases::uses_bsn(&house(), &actor).await?,
    })
}
