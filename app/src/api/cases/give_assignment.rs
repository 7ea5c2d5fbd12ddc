use crate::api::ApiError;
use domain::cases::AssignmentForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Gives an assignment.
#[server(prefix = "/api", endpoint = "cases/give-assignment")]
pub async fn give_assignment(
    case: CaseId,
    form: AssignmentForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::give_assignment(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=opdracht"));
    Ok(())
}
