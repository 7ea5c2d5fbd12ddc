use crate::api::ApiError;
use domain::ids::{LessonTypeId, LessonTypeVersionId};
use leptos::prelude::*;

/// Removes a version that does not count yet, then shows its lesson type.
#[server(prefix = "/api", endpoint = "catalogue/remove-version")]
pub async fn remove_version(
    lesson_type: LessonTypeId,
    id: LessonTypeVersionId,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::catalogue::remove_version(&house(), &actor()?, id).await?;
    leptos_axum::redirect(&format!(
        "/lesaanbod/{lesson_type}?gedaan=versie-verwijderd"
    ));
    Ok(())
}
