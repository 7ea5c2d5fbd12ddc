use crate::api::ApiError;
use domain::ids::{EmployeeId, HandoverId};
use leptos::prelude::*;

/// Gives a handover of which `version` was shown to somebody, with who stands in.
#[server(prefix = "/api", endpoint = "cases/divide-handover")]
pub async fn divide_handover(
    handover: HandoverId,
    version: i32,
    to: EmployeeId,
    stand_in: EmployeeId,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::divide_handover(&house(), &actor()?, (handover, version), (to, stand_in))
        .await?;
    leptos_axum::redirect("/zaken/overdracht?gedaan=verdeeld");
    Ok(())
}
