use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Takes a record back, then shows the page named.
#[server(prefix = "/api", endpoint = "lessons/unrecord")]
pub async fn unrecord_lesson(lesson: LessonId, version: i32, back: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, own_path};
    use services::planning;

    let actor = actor()?;
    let taken_back = planning::unrecord_lesson(&house(), &actor, lesson, version).await;
    taken_back.map_err(|error| super::unrecorded::told(&actor, error))?;
    leptos_axum::redirect(own_path(&back).unwrap_or("/"));
    Ok(())
}
