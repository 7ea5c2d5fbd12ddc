use crate::api::ApiError;
use leptos::prelude::*;

/// The school answers what is held for it from the waiting list: `yes` takes it, anything else
/// leaves it to the next school.
#[server(prefix = "/api", endpoint = "booking/answer-offer")]
pub async fn answer_offer(id: String, answer: String) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use services::booking;

    let (house, visit) = (house(), school()?);
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    if answer == "yes" {
        booking::take_offer(&house, &visit.actor, visit.season, id, "").await?;
        leptos_axum::redirect("/boeken?gedaan=aangenomen");
    } else {
        booking::decline_offer(&house, &visit.actor, visit.season, id).await?;
        leptos_axum::redirect("/boeken?gedaan=van-de-lijst");
    }
    Ok(())
}
