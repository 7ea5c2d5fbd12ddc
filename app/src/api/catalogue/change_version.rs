use crate::api::ApiError;
use domain::catalogue::LessonTypeVersionForm;
use domain::ids::{LessonTypeId, LessonTypeVersionId};
use leptos::prelude::*;

/// Changes a version that does not count yet, then shows its lesson type.
#[server(prefix = "/api", endpoint = "catalogue/change-version")]
pub async fn change_version(
    lesson_type: LessonTypeId,
    id: LessonTypeVersionId,
    version: LessonTypeVersionForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::catalogue::change_version(&house(), &actor()?, id, &version).await?;
    leptos_axum::redirect(&format!("/lesaanbod/{lesson_type}?gedaan=versie-gewijzigd"));
    Ok(())
}
