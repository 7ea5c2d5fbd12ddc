use crate::api::ApiError;
use domain::cases::OffenceForm;
use domain::ids::OffenceId;
use leptos::prelude::*;

/// Changes an offence of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-offence")]
pub async fn change_offence(
    id: OffenceId,
    version: i32,
    form: OffenceForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_offence(&house(), &actor()?, (id, version), &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=feit");
    Ok(())
}
