use crate::api::ApiError;
use leptos::prelude::*;

/// Asks for a link by mail. The answer is the same whether or not the address is known.
#[server(prefix = "/api", endpoint = "portal/ask-link")]
pub async fn ask_link(email: String) -> Result<(), ApiError> {
    use crate::api::request::{caller, house};
    use services::booking::{self, AskLink};

    let caller = caller();
    let ask = AskLink {
        email,
        sender: caller.sender,
        language: caller.language.code().to_owned(),
    };
    booking::ask_link(&house(), &ask).await?;
    leptos_axum::redirect("/voor-scholen?gedaan=gevraagd");
    Ok(())
}
