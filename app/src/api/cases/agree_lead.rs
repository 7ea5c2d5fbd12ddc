use crate::api::ApiError;
use domain::cases::LeadForm;
use domain::ids::{CaseId, MatchId};
use leptos::prelude::*;

/// Writes down who leads in a match of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/agree-lead")]
pub async fn agree_lead(
    case: CaseId,
    of: MatchId,
    version: i32,
    form: LeadForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::agree_lead(&house(), &actor()?, (case, of, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=match"));
    Ok(())
}
