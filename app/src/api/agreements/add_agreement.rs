use crate::api::ApiError;
use domain::agreement::AgreementForm;
use leptos::prelude::*;

/// Adds an agreement, or one that carries on `carried_from`, then shows it.
#[server(prefix = "/api", endpoint = "agreements/add-agreement")]
pub async fn add_agreement(
    form: AgreementForm,
    carried_from: String,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::agreements;

    let post = post(&key)?;
    let from = match carried_from.as_str() {
        "" => None,
        id => Some(
            id.parse::<domain::ids::AgreementId>()
                .map_err(|_| ApiError::NotFound)?,
        ),
    };
    let id = agreements::add_agreement(&house(), &actor()?, &post, &form, from).await?;
    leptos_axum::redirect(&format!("/afspraken/{id}?gedaan=toegevoegd"));
    Ok(())
}
