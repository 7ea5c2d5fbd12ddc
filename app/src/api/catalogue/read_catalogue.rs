use crate::api::ApiError;
use domain::booking::EvaluationCount;
use domain::catalogue::{LessonType, LessonTypeVersion, Skill};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The catalogue as it counts today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CataloguePage {
    /// Lesson types, by name.
    pub rows: Vec<CatalogueRow>,
    /// Skills, by name.
    pub skills: Vec<Skill>,
    /// Whether the viewer may change it.
    pub may_manage: bool,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// A lesson type with what it asks today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueRow {
    /// The lesson type.
    pub lesson_type: LessonType,
    /// The version in force; none before its first.
    pub version: Option<LessonTypeVersion>,
    /// How schools found it; none while none said so.
    pub said: Option<EvaluationCount>,
}

/// The catalogue.
#[server(prefix = "/api", endpoint = "catalogue/read-catalogue")]
pub async fn read_catalogue() -> Result<CataloguePage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::{Post, catalogue};

    let (house, actor) = (house(), actor()?);
    let today = house.clock().today();
    let types = catalogue::lesson_types_on(&house, &actor, today).await?;
    let counts = services::evaluations::counts(&house, &actor).await?;
    let rows = types.into_iter().map(|row| CatalogueRow {
        said: counts.get(&row.lesson_type.id).copied(),
        lesson_type: row.lesson_type,
        version: row.version,
    });
    Ok(CataloguePage {
        rows: rows.collect(),
        skills: catalogue::skills(&house, &actor).await?,
        may_manage: actor.may(Action::ManageCatalogue),
        key: Post::new()?.as_str().to_owned(),
    })
}
