use crate::api::ApiError;
use domain::cases::IndexForm;
use leptos::prelude::*;

/// Writes an index of which `version` was shown; 0 for a new one.
#[server(prefix = "/api", endpoint = "cases/save-index")]
pub async fn save_index(version: i32, form: IndexForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::save_index(&house(), &actor()?, version, &form).await?;
    leptos_axum::redirect("/beheer/signalen?gedaan=index");
    Ok(())
}
