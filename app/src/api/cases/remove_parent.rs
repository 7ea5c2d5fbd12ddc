use crate::api::ApiError;
use domain::ids::{CaseId, ParentId};
use leptos::prelude::*;

/// Takes a parent out of the file.
#[server(prefix = "/api", endpoint = "cases/remove-parent")]
pub async fn remove_parent(case: CaseId, parent: ParentId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::remove_parent(&house(), &actor()?, (case, parent)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=ouder-weg"));
    Ok(())
}
