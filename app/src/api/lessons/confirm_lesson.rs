use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Notes that the school agreed to a lesson.
#[server(prefix = "/api", endpoint = "lessons/confirm")]
pub async fn confirm_lesson(lesson: LessonId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::planning;

    let changed = planning::confirm_lessons(&house(), &actor()?, &[(lesson, version)]).await?;
    super::show(lesson, changed);
    Ok(())
}
