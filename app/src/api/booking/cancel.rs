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

/// Cancels lessons, then shows their booking with the way back.
#[server(prefix = "/api", endpoint = "booking/cancel")]
pub async fn cancel_booking(form: CancelForm) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use domain::ids::{LessonId, RequestId};
    use domain::values::{Mistake, Mistakes};

    let visit = school()?;
    let request: RequestId = form.request.parse().map_err(|_| ApiError::NotFound)?;
    let read = |text: &String| -> Option<(LessonId, i32)> {
        let (id, version) = text.split_once(':')?;
        Some((id.parse().ok()?, version.parse().ok()?))
    };
    let lessons: Option<Vec<_>> = form.lessons.iter().map(read).collect();
    let lessons = lessons.ok_or(ApiError::Malformed)?;
    if lessons.is_empty() {
        let mistake = Mistakes::one("lessons", Mistake::NothingChosen);
        return Err(ApiError::Invalid(mistake));
    }
    let (house, late) = (house(), !form.late.is_empty());
    let done = services::booking::cancel_bookings(
        &house,
        &visit.actor,
        visit.season,
        &lessons,
        &form.reason,
        late,
    )
    .await?;
    leptos_axum::redirect(&format!(
        "/boeken/boeking/{request}?gedaan=geannuleerd&terug={}",
        done.batch
    ));
    Ok(())
}
