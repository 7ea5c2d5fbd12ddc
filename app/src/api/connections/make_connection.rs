use crate::api::ApiError;
use domain::connection::ConnectionForm;
use leptos::prelude::*;

/// Makes a token for a program and shows it once.
#[server(prefix = "/api", endpoint = "connections/make-connection")]
pub async fn make_connection(form: ConnectionForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};

    let post = post(&key)?;
    let (house, actor) = (house(), actor()?);
    let made = services::connections::make_connection(&house, &actor, &post, &form).await?;
    // The first of two presses has sent it.
    if let Some(token) = made {
        super::COOKIE.send(&token);
    }
    leptos_axum::redirect("/beheer/koppelingen?gedaan=gemaakt");
    Ok(())
}
