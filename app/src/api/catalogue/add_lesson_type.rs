use crate::api::ApiError;
use domain::catalogue::{LessonTypeForm, LessonTypeVersionForm};
use leptos::prelude::*;

/// Adds a lesson type with its first version, then shows it.
#[server(prefix = "/api", endpoint = "catalogue/add-lesson-type")]
pub async fn add_lesson_type(
    form: LessonTypeForm,
    version: LessonTypeVersionForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::catalogue;

    let post = post(&key)?;
    let id = catalogue::add_lesson_type(&house(), &actor()?, &post, &form, &version).await?;
    leptos_axum::redirect(&format!("/lesaanbod/{id}?gedaan=toegevoegd"));
    Ok(())
}
