use crate::api::ApiError;
use leptos::prelude::*;

/// Asks for a new code for what was asked last.
#[server(prefix = "/api", endpoint = "portal/ask-contact-code-again")]
pub async fn ask_contact_code_again(key: String) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, school};
    use services::{Post, booking};

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    let (house, actor, language) = (house(), school()?.actor, caller().language.code());
    booking::ask_contact_code_again(&house, &actor, &post, language).await?;
    leptos_axum::redirect("/boeken/contact?gedaan=code-gestuurd#code-typen");
    Ok(())
}
