use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Lessons that a school cancels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CancelForm {
    /// Its booking.
    pub request: String,
    /// Which lessons, each as `ID:VERSION`.
    pub lessons: Vec<String>,
    /// Why.
    pub reason: String,
    /// Anything when the school read that it is late.
    pub late: String,
}

/// Cancels lessons, then shows their booking, with the way back.
#[server(prefix = "/api", endpoint = "booking/cancel")]
pub async fn cancel_booking(form: CancelForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school};
    use domain::ids::RequestId;
    use domain::values::{Mistake, Mistakes};
    use services::booking::{CancelBookings, cancel_bookings};

    let (visit, post) = (school()?, post(&key)?);
    let request: RequestId = form.request.parse().map_err(|_| ApiError::NotFound)?;
    let lessons = form.lessons.iter().map(|seen| super::seen::read(seen));
    let lessons: Vec<_> = lessons.collect::<Option<_>>().ok_or(ApiError::Malformed)?;
    if lessons.is_empty() {
        let mistake = Mistakes::one("lessons", Mistake::NothingChosen);
        return Err(ApiError::Invalid(mistake));
    }
    let form = CancelBookings {
        lessons,
        reason: form.reason,
        late: !form.late.is_empty(),
    };
    cancel_bookings(&house(), &visit.actor, visit.season, &post, &form).await?;
    leptos_axum::redirect(&format!("/boeken/boeking/{request}?gedaan=geannuleerd"));
    Ok(())
}
