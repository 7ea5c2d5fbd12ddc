use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Takes a lesson off the board, back to what is still to plan.
#[server(prefix = "/api", endpoint = "lessons/take-off")]
pub async fn take_off_lesson(lesson: LessonId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::planning;

    let changed = planning::take_off(&house(), &actor()?, &[(lesson, version)]).await?;
    super::show(lesson, changed);
    Ok(())
}
