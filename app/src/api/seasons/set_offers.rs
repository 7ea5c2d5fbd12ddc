use crate::api::ApiError;
use domain::booking::OffersForm;
use domain::ids::SeasonId;
use leptos::prelude::*;

/// Sets how lesson types are booked in a season, then shows it.
#[server(prefix = "/api", endpoint = "seasons/set-offers")]
pub async fn set_offers(season: SeasonId, form: OffersForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::booking::set_offers(&house(), &actor()?, season, &form).await?;
    leptos_axum::redirect(&format!("/beheer/seizoenen/{season}?gedaan=aanbod"));
    Ok(())
}
