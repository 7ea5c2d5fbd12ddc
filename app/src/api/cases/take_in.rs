use crate::api::ApiError;
use domain::cases::ReferralForm;
use leptos::prelude::*;

/// Takes a referral in, then shows its case.
#[server(prefix = "/api", endpoint = "cases/take-in")]
pub async fn take_in(form: ReferralForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    let case = services::cases::take_in(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=aangenomen"));
    Ok(())
}
