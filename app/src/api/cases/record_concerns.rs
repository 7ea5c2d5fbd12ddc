use crate::api::ApiError;
use domain::cases::ConcernsForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down whether a talk gave concerns.
#[server(prefix = "/api", endpoint = "cases/record-concerns")]
pub async fn record_concerns(
    case: CaseId,
    form: ConcernsForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::record_concerns(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=vastgelegd"));
    Ok(())
}
