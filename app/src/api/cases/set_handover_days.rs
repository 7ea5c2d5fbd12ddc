use crate::api::ApiError;
use domain::cases::HandoverDaysForm;
use leptos::prelude::*;

/// Sets from how many calendar days an absence is long, and when a receiver is reminded.
#[server(prefix = "/api", endpoint = "cases/set-handover-days")]
pub async fn set_handover_days(form: HandoverDaysForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_handover_days(&house(), &actor()?, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=overdracht");
    Ok(())
}
