use crate::api::ApiError;
use domain::agreement::AgreementForm;
use domain::ids::AgreementId;
use leptos::prelude::*;

/// Changes an agreement of which `version` was shown, then shows it.
#[server(prefix = "/api", endpoint = "agreements/change-agreement")]
pub async fn change_agreement(
    id: AgreementId,
    version: i32,
    form: AgreementForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::agreements::change_agreement(&house(), &actor()?, id, version, &form).await?;
    leptos_axum::redirect(&format!("/afspraken/{id}?gedaan=gewijzigd"));
    Ok(())
}
