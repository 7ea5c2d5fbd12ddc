use crate::api::ApiError;
use domain::ids::{CaseId, EmployeeId, WeighingId};
use leptos::prelude::*;

/// Asks a colleague to read the latest version of a weighing.
#[server(prefix = "/api", endpoint = "cases/ask-second")]
pub async fn ask_second(
    case: CaseId,
    weighing: WeighingId,
    colleague: EmployeeId,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::ask_second(&house(), &actor()?, (case, weighing), colleague).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=gevraagd"));
    Ok(())
}
