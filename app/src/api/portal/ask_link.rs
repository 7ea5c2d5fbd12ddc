use crate::api::ApiError;
use leptos::prelude::*;

/// Asks for a link by mail; `back` is the page that tells so, the public one unless it is the one for
/// who is not in. The answer is the same whether or not the address is known.
#[server(prefix = "/api", endpoint = "portal/ask-link")]
pub async fn ask_link(email: String, #[server(default)] back: String) -> Result<(), ApiError> {
    use crate::access::LEFT_PAGE;
    use crate::api::request::{caller, house};
    use services::booking::{self, AskLink};

    let caller = caller();
    let ask = AskLink {
        email,
        sender: caller.sender,
        language: caller.language.code().to_owned(),
    };
    booking::ask_link(&house(), &ask).await?;
    let back = match back == LEFT_PAGE {
        true => LEFT_PAGE,
        false => "/voor-scholen",
    };
    leptos_axum::redirect(&format!("{back}?gedaan=gevraagd"));
    Ok(())
}
