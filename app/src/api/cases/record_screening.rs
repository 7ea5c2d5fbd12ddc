use crate::api::ApiError;
use domain::cases::ScreeningForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down that the screening instrument was used.
#[server(prefix = "/api", endpoint = "cases/record-screening")]
pub async fn record_screening(
    case: CaseId,
    form: ScreeningForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::record_screening(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=vastgelegd"));
    Ok(())
}
