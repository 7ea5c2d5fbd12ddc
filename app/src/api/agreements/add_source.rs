use crate::api::ApiError;
use leptos::prelude::*;

/// Adds a source of money, then shows the agreements.
#[server(prefix = "/api", endpoint = "agreements/add-source")]
pub async fn add_source(name: String, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::agreements;

    let post = post(&key)?;
    agreements::add_funding_source(&house(), &actor()?, &post, &name).await?;
    leptos_axum::redirect("/afspraken?gedaan=bron");
    Ok(())
}
