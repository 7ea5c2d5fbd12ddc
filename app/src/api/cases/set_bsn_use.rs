use crate::api::ApiError;
use domain::cases::BsnUseForm;
use leptos::prelude::*;

/// Takes citizen service numbers into use, or out of it.
#[server(prefix = "/api", endpoint = "cases/set-bsn-use")]
pub async fn set_bsn_use(form: BsnUseForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_bsn_use(&house(), &actor()?, &form).await?;
    leptos_axum::redirect("/beheer/zaken?gedaan=bsn-gebruik");
    Ok(())
}
