use crate::api::ApiError;
use leptos::prelude::*;

/// Undoes changes that were made together, then shows the page that asked.
#[server(prefix = "/api", endpoint = "planning/undo")]
pub async fn undo(batch: String, back: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, own_path};

    let batch = batch.parse().map_err(|_| ApiError::Malformed)?;
    services::planning::undo(&house(), &actor()?, batch).await?;
    leptos_axum::redirect(own_path(&back).unwrap_or("/planning"));
    Ok(())
}
