use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Forgets when somebody is busy by their own calendar, and where it was read.
#[server(prefix = "/api", endpoint = "busy/remove")]
pub async fn remove_busy(employee: EmployeeId, own: bool) -> Result<(), ApiError> {
    use super::page_after;
    use crate::api::request::{actor, house};

    services::staff::remove_busy(&house(), &actor()?, employee).await?;
    leptos_axum::redirect(&page_after(employee, own, "agenda-weg"));
    Ok(())
}
