use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Records what happened at a lesson, then shows the page named.
#[server(prefix = "/api", endpoint = "lessons/record")]
pub async fn record_lesson(
    lesson: LessonId,
    version: i32,
    #[server(default)] outcome: String,
    #[server(default)] pupils_present: String,
    #[server(default)] remark: String,
    back: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, own_path};
    use services::planning;

    let actor = actor()?;
    let form = planning::RecordLesson {
        outcome,
        pupils_present,
        remark,
    };
    let recorded = planning::record_lesson(&house(), &actor, lesson, version, &form).await;
    recorded.map_err(|error| super::unrecorded::told(&actor, error))?;
    leptos_axum::redirect(own_path(&back).unwrap_or("/"));
    Ok(())
}
