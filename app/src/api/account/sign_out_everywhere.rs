use crate::api::ApiError;
use leptos::prelude::*;

/// Ends all sessions of whoever asks.
#[server(prefix = "/api", endpoint = "account/sign-out-everywhere")]
pub async fn sign_out_everywhere() -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::accounts::sign_out_everywhere(&house(), &actor()?).await?;
    super::cookie::take_back();
    leptos_axum::redirect("/inloggen");
    Ok(())
}
