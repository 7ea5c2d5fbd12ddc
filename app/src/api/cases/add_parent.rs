use crate::api::ApiError;
use domain::cases::ParentForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down a parent, for the index.
#[server(prefix = "/api", endpoint = "cases/add-parent")]
pub async fn add_parent(case: CaseId, form: ParentForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_parent(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=ouder"));
    Ok(())
}
