use crate::api::ApiError;
use leptos::prelude::*;

/// Sends an example to whoever asks, then shows it again.
#[server(prefix = "/api", endpoint = "outbox/send-example")]
pub async fn send_example(kind: String, language: String, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::outbox;

    let post = post(&key)?;
    outbox::send_example(&house(), &actor()?, &post, &kind, &language).await?;
    // A kind that was sent is one of the known ones, so it is safe in an address.
    leptos_axum::redirect(&format!("/beheer/post/voorbeelden/{kind}?gedaan=verstuurd"));
    Ok(())
}
