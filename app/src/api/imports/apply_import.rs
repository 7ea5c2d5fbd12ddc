use crate::api::ApiError;
use domain::ids::ImportId;
use leptos::prelude::*;

/// Applies an upload exactly as it was reviewed, then shows it.
#[server(prefix = "/api", endpoint = "imports/apply")]
pub async fn apply_import(
    import: ImportId,
    #[server(default)] confirm: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let confirmed = confirm == "on";
    services::imports::apply_review(&house(), &actor()?, import, confirmed).await?;
    leptos_axum::redirect(&format!("/beheer/import/{import}?gedaan=doorgevoerd"));
    Ok(())
}
