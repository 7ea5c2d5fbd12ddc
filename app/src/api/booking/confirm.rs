use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The last step of a booking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// What is held.
    pub requests: Vec<String>,
    /// Who is asked about it; may be empty.
    pub contact: String,
    /// What the school adds; may be empty.
    pub remarks: String,
}

/// The school wants what it holds. Then shows its year.
#[server(prefix = "/api", endpoint = "booking/confirm")]
pub async fn confirm_booking(form: ConfirmForm) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use domain::ids::RequestId;
    use domain::values::{Check, Mistake};
    use services::booking;

    let (house, visit) = (house(), school()?);
    let requests: Option<Vec<RequestId>> = form.requests.iter().map(|id| id.parse().ok()).collect();
    let requests = requests
        .filter(|all| !all.is_empty())
        .ok_or(ApiError::Malformed)?;
    let mut check = Check::new();
    let contact = check.optional("contact", &form.contact, |id| {
        id.parse().map_err(|_| Mistake::NotAChoice)
    });
    let contact = check.done(|| contact).map_err(ApiError::Invalid)?;
    if let Some(contact) = contact {
        booking::name_contact(&house, &visit.actor, &requests, contact).await?;
    }
    for request in requests {
        booking::confirm_booking(&house, &visit.actor, request, &form.remarks).await?;
    }
    leptos_axum::redirect("/boeken/jaar?gedaan=geboekt");
    Ok(())
}
