use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Adds a note.
#[server(prefix = "/api", endpoint = "cases/add-note")]
pub async fn add_note(case: CaseId, words: Private, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_note(&house(), &actor()?, &post, case, &words).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=notitie"));
    Ok(())
}
