use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Asks for a new code for what was asked last.
#[server(prefix = "/api", endpoint = "portal/ask-contact-code-again")]
pub async fn ask_contact_code_again(school: OrganisationId, key: String) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, post, school_for};
    use services::booking;

    let post = post(&key)?;
    let (house, actor, language) = (house(), school_for(school)?.actor, caller().language.code());
    booking::ask_contact_code_again(&house, &actor, &post, language).await?;
    leptos_axum::redirect("/boeken/contact?gedaan=code-gestuurd#code-typen");
    Ok(())
}
