use crate::{Actor, Fault, House};
use domain::catalogue::{CatalogueEntry, LessonType, LessonTypeVersion, Skill};
use domain::ids::LessonTypeId;
use domain::permission::ReadCatalogue;
use domain::time::Day;

/// A lesson type with what it asks on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDay {
    /// The lesson type.
    pub lesson_type: LessonType,
    /// The version in force on that day; none before its first.
    pub version: Option<LessonTypeVersion>,
}

/// All skills, by name.
///
/// # Errors
/// `Denied` for who may not see the catalogue.
pub async fn skills(house: &House, actor: &Actor) -> Result<Vec<Skill>, Fault> {
    let permit = actor.permit::<ReadCatalogue>()?;
    Ok(house.store.skills(&permit).await?)
}

/// All lesson types, by name, with the version in force on a day.
///
/// # Errors
/// `Denied` for who may not see the catalogue.
pub async fn lesson_types_on(house: &House, actor: &Actor, day: Day) -> Result<Vec<OnDay>, Fault> {
    let permit = actor.permit::<ReadCatalogue>()?;
    let entries = house.store.catalogue(&permit).await?;
    let on_day = entries.into_iter().map(|entry| OnDay {
        version: entry.on(day).cloned(),
        lesson_type: entry.lesson_type,
    });
    Ok(on_day.collect())
}

/// One lesson type with all its versions.
///
/// # Errors
/// `Denied`, or `NotFound`.
pub async fn lesson_type(
    house: &House,
    actor: &Actor,
    id: LessonTypeId,
) -> Result<CatalogueEntry, Fault> {
    let permit = actor.permit::<ReadCatalogue>()?;
    Ok(house.store.catalogue_entry(&permit, id).await?)
}
