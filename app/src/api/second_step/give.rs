use crate::api::ApiError;
use leptos::prelude::*;

/// Takes the second step in this session, and goes to the page that asked for it; with no `next` it
/// goes nowhere.
#[server(prefix = "/api", endpoint = "account/give-second-step")]
pub async fn give_second_step(
    second_code: String,
    #[server(default)] passphrase: String,
    next: String,
) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, own_path};
    use services::accounts::second_step::{self, Answer};

    let visitor = super::visitor()?;
    let token = caller().token.ok_or(ApiError::SignedOut)?;
    let answer = Answer {
        code: second_code,
        passphrase,
    };
    second_step::give(&house(), &visitor.actor, visitor.step, &token, &answer).await?;
    if !next.is_empty() {
        leptos_axum::redirect(own_path(&next).unwrap_or("/"));
    }
    Ok(())
}
