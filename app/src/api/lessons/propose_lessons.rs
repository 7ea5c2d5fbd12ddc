use crate::api::ApiError;
use domain::ids::{LessonId, RequestId};
use leptos::prelude::*;

/// Asks the school whether the placed lessons of a request suit it, then shows the lesson. Pressing
/// twice asks once: the press is named after the lesson as it was seen.
#[server(prefix = "/api", endpoint = "lessons/propose")]
pub async fn propose_lessons(
    lesson: LessonId,
    request: RequestId,
    version: i32,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::planning;

    let press = format!("propose-{lesson}-{version}");
    let post = post(&press)?;
    let proposed = planning::propose(&house(), &actor()?, &post, request).await?;
    super::show(lesson, proposed.changed);
    Ok(())
}
