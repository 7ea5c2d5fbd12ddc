use crate::api::ApiError;
use leptos::prelude::*;

/// Makes a new secret for one's own app.
#[server(prefix = "/api", endpoint = "account/begin-second-step")]
pub async fn begin_second_step() -> Result<(), ApiError> {
    use crate::api::request::house;
    use services::accounts::second_step;

    let visitor = super::visitor()?;
    second_step::begin(&house(), &visitor.actor, visitor.step).await?;
    leptos_axum::redirect(super::SET_UP_PAGE);
    Ok(())
}
