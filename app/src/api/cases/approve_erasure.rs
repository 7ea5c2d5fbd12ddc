use crate::api::ApiError;
use domain::cases::ApproveForm;
use leptos::prelude::*;

/// Agrees to somebody else's proposal, and does it.
#[server(prefix = "/api", endpoint = "cases/approve-erasure")]
pub async fn approve_erasure(form: ApproveForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::cases::CaseError;

    let (proposal, cases) = form.parse().map_err(CaseError::from)?;
    services::cases::approve_erasure(&house(), &actor()?, proposal, &cases).await?;
    leptos_axum::redirect("/zaken/bewaren?gedaan=gewist");
    Ok(())
}
