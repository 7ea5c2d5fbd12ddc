use crate::api::ApiError;
use leptos::prelude::*;

/// Clears away what an index left.
#[server(prefix = "/api", endpoint = "cases/purge-index")]
pub async fn purge_index(code: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::purge_index(&house(), &actor()?, &code).await?;
    leptos_axum::redirect("/beheer/signalen?gedaan=opgeruimd");
    Ok(())
}
