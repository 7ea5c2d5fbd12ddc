use crate::api::ApiError;
use leptos::prelude::*;

/// Ends this session.
#[server(prefix = "/api", endpoint = "account/sign-out")]
pub async fn sign_out() -> Result<(), ApiError> {
    use crate::api::request::{actor, caller, house};

    let token = caller().token.ok_or(ApiError::SignedOut)?;
    services::accounts::sign_out(&house(), &actor()?, &token).await?;
    super::cookie::take_back();
    leptos_axum::redirect("/inloggen");
    Ok(())
}
