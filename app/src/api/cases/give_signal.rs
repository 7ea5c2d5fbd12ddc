use crate::api::ApiError;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Gives a signal.
#[server(prefix = "/api", endpoint = "cases/give-signal")]
pub async fn give_signal(case: CaseId, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::give_signal(&house(), &actor()?, &post, case).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal"));
    Ok(())
}
