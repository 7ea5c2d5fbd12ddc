use crate::api::ApiError;
use domain::cases::CareActForm;
use domain::ids::{CareReferralId, CaseId};
use leptos::prelude::*;

/// Writes down what happened to proposed help of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-care")]
pub async fn change_care(
    case: CaseId,
    referral: CareReferralId,
    version: i32,
    form: CareActForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_care(&house(), &actor()?, (case, referral, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=hulp-bij"));
    Ok(())
}
