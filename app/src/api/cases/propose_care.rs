use crate::api::ApiError;
use domain::cases::CareForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Proposes help by a local organisation.
#[server(prefix = "/api", endpoint = "cases/propose-care")]
pub async fn propose_care(case: CaseId, form: CareForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::propose_care(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=hulp"));
    Ok(())
}
