use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Cancels a lesson.
#[server(prefix = "/api", endpoint = "lessons/cancel")]
pub async fn cancel_lesson(
    lesson: LessonId,
    version: i32,
    #[server(default)] by: String,
    reason: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::planning;

    let form = planning::CancelLesson { by, reason };
    let changed = planning::cancel_lesson(&house(), &actor()?, lesson, version, &form).await?;
    super::show(lesson, changed);
    Ok(())
}
