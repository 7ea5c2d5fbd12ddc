use super::{organisation_row, read_organisation};
use crate::tables::{all, insert_all, insert_or_update, organisation};
use crate::{StoreError, Tx};
use domain::ids::OrganisationId;
use domain::organisation::Organisation;
use domain::permission::{Deed, Permit};
use domain::time::{Day, Week};
use sea_orm::{
    EntityTrait, FromQueryResult,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use std::collections::BTreeSet;

impl Tx {
    /// Adds organisations.
    ///
    /// # Errors
    /// `Broken(SiteCode)` when a school of that code is known; then nothing can be kept.
    pub async fn add_organisations<D: Deed>(
        &self,
        _: &Permit<D>,
        organisations: &[Organisation],
    ) -> Result<(), StoreError> {
        insert_all(&self.inner, organisations.iter().map(organisation_row)).await?;
        Ok(())
    }

    /// Changes organisations to what is given; each carries the version that follows the one it
    /// was read with.
    ///
    /// # Errors
    /// `Stale` when one of them was changed since, `Broken(SiteCode)`.
    pub async fn change_organisations<D: Deed>(
        &self,
        _: &Permit<D>,
        organisations: &[Organisation],
    ) -> Result<(), StoreError> {
        use organisation::Column;
        let unchanged = Expr::col((organisation::Entity, Column::Version))
            .add(1)
            .eq(Expr::col(("excluded", Column::Version)));
        let changed = OnConflict::column(Column::Id)
            .update_columns([
                Column::Kind,
                Column::Name,
                Column::SiteCode,
                Column::Street,
                Column::HouseNumber,
                Column::Postcode,
                Column::Town,
                Column::MunicipalityCode,
                Column::Phone,
                Column::Website,
                Column::Latitude,
                Column::Longitude,
                Column::OpenedOn,
                Column::ClosedOn,
                Column::SearchText,
                Column::Version,
            ])
            .action_and_where(unchanged)
            .to_owned();
        let rows = organisations.iter().map(organisation_row);
        let written = insert_or_update(&self.inner, rows, changed).await?;
        if written == organisations.len() as u64 {
            Ok(())
        } else {
            Err(StoreError::Stale)
        }
    }

    /// One organisation as this write sees it.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn organisation<D: Deed>(
        &self,
        _: &Permit<D>,
        id: OrganisationId,
    ) -> Result<Organisation, StoreError> {
        let row = organisation::Entity::find_by_id(id.0)
            .one(&self.inner)
            .await?;
        read_organisation(row.ok_or(StoreError::NotFound)?)
    }

    /// The weeks from a day on in which an organisation has lessons on the board.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn weeks_with_lessons<D: Deed>(
        &self,
        _: &Permit<D>,
        id: OrganisationId,
        from: Day,
    ) -> Result<BTreeSet<Week>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            day: Day,
        }
        let rows: Vec<Row> = all(
            &self.inner,
            "SELECT DISTINCT day FROM lesson WHERE organisation_id = $1 AND day >= $2",
            [id.0.into(), from.into()],
        )
        .await?;
        Ok(rows.into_iter().map(|row| Week::of(row.day)).collect())
    }
}
