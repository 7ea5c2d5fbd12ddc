use crate::api::ApiError;
use leptos::prelude::*;

/// Proves the app by its first code; the recovery codes are shown after it, once.
#[server(prefix = "/api", endpoint = "account/confirm-second-step")]
pub async fn confirm_second_step(second_code: String) -> Result<(), ApiError> {
    use crate::api::request::{caller, house};
    use services::accounts::second_step;

    let visitor = super::visitor()?;
    let token = caller().token.ok_or(ApiError::SignedOut)?;
    let codes = second_step::confirm(&house(), &visitor.actor, &token, &second_code).await?;
    super::shown_once::send(&codes);
    leptos_axum::redirect("/account/tweede-stap?gedaan=ingesteld");
    Ok(())
}
