use crate::api::ApiError;
use domain::cases::WorryLesson;
use domain::ids::LessonId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The form by which a worry is passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryPage {
    /// From which lesson.
    pub lesson: WorryLesson,
    /// Makes pressing twice pass it on once.
    pub key: String,
}

/// The lesson from which a worry would be passed on.
#[server(prefix = "/api", endpoint = "my-lessons/read-worry-lesson")]
pub async fn read_worry_lesson(lesson: LessonId) -> Result<WorryPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(WorryPage {
        lesson: services::cases::worry_lesson(&house(), &actor()?, lesson).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
