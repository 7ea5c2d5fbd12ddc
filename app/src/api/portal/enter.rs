use crate::api::ApiError;
use leptos::prelude::*;

/// Swaps the token of a link for a visit, and goes to the school's own page.
#[server(prefix = "/api", endpoint = "portal/enter")]
pub async fn enter_school(token: String) -> Result<(), ApiError> {
    use crate::api::request::house;

    let visit = services::booking::enter(&house(), &token).await?;
    super::cookie::give(&visit);
    leptos_axum::redirect("/boeken");
    Ok(())
}
