use crate::api::ApiError;
use domain::ids::{AppointmentId, CaseId};
use leptos::prelude::*;

/// Calls an appointment off.
#[server(prefix = "/api", endpoint = "cases/cancel-appointment")]
pub async fn cancel_appointment(case: CaseId, appointment: AppointmentId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::cancel_appointment(&house(), &actor()?, (case, appointment)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=afgezegd"));
    Ok(())
}
