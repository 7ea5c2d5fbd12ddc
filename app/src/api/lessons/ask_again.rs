use crate::api::ApiError;
use domain::ids::LessonId;
use leptos::prelude::*;

/// Puts a cancelled lesson back among what is still to plan.
#[server(prefix = "/api", endpoint = "lessons/ask-again")]
pub async fn ask_again(lesson: LessonId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::planning;

    let changed = planning::ask_again(&house(), &actor()?, lesson, version).await?;
    super::show(lesson, changed);
    Ok(())
}
