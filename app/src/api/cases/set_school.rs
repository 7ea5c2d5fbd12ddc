use crate::api::ApiError;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down the school of a youth.
#[server(prefix = "/api", endpoint = "cases/set-school")]
pub async fn set_school(case: CaseId, school: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_school(&house(), &actor()?, case, &school).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=school"));
    Ok(())
}
