use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down the citizen service number of a youth, or that none is known.
#[server(prefix = "/api", endpoint = "cases/set-bsn")]
pub async fn set_bsn(case: CaseId, bsn: Private) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_bsn(&house(), &actor()?, case, &bsn).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=bsn"));
    Ok(())
}
