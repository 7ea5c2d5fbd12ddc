use crate::api::ApiError;
use leptos::prelude::*;

/// Keeps the text of a kind of letter, of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/save-template")]
pub async fn save_template(kind: String, version: i32, body: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use domain::cases::LetterKind;

    let shown = LetterKind::parse(&kind).map_err(|_| ApiError::NotFound)?;
    services::cases::save_template(&house(), &actor()?, (shown, version), &body).await?;
    leptos_axum::redirect(&format!(
        "/beheer/zaken/brieven?soort={kind}&gedaan=brieftekst"
    ));
    Ok(())
}
