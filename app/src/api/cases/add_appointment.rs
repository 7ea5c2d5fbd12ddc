use crate::api::ApiError;
use domain::cases::AppointmentForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Makes an appointment.
#[server(prefix = "/api", endpoint = "cases/add-appointment")]
pub async fn add_appointment(
    case: CaseId,
    form: AppointmentForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_appointment(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=afspraak"));
    Ok(())
}
