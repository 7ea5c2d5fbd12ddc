use crate::api::ApiError;
use domain::cases::Handovers;
use leptos::prelude::*;

/// Handovers of the viewer's areas, and cases for which nobody answers.
#[server(prefix = "/api", endpoint = "cases/read-handovers")]
pub async fn read_handovers() -> Result<Handovers, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::cases::read_handovers(&house(), &actor()?).await?)
}
