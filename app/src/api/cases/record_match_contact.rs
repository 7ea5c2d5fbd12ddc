use crate::api::ApiError;
use domain::cases::MatchContactForm;
use domain::ids::{CaseId, MatchId};
use leptos::prelude::*;

/// Writes down a talk with the other professional of a match.
#[server(prefix = "/api", endpoint = "cases/record-match-contact")]
pub async fn record_match_contact(
    case: CaseId,
    of: MatchId,
    form: MatchContactForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::record_match_contact(&house(), &actor()?, &post, (case, of), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=match"));
    Ok(())
}
