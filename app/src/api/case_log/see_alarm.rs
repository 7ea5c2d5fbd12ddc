use crate::api::ApiError;
use leptos::prelude::*;

/// Notes that an alarm was read.
#[server(prefix = "/api", endpoint = "cases/see-alarm")]
pub async fn see_alarm(id: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    services::cases::see_alarm(&house(), &actor()?, id).await?;
    leptos_axum::redirect("/zaken/alarmen?gedaan=gezien");
    Ok(())
}
