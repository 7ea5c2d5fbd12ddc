use crate::api::ApiError;
use domain::catalogue::{CatalogueEntry, Skill};
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One lesson type with all its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonTypePage {
    /// The lesson type.
    pub entry: CatalogueEntry,
    /// All skills, by name.
    pub skills: Vec<Skill>,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// Whether the viewer may change it.
    pub may_manage: bool,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// One lesson type by id.
#[server(prefix = "/api", endpoint = "catalogue/read-lesson-type")]
pub async fn read_lesson_type(id: String) -> Result<LessonTypePage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::{Post, catalogue};

    let (house, actor) = (house(), actor()?);
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    Ok(LessonTypePage {
        entry: catalogue::lesson_type(&house, &actor, id).await?,
        skills: catalogue::skills(&house, &actor).await?,
        today: house.clock().today(),
        may_manage: actor.may(Action::ManageCatalogue),
        key: Post::new()?.as_str().to_owned(),
    })
}
