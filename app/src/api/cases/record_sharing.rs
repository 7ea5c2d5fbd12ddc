use crate::api::ApiError;
use domain::cases::SharingForm;
use domain::ids::{CaseId, MatchId};
use leptos::prelude::*;

/// Writes down who agreed to sharing, in a match of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/record-sharing")]
pub async fn record_sharing(
    case: CaseId,
    of: MatchId,
    version: i32,
    form: SharingForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::record_sharing(&house(), &actor()?, (case, of, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=match"));
    Ok(())
}
