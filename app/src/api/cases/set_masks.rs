use crate::api::ApiError;
use domain::cases::MaskForm;
use leptos::prelude::*;

/// Sets whose names are masked in what a youth gets.
#[server(prefix = "/api", endpoint = "cases/set-masks")]
pub async fn set_masks(form: MaskForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_masks(&house(), &actor()?, &form).await?;
    leptos_axum::redirect("/beheer/zaken/bewaren?gedaan=weglakken");
    Ok(())
}
