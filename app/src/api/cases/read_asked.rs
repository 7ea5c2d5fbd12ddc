use crate::api::ApiError;
use domain::cases::AskedWeighing;
use leptos::prelude::*;

/// Weighings that wait for the viewer to read them.
#[server(prefix = "/api", endpoint = "cases/read-asked")]
pub async fn read_asked() -> Result<Vec<AskedWeighing>, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::cases::asked_weighings(&house(), &actor()?).await?)
}
