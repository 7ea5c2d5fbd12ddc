use crate::api::ApiError;
use domain::catalogue::{LessonTypeVersionForm, Skill};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of a new lesson type needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLessonTypePage {
    /// What its first version asks at first, from today.
    pub version: LessonTypeVersionForm,
    /// All skills, by name.
    pub skills: Vec<Skill>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form of a new lesson type.
#[server(prefix = "/api", endpoint = "catalogue/read-new-lesson-type")]
pub async fn read_new_lesson_type() -> Result<NewLessonTypePage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, catalogue};

    let (house, actor) = (house(), actor()?);
    let version = LessonTypeVersionForm {
        valid_from: house.clock().today().to_string(),
        setup_minutes: "0".to_owned(),
        educators_needed: "1".to_owned(),
        ..LessonTypeVersionForm::default()
    };
    Ok(NewLessonTypePage {
        version,
        skills: catalogue::skills(&house, &actor).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
