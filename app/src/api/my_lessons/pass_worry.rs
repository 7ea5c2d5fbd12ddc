use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Passes a worry from a lesson on, sealed. The page that follows names no lesson.
#[server(prefix = "/api", endpoint = "my-lessons/pass-worry")]
pub async fn pass_worry(lesson: LessonId, words: Private, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::pass_worry(&house(), &actor()?, &post, lesson, &words).await?;
    leptos_axum::redirect("/mijn-lessen?gedaan=doorgegeven");
    Ok(())
}
