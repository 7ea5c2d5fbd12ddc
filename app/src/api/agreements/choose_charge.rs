use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Says to which agreement a lesson is charged, then shows the lesson's charge.
#[server(prefix = "/api", endpoint = "agreements/choose-charge")]
pub async fn choose_charge(
    lesson: LessonId,
    to: String,
    #[server(default)] reason: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::agreements::ChargeForm;

    let form = ChargeForm { to, reason };
    services::agreements::choose_charge(&house(), &actor()?, lesson, &form).await?;
    leptos_axum::redirect(&format!("/afspraken/les/{lesson}?gedaan=toegerekend"));
    Ok(())
}
