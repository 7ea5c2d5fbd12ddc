use crate::api::ApiError;
use domain::booking::QuotaForm;
use domain::ids::SeasonId;
use leptos::prelude::*;

/// Sets what a municipality agreed to in a season, then shows the season.
#[server(prefix = "/api", endpoint = "seasons/set-quota")]
pub async fn set_quota(
    season: SeasonId,
    municipality: String,
    form: QuotaForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::booking;

    booking::set_quota(&house(), &actor()?, season, &municipality, Some(&form)).await?;
    leptos_axum::redirect(&format!("/beheer/seizoenen/{season}?gedaan=gemeente"));
    Ok(())
}
