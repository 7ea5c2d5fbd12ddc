use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Another time for a booking.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    /// Its lessons as the page showed them, each as `ID:VERSION`.
    pub lessons: Vec<String>,
}

/// Moves a booking, then shows it, with the way back.
#[server(prefix = "/api", endpoint = "booking/move")]
pub async fn move_booking(
    request: RequestId,
    form: MoveForm,
    #[server(default)] slot: String,
    #[server(default)] late: String,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school};
    use domain::values::{Mistake, Mistakes};
    use services::booking::{self, MoveBooking};

    let (visit, post) = (school()?, post(&key)?);
    let lessons = form.lessons.iter().map(|seen| super::seen::read(seen));
    let form = MoveBooking {
        request,
        lessons: lessons.collect::<Option<_>>().ok_or(ApiError::Malformed)?,
        to: super::SlotChoice::read(&slot)
            .ok_or_else(|| ApiError::Invalid(Mistakes::one("slot", Mistake::NotAChoice)))?,
        late: !late.is_empty(),
    };
    booking::move_booking(&house(), &visit.actor, visit.season, &post, &form).await?;
    leptos_axum::redirect(&format!("/boeken/boeking/{request}?gedaan=verplaatst"));
    Ok(())
}
