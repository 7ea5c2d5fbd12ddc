//! Where a record belongs: what a scope check needs to know before a write.

use crate::tables::one;
use crate::{StoreError, Tx};
use domain::ids::{AreaId, ContactId, FreeDayId, GroupId, OrganisationId, UnavailableId};
use domain::permission::{Deed, Permit};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The organisation that a record belongs to, and the area that it lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its area.
    pub area: AreaId,
}

#[derive(FromQueryResult)]
struct Row {
    organisation: Uuid,
    area: Uuid,
}

impl Tx {
    async fn place(&self, joins: &str, id: Uuid) -> Result<Place, StoreError> {
        let sql = format!(
            "SELECT o.id AS organisation, m.area_id AS area FROM organisation o
             JOIN municipality m ON m.code = o.municipality_code {joins} = $1"
        );
        let row: Option<Row> = one(&self.inner, &sql, [id.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(Place {
            organisation: OrganisationId(row.organisation),
            area: AreaId(row.area),
        })
    }

    /// Where an organisation lies.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn place_of_organisation<D: Deed>(
        &self,
        _: &Permit<D>,
        id: OrganisationId,
    ) -> Result<Place, StoreError> {
        self.place("WHERE o.id", id.0).await
    }

    /// Where a contact belongs.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn place_of_contact<D: Deed>(
        &self,
        _: &Permit<D>,
        id: ContactId,
    ) -> Result<Place, StoreError> {
        self.place(
            "JOIN contact c ON c.organisation_id = o.id WHERE c.id",
            id.0,
        )
        .await
    }

    /// Where a group belongs.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn place_of_group<D: Deed>(
        &self,
        _: &Permit<D>,
        id: GroupId,
    ) -> Result<Place, StoreError> {
        self.place(
            "JOIN school_group g ON g.organisation_id = o.id WHERE g.id",
            id.0,
        )
        .await
    }

    /// Where a moment at which a group cannot belongs.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn place_of_unavailable<D: Deed>(
        &self,
        _: &Permit<D>,
        id: UnavailableId,
    ) -> Result<Place, StoreError> {
        let joins = "JOIN school_group g ON g.organisation_id = o.id
                     JOIN group_unavailable u ON u.group_id = g.id WHERE u.id";
        self.place(joins, id.0).await
    }

    /// Where a free day belongs.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn place_of_free_day<D: Deed>(
        &self,
        _: &Permit<D>,
        id: FreeDayId,
    ) -> Result<Place, StoreError> {
        self.place(
            "JOIN free_day f ON f.organisation_id = o.id WHERE f.id",
            id.0,
        )
        .await
    }
}
