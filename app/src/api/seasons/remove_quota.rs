use crate::api::ApiError;
use domain::ids::SeasonId;
use leptos::prelude::*;

/// Takes away what a municipality agreed to in a season, then shows the season.
#[server(prefix = "/api", endpoint = "seasons/remove-quota")]
pub async fn remove_quota(season: SeasonId, municipality: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::booking::set_quota(&house(), &actor()?, season, &municipality, None).await?;
    leptos_axum::redirect(&format!("/beheer/seizoenen/{season}?gedaan=gemeente-weg"));
    Ok(())
}
