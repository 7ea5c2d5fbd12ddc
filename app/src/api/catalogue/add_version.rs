use crate::api::ApiError;
use domain::catalogue::LessonTypeVersionForm;
use domain::ids::LessonTypeId;
use leptos::prelude::*;

/// Adds a version from a day after today, then shows the lesson type.
#[server(prefix = "/api", endpoint = "catalogue/add-version")]
pub async fn add_version(
    lesson_type: LessonTypeId,
    version: LessonTypeVersionForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::catalogue;

    let post = post(&key)?;
    catalogue::add_version(&house(), &actor()?, &post, lesson_type, &version).await?;
    leptos_axum::redirect(&format!("/lesaanbod/{lesson_type}?gedaan=versie"));
    Ok(())
}
