use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The last step of a booking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    /// What is held.
    pub requests: Vec<String>,
    /// When each of it is, as `2027-01-12T08:30`, in the same order; so that the answer can say
    /// which one is gone.
    pub slots: Vec<String>,
    /// Who is asked about it; may be empty.
    pub contact: String,
    /// What the school adds; may be empty.
    pub remarks: String,
}

/// The school wants what it holds: all of it is booked or nothing is. Then shows its year.
#[server(prefix = "/api", endpoint = "booking/confirm")]
pub async fn confirm_booking(school: OrganisationId, form: ConfirmForm) -> Result<(), ApiError> {
    use crate::api::booking::SlotChoice;
    use crate::api::request::{caller, house, school_for};
    use crate::text::booking as text;
    use domain::ids::RequestId;
    use domain::values::{Check, Mistake};
    use services::booking::{self, BookError};

    let (house, visit) = (house(), school_for(school)?);
    let requests: Option<Vec<RequestId>> = form.requests.iter().map(|id| id.parse().ok()).collect();
    let requests = requests
        .filter(|all| !all.is_empty())
        .ok_or(ApiError::Malformed)?;
    let mut check = Check::new();
    let contact = check.optional("contact", &form.contact, |id| {
        id.parse().map_err(|_| Mistake::NotAChoice)
    });
    let contact = check.done(|| contact).map_err(ApiError::Invalid)?;
    let confirmed =
        booking::confirm_bookings(&house, &visit.actor, &requests, contact, &form.remarks).await;
    match confirmed {
        Ok(()) => {
            leptos_axum::redirect("/boeken/jaar?gedaan=geboekt");
            Ok(())
        }
        Err((Some(nth), BookError::HoldOver { .. })) if requests.len() > 1 => {
            let slot = form.slots.get(nth).and_then(|code| SlotChoice::read(code));
            Err(ApiError::Refused(text::one_is_gone(
                caller().language,
                slot,
            )))
        }
        Err((_, error)) => Err(error.into()),
    }
}
