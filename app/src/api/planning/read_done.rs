use crate::api::ApiError;
use domain::lesson::Done;
use leptos::prelude::*;

/// What the viewer did in a batch, for the undo bar; none when the address names no batch of theirs.
#[server(prefix = "/api", endpoint = "planning/read-done")]
pub async fn read_done(batch: Option<String>) -> Result<Option<Done>, ApiError> {
    use crate::api::request::{actor, house};

    let Some(batch) = batch.and_then(|batch| batch.parse().ok()) else {
        return Ok(None);
    };
    Ok(services::planning::read_done(&house(), &actor()?, batch).await?)
}
