use crate::api::ApiError;
use domain::cases::FollowUpDoneForm;
use domain::ids::{CaseId, FollowUpId};
use leptos::prelude::*;

/// Writes down what came of a follow-up.
#[server(prefix = "/api", endpoint = "cases/settle-follow-up")]
pub async fn settle_follow_up(
    case: CaseId,
    follow_up: FollowUpId,
    form: FollowUpDoneForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::settle_follow_up(&house(), &actor()?, (case, follow_up), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=nazorg-klaar"));
    Ok(())
}
