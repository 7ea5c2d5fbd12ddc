//! Between the catalogue's rows and the domain's words.

use crate::StoreError;
use crate::tables::{lesson_type, lesson_type_version, skill};
use domain::catalogue::{
    CatalogueEntry, LessonType, LessonTypeVersion, Season, Skill, VersionDetails,
};
use domain::ids::{LessonTypeId, LessonTypeVersionId, SkillId};
use domain::values::Name;
use sea_orm::ActiveValue::Set;
use serde::de::DeserializeOwned;

pub(super) fn skill_of(row: skill::Model) -> Result<Skill, StoreError> {
    Ok(Skill {
        id: SkillId(row.id),
        name: Name::parse(&row.name).map_err(|_| StoreError::Unreadable("skill name"))?,
        version: row.version,
    })
}

/// An entry, its versions still to be added.
pub(super) fn entry_of(row: lesson_type::Model) -> Result<CatalogueEntry, StoreError> {
    let name =
        |text: &str| Name::parse(text).map_err(|_| StoreError::Unreadable("name of a lesson type"));
    Ok(CatalogueEntry {
        lesson_type: LessonType {
            id: LessonTypeId(row.id),
            name: name(&row.name)?,
            short_name: name(&row.short_name)?,
            offered: row.offered,
        },
        revision: row.version,
        versions: Vec::new(),
    })
}

pub(super) fn version_of(row: lesson_type_version::Model) -> Result<LessonTypeVersion, StoreError> {
    let unreadable = StoreError::Unreadable("version of a lesson type");
    let number = |n: i32| u16::try_from(n).map_err(|_| unreadable.clone());
    Ok(LessonTypeVersion {
        id: LessonTypeVersionId(row.id),
        lesson_type: LessonTypeId(row.lesson_type_id),
        valid_from: row.valid_from,
        minutes: number(row.minutes)?,
        setup_minutes: number(row.setup_minutes)?,
        largest_group: number(row.largest_group)?,
        educators_needed: u8::try_from(row.educators_needed).map_err(|_| unreadable.clone())?,
        season: row
            .season_from
            .zip(row.season_until)
            .map(|(from, until)| Season {
                from: month_and_day(from),
                until: month_and_day(until),
            }),
        kinds: list(&row.kinds)?,
        target_groups: row.target_groups,
        skills: list(&row.skills)?,
        materials: row.materials,
        room_needs: row.room_needs,
    })
}

fn list<T: DeserializeOwned>(json: &str) -> Result<Vec<T>, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::Unreadable("list in a lesson type"))
}

/// Stored as month * 100 + day.
fn month_and_day(stored: i32) -> (u32, u32) {
    let stored = stored.unsigned_abs();
    (stored / 100, stored % 100)
}

pub(super) fn version_row(
    id: LessonTypeVersionId,
    lesson_type: LessonTypeId,
    details: &VersionDetails,
) -> Result<lesson_type_version::ActiveModel, StoreError> {
    let stored = |(month, day): (u32, u32)| i32::try_from(month * 100 + day).ok();
    let unwritable = |_| StoreError::Unreadable("list in a lesson type");
    Ok(lesson_type_version::ActiveModel {
        id: Set(id.0),
        lesson_type_id: Set(lesson_type.0),
        valid_from: Set(details.valid_from),
        minutes: Set(details.minutes.into()),
        setup_minutes: Set(details.setup_minutes.into()),
        largest_group: Set(details.largest_group.into()),
        educators_needed: Set(details.educators_needed.into()),
        season_from: Set(details.season.and_then(|season| stored(season.from))),
        season_until: Set(details.season.and_then(|season| stored(season.until))),
        kinds: Set(serde_json::to_string(&details.kinds).map_err(unwritable)?),
        target_groups: Set(details.target_groups.clone()),
        skills: Set(serde_json::to_string(&details.skills).map_err(unwritable)?),
        materials: Set(details.materials.clone()),
        room_needs: Set(details.room_needs.clone()),
    })
}
