use crate::api::ApiError;
use domain::cases::FollowUpForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Agrees a follow-up.
#[server(prefix = "/api", endpoint = "cases/agree-follow-up")]
pub async fn agree_follow_up(
    case: CaseId,
    form: FollowUpForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::agree_follow_up(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=nazorg"));
    Ok(())
}
