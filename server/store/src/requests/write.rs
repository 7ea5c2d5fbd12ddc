use super::{read_request, request_row, stored_wishes};
use crate::tables::{contact, request, run, school_group};
use crate::{StoreError, Tx};
use domain::ids::{ContactId, GroupId, OrganisationId, RequestId};
use domain::organisation::Group;
use domain::permission::{Deed, Permit, PlanLessons};
use domain::request::{Request, Wishes};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

impl Tx {
    /// Adds a request, without its lessons.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_request(
        &self,
        _: &Permit<PlanLessons>,
        one: &Request,
    ) -> Result<(), StoreError> {
        request::Entity::insert(request_row(one)?)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes hold of a request until the end of the write: its version grows by one, and of two
    /// writers that saw the same version only the first goes on. Gives the request as it was.
    ///
    /// # Errors
    /// `NotFound`; `Stale` when it no longer has the expected version.
    pub async fn hold_request(
        &self,
        _: &Permit<PlanLessons>,
        id: RequestId,
        expected: Option<i32>,
    ) -> Result<Request, StoreError> {
        let held = run(
            &self.inner,
            "UPDATE request SET version = version + 1 WHERE id = $1",
            [id.0.into()],
        )
        .await?;
        if held == 0 {
            return Err(StoreError::NotFound);
        }
        let row = request::Entity::find_by_id(id.0).one(&self.inner).await?;
        let mut request = read_request(row.ok_or(StoreError::NotFound)?)?;
        request.version -= 1;
        match expected {
            Some(version) if version != request.version => Err(StoreError::Stale),
            _ => Ok(request),
        }
    }

    /// Changes wishes, contact and remarks of a request that is held.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn change_request(
        &self,
        _: &Permit<PlanLessons>,
        id: RequestId,
        wishes: &Wishes,
        contact: Option<ContactId>,
        remarks: &str,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE request SET wishes = $2, contact_id = $3, remarks = $4 WHERE id = $1";
        let values = [
            id.0.into(),
            stored_wishes(wishes)?.into(),
            contact.map(|id| id.0).into(),
            remarks.into(),
        ];
        match run(&self.inner, sql, values).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    /// These groups of an organisation, in no particular order; others are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn groups_of<D: Deed>(
        &self,
        _: &Permit<D>,
        organisation: OrganisationId,
        ids: &[GroupId],
    ) -> Result<Vec<Group>, StoreError> {
        let rows = school_group::Entity::find()
            .filter(school_group::Column::OrganisationId.eq(organisation.0))
            .filter(school_group::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .all(&self.inner)
            .await?;
        rows.into_iter()
            .map(crate::organisations::read_group)
            .collect()
    }

    /// Whether a person works at an organisation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn works_at<D: Deed>(
        &self,
        _: &Permit<D>,
        organisation: OrganisationId,
        id: ContactId,
    ) -> Result<bool, StoreError> {
        let row = contact::Entity::find_by_id(id.0)
            .filter(contact::Column::OrganisationId.eq(organisation.0))
            .one(&self.inner)
            .await?;
        Ok(row.is_some())
    }
}
