//! Skills and the catalogue: lesson types in versions.

mod rows;

use crate::tables::{self, lesson_type, lesson_type_version, skill};
use crate::{Store, StoreError, Tx};
use domain::catalogue::{
    CatalogueEntry, LessonTypeDetails, LessonTypeVersion, Skill, VersionDetails,
};
use domain::ids::{LessonTypeId, LessonTypeVersionId, SkillId};
use domain::permission::{ManageCatalogue, Permit, ReadCatalogue};
use domain::time::Day;
use domain::values::Name;
use rows::{entry_of, skill_of, version_of, version_row};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

impl Store {
    /// All skills, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn skills(&self, _: &Permit<ReadCatalogue>) -> Result<Vec<Skill>, StoreError> {
        let rows = skill::Entity::find()
            .order_by_asc(skill::Column::Name)
            .all(&self.db)
            .await?;
        rows.into_iter().map(skill_of).collect()
    }

    /// All catalogue entries with all their versions, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn catalogue(
        &self,
        _: &Permit<ReadCatalogue>,
    ) -> Result<Vec<CatalogueEntry>, StoreError> {
        let types = lesson_type::Entity::find()
            .order_by_asc(lesson_type::Column::Name)
            .all(&self.db)
            .await?;
        let versions = lesson_type_version::Entity::find()
            .order_by_asc(lesson_type_version::Column::ValidFrom)
            .all(&self.db)
            .await?;
        let mut entries = types
            .into_iter()
            .map(entry_of)
            .collect::<Result<Vec<_>, _>>()?;
        let places: std::collections::HashMap<_, _> = (entries.iter().enumerate())
            .map(|(place, entry)| (entry.lesson_type.id, place))
            .collect();
        for row in versions {
            let version = version_of(row)?;
            if let Some(place) = places.get(&version.lesson_type) {
                entries[*place].versions.push(version);
            }
        }
        Ok(entries)
    }

    /// One catalogue entry with all its versions.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn catalogue_entry(
        &self,
        _: &Permit<ReadCatalogue>,
        id: LessonTypeId,
    ) -> Result<CatalogueEntry, StoreError> {
        let row = lesson_type::Entity::find_by_id(id.0).one(&self.db).await?;
        let mut entry = entry_of(row.ok_or(StoreError::NotFound)?)?;
        let versions = lesson_type_version::Entity::find()
            .filter(lesson_type_version::Column::LessonTypeId.eq(id.0))
            .order_by_asc(lesson_type_version::Column::ValidFrom)
            .all(&self.db)
            .await?;
        entry.versions = versions
            .into_iter()
            .map(version_of)
            .collect::<Result<_, _>>()?;
        Ok(entry)
    }
}

impl Tx {
    /// Adds a skill.
    ///
    /// # Errors
    /// `Broken(SkillName)` when it exists.
    pub async fn add_skill(
        &self,
        _: &Permit<ManageCatalogue>,
        id: SkillId,
        name: &Name,
    ) -> Result<(), StoreError> {
        let row = skill::ActiveModel {
            id: Set(id.0),
            name: Set(name.to_string()),
            version: Set(1),
        };
        skill::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Gives a skill of which `version` was shown another name.
    ///
    /// # Errors
    /// `NotFound`, `Stale`, or `Broken(SkillName)` when another has it.
    pub async fn rename_skill(
        &self,
        _: &Permit<ManageCatalogue>,
        id: SkillId,
        version: i32,
        name: &Name,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE skill SET name = $1, version = version + 1
                   WHERE id = $2 AND version = $3";
        let values = [name.as_str().into(), id.0.into(), version.into()];
        if tables::run(&self.inner, sql, values).await? == 1 {
            return Ok(());
        }
        let there = skill::Entity::find_by_id(id.0).one(&self.inner).await?;
        Err(there.map_or(StoreError::NotFound, |_| StoreError::Stale))
    }

    /// Adds a catalogue entry without versions.
    ///
    /// # Errors
    /// `Broken(LessonTypeName)` when it exists.
    pub async fn add_lesson_type(
        &self,
        _: &Permit<ManageCatalogue>,
        id: LessonTypeId,
        details: &LessonTypeDetails,
    ) -> Result<(), StoreError> {
        let row = lesson_type::ActiveModel {
            id: Set(id.0),
            name: Set(details.name.to_string()),
            short_name: Set(details.short_name.to_string()),
            offered: Set(details.offered),
            version: Set(1),
        };
        lesson_type::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Changes a catalogue entry of which `revision` was shown.
    ///
    /// # Errors
    /// `Stale`, `NotFound`, or `Broken(LessonTypeName)` when another has the name.
    pub async fn change_lesson_type(
        &self,
        _: &Permit<ManageCatalogue>,
        id: LessonTypeId,
        revision: i32,
        details: &LessonTypeDetails,
    ) -> Result<(), StoreError> {
        let changed = tables::run(
            &self.inner,
            "UPDATE lesson_type SET name = $1, short_name = $2, offered = $3, version = version + 1
             WHERE id = $4 AND version = $5",
            [
                details.name.as_str().into(),
                details.short_name.as_str().into(),
                details.offered.into(),
                id.0.into(),
                revision.into(),
            ],
        )
        .await?;
        if changed == 1 {
            return Ok(());
        }
        let known = lesson_type::Entity::find_by_id(id.0)
            .one(&self.inner)
            .await?;
        Err(known.map_or(StoreError::NotFound, |_| StoreError::Stale))
    }

    /// Adds a version to a catalogue entry.
    ///
    /// # Errors
    /// `NotFound` without such an entry, `Broken(LessonTypeVersion)` when it has a version from
    /// this day.
    pub async fn add_lesson_type_version(
        &self,
        _: &Permit<ManageCatalogue>,
        id: LessonTypeVersionId,
        lesson_type: LessonTypeId,
        details: &VersionDetails,
    ) -> Result<(), StoreError> {
        let known = lesson_type::Entity::find_by_id(lesson_type.0)
            .one(&self.inner)
            .await?;
        known.ok_or(StoreError::NotFound)?;
        lesson_type_version::Entity::insert(version_row(id, lesson_type, details)?)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// All versions of the entry that a version belongs to.
    ///
    /// # Errors
    /// `NotFound` without such a version.
    pub async fn versions_beside(
        &self,
        _: &Permit<ManageCatalogue>,
        id: LessonTypeVersionId,
    ) -> Result<Vec<LessonTypeVersion>, StoreError> {
        let this = lesson_type_version::Entity::find_by_id(id.0)
            .one(&self.inner)
            .await?;
        let this = this.ok_or(StoreError::NotFound)?;
        let rows = lesson_type_version::Entity::find()
            .filter(lesson_type_version::Column::LessonTypeId.eq(this.lesson_type_id))
            .all(&self.inner)
            .await?;
        rows.into_iter().map(version_of).collect()
    }

    /// Changes a version that counts only after `today`.
    ///
    /// # Errors
    /// `NotFound` without such a version in the future, `Broken(LessonTypeVersion)` when the entry
    /// has another from this day.
    pub async fn change_lesson_type_version(
        &self,
        _: &Permit<ManageCatalogue>,
        version: &LessonTypeVersion,
        details: &VersionDetails,
        today: Day,
    ) -> Result<(), StoreError> {
        let row = version_row(version.id, version.lesson_type, details)?;
        let changed = lesson_type_version::Entity::update_many()
            .set(row)
            .filter(lesson_type_version::Column::Id.eq(version.id.0))
            .filter(lesson_type_version::Column::ValidFrom.gt(today))
            .exec(&self.inner)
            .await?;
        if changed.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
    }

    /// Removes a version that counts only after `today`.
    ///
    /// # Errors
    /// `NotFound` without such a version in the future.
    pub async fn remove_lesson_type_version(
        &self,
        _: &Permit<ManageCatalogue>,
        id: LessonTypeVersionId,
        today: Day,
    ) -> Result<(), StoreError> {
        let removed = lesson_type_version::Entity::delete_many()
            .filter(lesson_type_version::Column::Id.eq(id.0))
            .filter(lesson_type_version::Column::ValidFrom.gt(today))
            .exec(&self.inner)
            .await?;
        if removed.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
    }
}
