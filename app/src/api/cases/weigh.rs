use crate::api::ApiError;
use domain::cases::WeighingForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes a version of the weighing.
#[server(prefix = "/api", endpoint = "cases/weigh")]
pub async fn weigh(case: CaseId, form: WeighingForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::weigh(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=afweging"));
    Ok(())
}
