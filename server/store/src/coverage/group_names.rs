use crate::tables::school_group;
use crate::{Store, StoreError};
use domain::ids::GroupId;
use domain::permission::{Permit, ReadCoverage};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

impl Store {
    /// The names of groups.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn names_of_groups(
        &self,
        _: &Permit<ReadCoverage>,
        groups: &[GroupId],
    ) -> Result<HashMap<GroupId, String>, StoreError> {
        if groups.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(Uuid, String)> = school_group::Entity::find()
            .select_only()
            .columns([school_group::Column::Id, school_group::Column::Name])
            .filter(school_group::Column::Id.is_in(groups.iter().map(|one| one.0)))
            .into_tuple()
            .all(&self.db)
            .await?;
        let named = rows.into_iter().map(|(id, name)| (GroupId(id), name));
        Ok(named.collect())
    }
}
