use crate::api::ApiError;
use domain::cases::WorryView;
use leptos::prelude::*;

/// Worries that wait for the viewer.
#[server(prefix = "/api", endpoint = "cases/read-worries")]
pub async fn read_worries() -> Result<Vec<WorryView>, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::cases::read_worries(&house(), &actor()?).await?)
}
