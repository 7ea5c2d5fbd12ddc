use crate::api::ApiError;
use domain::booking::{SeasonForm, SeasonRulesForm};
use leptos::prelude::*;

/// Adds a season, then shows it.
#[server(prefix = "/api", endpoint = "seasons/add")]
pub async fn add_season(
    form: SeasonForm,
    rules: SeasonRulesForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::booking;

    let post = post(&key)?;
    let id = booking::add_season(&house(), &actor()?, &post, &form, &rules).await?;
    leptos_axum::redirect(&format!("/beheer/seizoenen/{id}?gedaan=toegevoegd"));
    Ok(())
}
