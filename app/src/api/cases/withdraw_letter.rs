use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::{CaseId, LetterId};
use leptos::prelude::*;

/// Withdraws a letter that was made by mistake.
#[server(prefix = "/api", endpoint = "cases/withdraw-letter")]
pub async fn withdraw_letter(
    case: CaseId,
    letter: LetterId,
    reason: Private,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::withdraw_letter(&house(), &actor()?, (case, letter), &reason).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=ingetrokken#brieven"));
    Ok(())
}
