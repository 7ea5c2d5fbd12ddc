use crate::api::ApiError;
use leptos::prelude::*;

/// Opens the case that people call so for an hour and for a reason; others are told.
#[server(prefix = "/api", endpoint = "cases/break-glass")]
pub async fn break_the_glass(number: String, reason: String, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::break_glass(&house(), &actor()?, &post, &number, &reason).await?;
    leptos_axum::redirect("/zaken/glas?gedaan=open");
    Ok(())
}
