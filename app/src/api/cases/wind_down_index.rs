use crate::api::ApiError;
use leptos::prelude::*;

/// Winds down an index of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/wind-down-index")]
pub async fn wind_down_index(code: String, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::wind_down_index(&house(), &actor()?, (&code, version)).await?;
    leptos_axum::redirect("/beheer/signalen?gedaan=afgebouwd");
    Ok(())
}
