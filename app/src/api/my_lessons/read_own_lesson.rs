use crate::api::ApiError;
use domain::ids::LessonId;
use domain::lesson::OwnLesson;
use leptos::prelude::*;

/// One of one's own published lessons.
#[server(prefix = "/api", endpoint = "my-lessons/read-lesson")]
pub async fn read_own_lesson(lesson: LessonId) -> Result<OwnLesson, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::my_lessons::lesson(&house(), &actor()?, lesson).await?)
}
