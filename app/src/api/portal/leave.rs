use crate::api::ApiError;
use leptos::prelude::*;

/// Ends the visit. A colleague goes back to the school's page, a school reads that it is out.
#[server(prefix = "/api", endpoint = "portal/leave")]
pub async fn leave_school() -> Result<(), ApiError> {
    use crate::access::LEFT_PAGE;
    use crate::api::request::{caller, house, school};

    let visit = school()?;
    let token = caller().school_token.ok_or(ApiError::VisitOver)?;
    services::booking::leave_school(&house(), &visit.actor, &token).await?;
    super::cookie::take_back();
    if visit.by_colleague {
        leptos_axum::redirect(&format!("/scholen/{}", visit.school));
    } else {
        leptos_axum::redirect(&format!("{LEFT_PAGE}?gedaan=afgesloten"));
    }
    Ok(())
}
