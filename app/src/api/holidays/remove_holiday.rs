use crate::api::ApiError;
use domain::ids::HolidayId;
use leptos::prelude::*;

/// Removes a holiday, then shows the school year that was shown.
#[server(prefix = "/api", endpoint = "holidays/remove-holiday")]
pub async fn remove_holiday(id: HolidayId, year: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::holidays::remove_holiday(&house(), &actor()?, id).await?;
    leptos_axum::redirect(&format!("/vakanties?jaar={year}&gedaan=verwijderd"));
    Ok(())
}
