use crate::api::ApiError;
use leptos::prelude::*;

/// New recovery codes in the place of the old ones, shown once.
#[server(prefix = "/api", endpoint = "account/new-recovery-codes")]
pub async fn new_recovery_codes() -> Result<(), ApiError> {
    use crate::api::request::house;
    use services::accounts::second_step;

    let visitor = super::visitor()?;
    let codes = second_step::new_codes(&house(), &visitor.actor, visitor.step).await?;
    super::shown_once::send(&codes);
    leptos_axum::redirect("/account/tweede-stap?gedaan=codes");
    Ok(())
}
