use crate::api::ApiError;
use leptos::prelude::*;

/// Takes all outlines away.
#[server(prefix = "/api", endpoint = "outlines/remove-outlines")]
pub async fn remove_outlines() -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::outlines::remove_outlines(&house(), &actor()?).await?;
    leptos_axum::redirect("/beheer/kaart?gedaan=weg");
    Ok(())
}
