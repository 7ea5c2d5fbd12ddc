use crate::api::ApiError;
use domain::ids::LessonId;
use domain::lesson::LessonPage;
use leptos::prelude::*;

/// A lesson with its history, for planners.
#[server(prefix = "/api", endpoint = "lessons/read-lesson")]
pub async fn read_lesson(lesson: LessonId) -> Result<LessonPage, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::planning::read_lesson(&house(), &actor()?, lesson).await?)
}
