use crate::tables::all;
use crate::{Store, StoreError};
use domain::ids::{ContactId, OrganisationId, SeasonId};
use domain::permission::{LetsIn, Permit, ReadCoverage};
use domain::time::{Instant, SchoolYear};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Value,
};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct PupilsRow {
    organisation_id: Uuid,
    pupils: i64,
}

#[derive(FromQueryResult)]
struct InvitedRow {
    organisation_id: Uuid,
    made_at: i64,
}

impl Store {
    /// Pupils in the groups of a school year, by school; groups of less than five count nowhere, for
    /// what is left of a total would tell how many they are.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pupils_of_schools(
        &self,
        _: &Permit<ReadCoverage>,
        year: SchoolYear,
    ) -> Result<HashMap<OrganisationId, u32>, StoreError> {
        let sql = "SELECT organisation_id, CAST(SUM(pupils) AS bigint) AS pupils
             FROM school_group WHERE school_year = $1 AND pupils >= 5 GROUP BY organisation_id";
        let rows: Vec<PupilsRow> = all(&self.db, sql, [year.0.into()]).await?;
        let pupils = |row: &PupilsRow| u32::try_from(row.pupils).unwrap_or(u32::MAX);
        Ok((rows.iter())
            .map(|row| (OrganisationId(row.organisation_id), pupils(row)))
            .collect())
    }

    /// Of each of these schools the first contact, by name, whom mail reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn contacts_to_invite<D: LetsIn>(
        &self,
        _: &Permit<D>,
        schools: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, ContactId>, StoreError> {
        use crate::tables::contact::{Column, Entity};
        if schools.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(Uuid, Uuid)> = Entity::find()
            .select_only()
            .columns([Column::OrganisationId, Column::Id])
            .filter(Column::OrganisationId.is_in(schools.iter().map(|one| one.0)))
            .filter(Column::Email.is_not_null())
            .order_by_asc(Column::Name)
            .order_by_asc(Column::Id)
            .into_tuple()
            .all(&self.db)
            .await?;
        let mut first = HashMap::new();
        for (school, contact) in rows {
            first
                .entry(OrganisationId(school))
                .or_insert(ContactId(contact));
        }
        Ok(first)
    }

    /// When each of these schools was last sent a link for a season that still stands, in UTC seconds.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_invited<D: LetsIn>(
        &self,
        _: &Permit<D>,
        season: SeasonId,
        schools: &[OrganisationId],
    ) -> Result<HashMap<OrganisationId, Instant>, StoreError> {
        if schools.is_empty() {
            return Ok(HashMap::new());
        }
        let places: Vec<_> = (2..schools.len() + 2)
            .map(|nth| format!("${nth}"))
            .collect();
        let sql = format!(
            "SELECT organisation_id, MAX(made_at) AS made_at FROM booking_link
             WHERE season_id = $1 AND contact_id IS NOT NULL AND revoked_at IS NULL
               AND organisation_id IN ({}) GROUP BY organisation_id",
            places.join(", ")
        );
        let ids = schools.iter().map(|one| one.0.into());
        let values: Vec<Value> = std::iter::once(season.0.into()).chain(ids).collect();
        let rows: Vec<InvitedRow> = all(&self.db, &sql, values).await?;
        let made = |row: InvitedRow| (OrganisationId(row.organisation_id), row.made_at);
        Ok(rows.into_iter().map(made).collect())
    }
}
