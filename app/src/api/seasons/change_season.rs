use crate::api::ApiError;
use domain::booking::{SeasonForm, SeasonRulesForm};
use domain::ids::SeasonId;
use leptos::prelude::*;

/// Changes a season of which a version was shown, then shows it.
#[server(prefix = "/api", endpoint = "seasons/change")]
pub async fn change_season(
    id: SeasonId,
    version: i32,
    form: SeasonForm,
    rules: SeasonRulesForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::booking::change_season(&house(), &actor()?, id, version, &form, &rules).await?;
    leptos_axum::redirect(&format!("/beheer/seizoenen/{id}?gedaan=gewijzigd"));
    Ok(())
}
