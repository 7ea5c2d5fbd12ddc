use crate::api::ApiError;
use domain::cases::SentForm;
use domain::ids::{CaseId, LetterId};
use leptos::prelude::*;

/// Writes down how a letter went out.
#[server(prefix = "/api", endpoint = "cases/record-sent")]
pub async fn record_sent(case: CaseId, letter: LetterId, form: SentForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::record_sent(&house(), &actor()?, (case, letter), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=verstuurd#brieven"));
    Ok(())
}
