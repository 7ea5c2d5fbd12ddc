use crate::api::ApiError;
use domain::cases::DiscussionForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down what was said at home, or that it waits.
#[server(prefix = "/api", endpoint = "cases/record-discussion")]
pub async fn record_discussion(
    case: CaseId,
    form: DiscussionForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::record_discussion(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=vastgelegd"));
    Ok(())
}
