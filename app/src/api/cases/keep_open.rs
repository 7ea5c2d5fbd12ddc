use crate::api::ApiError;
use leptos::prelude::*;

/// Somebody is writing on a page of the cases: asking this is use, so that they do not lock meanwhile.
#[server(prefix = "/api", endpoint = "cases/keep-open")]
pub async fn keep_open() -> Result<(), ApiError> {
    Ok(())
}
