//! Areas, municipalities, points of postcodes, and settings.

use crate::tables::{
    self, area, insert_all, insert_or_update, municipality, postcode_point, setting,
};
use crate::{Store, StoreError, Tx};
use domain::area::{Area, Municipality};
use domain::ids::AreaId;
use domain::permission::{Deed, ImportRegisters, Permit, ReadOrganisations};
use domain::travel::Point;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryOrder, sea_query::OnConflict};

impl Store {
    /// The areas, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn areas(&self, _: &Permit<ReadOrganisations>) -> Result<Vec<Area>, StoreError> {
        areas(&self.db).await
    }

    /// The municipalities of the region, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn municipalities(
        &self,
        _: &Permit<ReadOrganisations>,
    ) -> Result<Vec<Municipality>, StoreError> {
        municipalities(&self.db).await
    }

    /// The value of a setting, if it was ever set.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn setting<D: Deed>(
        &self,
        _: &Permit<D>,
        name: &str,
    ) -> Result<Option<String>, StoreError> {
        let row = setting::Entity::find_by_id(name.to_owned())
            .one(&self.db)
            .await?;
        Ok(row.map(|row| row.value))
    }
}

impl Tx {
    /// The areas, by name, as this write sees them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn areas<D: Deed>(&self, _: &Permit<D>) -> Result<Vec<Area>, StoreError> {
        areas(&self.inner).await
    }

    /// The municipalities, by name, as this write sees them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn municipalities<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<Municipality>, StoreError> {
        municipalities(&self.inner).await
    }

    /// Adds areas.
    ///
    /// # Errors
    /// `Broken(AreaName)` when one of that name exists.
    pub async fn add_areas(
        &self,
        _: &Permit<ImportRegisters>,
        areas: &[Area],
    ) -> Result<(), StoreError> {
        let rows = areas.iter().map(|area| area::ActiveModel {
            id: Set(area.id.0),
            name: Set(area.name.clone()),
        });
        insert_all(&self.inner, rows).await?;
        Ok(())
    }

    /// Adds municipalities, or changes those whose code is known.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save_municipalities(
        &self,
        _: &Permit<ImportRegisters>,
        municipalities: &[Municipality],
    ) -> Result<(), StoreError> {
        use municipality::Column;
        let rows = municipalities.iter().map(|one| municipality::ActiveModel {
            code: Set(one.code.clone()),
            name: Set(one.name.clone()),
            area_id: Set(one.area.0),
            latitude: Set(one.centre.latitude),
            longitude: Set(one.centre.longitude),
        });
        let again = OnConflict::column(Column::Code)
            .update_columns([
                Column::Name,
                Column::AreaId,
                Column::Latitude,
                Column::Longitude,
            ])
            .to_owned();
        insert_or_update(&self.inner, rows, again).await?;
        Ok(())
    }

    /// The points of all known postcode districts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn postcode_points(
        &self,
        _: &Permit<ImportRegisters>,
    ) -> Result<Vec<(u16, Point)>, StoreError> {
        let rows = postcode_point::Entity::find().all(&self.inner).await?;
        let point = |row: postcode_point::Model| {
            let district = u16::try_from(row.district)
                .map_err(|_| StoreError::Unreadable("postcode_point.district"))?;
            Ok((
                district,
                Point {
                    latitude: row.latitude,
                    longitude: row.longitude,
                },
            ))
        };
        rows.into_iter().map(point).collect()
    }

    /// Adds points of postcode districts, or moves those that are known.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save_postcode_points(
        &self,
        _: &Permit<ImportRegisters>,
        points: &[(u16, Point)],
    ) -> Result<(), StoreError> {
        use postcode_point::Column;
        let rows = points
            .iter()
            .map(|(district, point)| postcode_point::ActiveModel {
                district: Set(i32::from(*district)),
                latitude: Set(point.latitude),
                longitude: Set(point.longitude),
            });
        let again = OnConflict::column(Column::District)
            .update_columns([Column::Latitude, Column::Longitude])
            .to_owned();
        insert_or_update(&self.inner, rows, again).await?;
        Ok(())
    }

    /// The value of a setting, held until the end of the write; `usual` when it was never set.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hold_setting<D: Deed>(
        &self,
        _: &Permit<D>,
        name: &str,
        usual: &str,
    ) -> Result<String, StoreError> {
        let sql = "INSERT INTO setting (name, value) VALUES ($1, $2)
                   ON CONFLICT (name) DO UPDATE SET value = setting.value";
        tables::run(&self.inner, sql, [name.into(), usual.into()]).await?;
        let row = setting::Entity::find_by_id(name.to_owned())
            .one(&self.inner)
            .await?;
        Ok(row.map_or_else(|| usual.to_owned(), |row| row.value))
    }

    /// Gives a setting a value.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_setting<D: Deed>(
        &self,
        _: &Permit<D>,
        name: &str,
        value: &str,
    ) -> Result<(), StoreError> {
        tables::run(
            &self.inner,
            "INSERT INTO setting (name, value) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name.into(), value.into()],
        )
        .await?;
        Ok(())
    }
}

async fn areas(db: &impl ConnectionTrait) -> Result<Vec<Area>, StoreError> {
    let rows = area::Entity::find()
        .order_by_asc(area::Column::Name)
        .all(db)
        .await?;
    let area = |row: area::Model| Area {
        id: AreaId(row.id),
        name: row.name,
    };
    Ok(rows.into_iter().map(area).collect())
}

async fn municipalities(db: &impl ConnectionTrait) -> Result<Vec<Municipality>, StoreError> {
    let rows = municipality::Entity::find()
        .order_by_asc(municipality::Column::Name)
        .all(db)
        .await?;
    let municipality = |row: municipality::Model| Municipality {
        code: row.code,
        name: row.name,
        area: AreaId(row.area_id),
        centre: Point {
            latitude: row.latitude,
            longitude: row.longitude,
        },
    };
    Ok(rows.into_iter().map(municipality).collect())
}
