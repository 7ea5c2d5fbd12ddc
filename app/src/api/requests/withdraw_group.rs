use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;

/// Takes a group out of a request, then shows the request with the way to undo that. The lesson
/// comes as `id:version`.
#[server(prefix = "/api", endpoint = "requests/withdraw-group")]
pub async fn withdraw_group(
    request: RequestId,
    lesson: String,
    reason: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use domain::values::{Mistake, Mistakes};
    use services::planning;

    let chosen = lesson
        .split_once(':')
        .and_then(|(id, version)| Some((id.parse().ok()?, version.parse().ok()?)));
    let (lesson, version) = chosen.ok_or(ApiError::Invalid(Mistakes::one(
        "lesson",
        Mistake::NotAChoice,
    )))?;
    let changed = planning::withdraw_group(&house(), &actor()?, lesson, version, &reason).await?;
    leptos_axum::redirect(&format!("/aanvragen/{request}?gedaan={}", changed.batch));
    Ok(())
}
