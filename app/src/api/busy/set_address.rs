use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Keeps the address at which somebody's own calendar is read; `own` says on which page it was typed.
#[server(prefix = "/api", endpoint = "busy/set-address")]
pub async fn set_address(
    employee: EmployeeId,
    own: bool,
    calendar_address: String,
) -> Result<(), ApiError> {
    use super::page_after;
    use crate::api::request::{actor, house};

    services::staff::set_busy_address(&house(), &actor()?, employee, &calendar_address).await?;
    leptos_axum::redirect(&page_after(employee, own, "agenda-adres"));
    Ok(())
}
