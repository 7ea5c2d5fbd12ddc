use crate::api::ApiError;
use domain::cases::TermsForm;
use leptos::prelude::*;

/// Sets the terms.
#[server(prefix = "/api", endpoint = "cases/set-terms")]
pub async fn set_terms(form: TermsForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_terms(&house(), &actor()?, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=termijnen");
    Ok(())
}
