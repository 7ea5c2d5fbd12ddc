use crate::api::ApiError;
use domain::ids::ConnectionId;
use leptos::prelude::*;

/// Takes the token of a program back.
#[server(prefix = "/api", endpoint = "connections/revoke-connection")]
pub async fn revoke_connection(id: ConnectionId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::connections::revoke_connection(&house(), &actor()?, id).await?;
    super::COOKIE.forget();
    leptos_axum::redirect("/beheer/koppelingen?gedaan=ingetrokken");
    Ok(())
}
