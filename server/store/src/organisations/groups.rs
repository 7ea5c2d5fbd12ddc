use super::{group_row, read_group, read_groups};
use crate::tables::{group_unavailable, insert_all, one, school_group};
use crate::{StoreError, Tx};
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::{Group, Unavailable};
use domain::permission::{ManageOrganisations, Permit};
use domain::time::SchoolYear;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};

/// A group with the moments at which it cannot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupWithMoments {
    /// The group.
    pub group: Group,
    /// When it cannot.
    pub unavailable: Vec<Unavailable>,
    /// How many lessons name it, cancelled ones too; a group with lessons cannot be removed.
    pub lessons: u64,
}

impl Tx {
    /// Adds groups.
    ///
    /// # Errors
    /// `Broken(GroupName)` when the organisation has one of that name in that school year.
    pub async fn add_groups(
        &self,
        _: &Permit<ManageOrganisations>,
        groups: &[Group],
    ) -> Result<(), StoreError> {
        insert_all(&self.inner, groups.iter().map(group_row)).await?;
        Ok(())
    }

    /// Changes a group to what is given; it carries the version that follows the one it was read
    /// with.
    ///
    /// # Errors
    /// `Stale`, `Broken(GroupName)`.
    pub async fn change_group(
        &self,
        _: &Permit<ManageOrganisations>,
        group: &Group,
    ) -> Result<(), StoreError> {
        let changed = school_group::Entity::update_many()
            .set(group_row(group))
            .filter(school_group::Column::Id.eq(group.id.0))
            .filter(school_group::Column::Version.eq(group.version - 1))
            .exec(&self.inner)
            .await?;
        match changed.rows_affected {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Removes a group with the moments at which it cannot.
    ///
    /// # Errors
    /// `NotFound`; `Failed` when lessons name it: ask [`Tx::group_has_lessons`] first.
    pub async fn remove_group(
        &self,
        _: &Permit<ManageOrganisations>,
        id: GroupId,
    ) -> Result<(), StoreError> {
        group_unavailable::Entity::delete_many()
            .filter(group_unavailable::Column::GroupId.eq(id.0))
            .exec(&self.inner)
            .await?;
        let removed = school_group::Entity::delete_by_id(id.0)
            .exec(&self.inner)
            .await?;
        match removed.rows_affected {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    /// Whether any lesson names a group.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn group_has_lessons(
        &self,
        _: &Permit<ManageOrganisations>,
        id: GroupId,
    ) -> Result<bool, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            lessons: i64,
        }
        let sql = "SELECT COUNT(*) AS lessons FROM lesson WHERE group_id = $1";
        let row: Option<Row> = one(&self.inner, sql, [id.0.into()]).await?;
        Ok(row.is_some_and(|row| row.lessons > 0))
    }

    /// One group as this write sees it.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn group(
        &self,
        _: &Permit<ManageOrganisations>,
        id: GroupId,
    ) -> Result<Group, StoreError> {
        let row = school_group::Entity::find_by_id(id.0)
            .one(&self.inner)
            .await?;
        read_group(row.ok_or(StoreError::NotFound)?)
    }

    /// The groups of an organisation in a school year, by name as people order them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn groups_of_year(
        &self,
        _: &Permit<ManageOrganisations>,
        of: OrganisationId,
        year: SchoolYear,
    ) -> Result<Vec<Group>, StoreError> {
        let rows = school_group::Entity::find()
            .filter(school_group::Column::OrganisationId.eq(of.0))
            .filter(school_group::Column::SchoolYear.eq(year.0))
            .all(&self.inner)
            .await?;
        read_groups(rows)
    }
}
