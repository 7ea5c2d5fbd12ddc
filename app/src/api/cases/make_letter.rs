use crate::api::ApiError;
use domain::cases::LetterForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Makes a letter and puts it away.
#[server(prefix = "/api", endpoint = "cases/make-letter")]
pub async fn make_letter(case: CaseId, form: LetterForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::make_letter(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=brief#brieven"));
    Ok(())
}
