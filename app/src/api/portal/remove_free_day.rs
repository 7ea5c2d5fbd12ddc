use crate::api::ApiError;
use domain::ids::FreeDayId;
use leptos::prelude::*;

/// Removes days on which the school that is in was closed.
#[server(prefix = "/api", endpoint = "portal/remove-free-day")]
pub async fn remove_own_free_day(free_day: FreeDayId) -> Result<(), ApiError> {
    use crate::api::request::{house, school};

    services::booking::remove_own_free_day(&house(), &school()?.actor, free_day).await?;
    leptos_axum::redirect("/boeken/tijden?gedaan=vrij-verwijderd");
    Ok(())
}
