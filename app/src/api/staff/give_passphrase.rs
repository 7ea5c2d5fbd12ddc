use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Gives somebody a first or a new passphrase; their sessions end.
#[server(prefix = "/api", endpoint = "staff/give-passphrase")]
pub async fn give_passphrase(id: EmployeeId, passphrase: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::accounts::set_passphrase(&house(), &actor()?, id, &passphrase).await?;
    leptos_axum::redirect(&format!("/medewerkers/{id}?gedaan=wachtzin"));
    Ok(())
}
