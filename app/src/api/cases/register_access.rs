use crate::api::ApiError;
use domain::cases::AccessForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down that a youth asks what is known.
#[server(prefix = "/api", endpoint = "cases/register-access")]
pub async fn register_access(case: CaseId, form: AccessForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::register_access(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}/inzage?gedaan=vastgelegd"));
    Ok(())
}
