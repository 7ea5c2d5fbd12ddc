use super::CoverageReading;
use crate::StoreError;
use crate::agreements::agreement_of;
use crate::outlines::outline_of;
use crate::tables::{Pack, agreement, packed_row};
use domain::coverage::fact::{School, Town, World};
use domain::ids::{AreaId, EmployeeId, FundingSourceId, LessonTypeId, OrganisationId};
use domain::organisation::OrganisationKind;
use domain::time::Day;
use domain::travel::Point;
use sea_orm::{EntityTrait, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;

packed_row! {
    struct TownRow {
        code: String,
        name: String,
        area_id: Uuid,
        latitude: f64,
        longitude: f64,
        shape: Option<String>,
    }
}

packed_row! {
    struct NamedRow {
        id: Uuid,
        name: String,
    }
}

packed_row! {
    struct HolidayRow {
        first_day: Day,
        last_day: Day,
    }
}

packed_row! {
    struct HomeRow {
        id: Uuid,
        latitude: f64,
        longitude: f64,
    }
}

packed_row! {
    struct SchoolRow {
        id: Uuid,
        name: String,
        kind: String,
        municipality_code: String,
        opened_on: Option<Day>,
        closed_on: Option<Day>,
        latitude: Option<f64>,
        longitude: Option<f64>,
    }
}

fn point(latitude: f64, longitude: f64) -> Point {
    Point {
        latitude,
        longitude,
    }
}

impl CoverageReading {
    /// What all months share: municipalities, schools and themes by name, agreements by id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn world(&self) -> Result<World, StoreError> {
        let mut ask = Pack::new(&self.inner);
        let towns = ask.add::<TownRow>(
            "SELECT m.code, m.name, m.area_id, m.latitude, m.longitude, o.shape FROM municipality m
             LEFT JOIN municipality_outline o ON o.municipality_code = m.code
             ORDER BY m.name, m.code",
        );
        let schools = ask.add::<SchoolRow>(
            "SELECT o.id, o.name, o.kind, o.municipality_code, o.opened_on, o.closed_on,
                COALESCE(o.latitude, p.latitude) AS latitude,
                COALESCE(o.longitude, p.longitude) AS longitude
             FROM organisation o
             LEFT JOIN postcode_point p ON p.district = CAST(substr(o.postcode, 1, 4) AS integer)
             ORDER BY o.name, o.id",
        );
        let themes = ask.add::<NamedRow>("SELECT id, name FROM lesson_type ORDER BY name, id");
        let sources = ask.add::<NamedRow>("SELECT id, name FROM funding_source ORDER BY name, id");
        let areas = ask.add::<NamedRow>("SELECT id, name FROM area ORDER BY name, id");
        let homes = ask.add::<HomeRow>(
            "SELECT e.id, p.latitude, p.longitude FROM employee e JOIN postcode_point p
             ON p.district = CAST(substr(e.home_postcode, 1, 4) AS integer)",
        );
        let holidays = ask.add::<HolidayRow>("SELECT first_day, last_day FROM holiday");
        let packed = ask.read(&self.inner, []).await?;
        let towns = packed.take(towns)?;
        let places: HashMap<String, u16> = (towns.iter())
            .map(|town: &TownRow| town.code.clone())
            .zip(0..)
            .collect();
        let school = |row: SchoolRow| {
            Ok(School {
                id: OrganisationId(row.id),
                name: row.name,
                kind: OrganisationKind::parse(&row.kind)
                    .map_err(|_| StoreError::Unreadable("organisation"))?,
                town: *(places.get(&row.municipality_code))
                    .ok_or(StoreError::Unreadable("organisation"))?,
                opened_on: row.opened_on,
                closed_on: row.closed_on,
                point: (row.latitude.zip(row.longitude)).map(|(north, east)| point(north, east)),
            })
        };
        let schools = packed.take(schools)?.into_iter().map(school);
        let agreements = agreement::Entity::find()
            .order_by_asc(agreement::Column::Id)
            .all(&self.inner)
            .await?;
        Ok(World {
            schools: schools.collect::<Result<_, StoreError>>()?,
            themes: (packed.take(themes)?.into_iter())
                .map(|row: NamedRow| (LessonTypeId(row.id), row.name))
                .collect(),
            sources: (packed.take(sources)?.into_iter())
                .map(|row: NamedRow| (FundingSourceId(row.id), row.name))
                .collect(),
            areas: (packed.take(areas)?.into_iter())
                .map(|row: NamedRow| (AreaId(row.id), row.name))
                .collect(),
            holidays: (packed.take(holidays)?.into_iter())
                .map(|row: HolidayRow| (row.first_day, row.last_day))
                .collect(),
            homes: (packed.take(homes)?.into_iter())
                .map(|row: HomeRow| (EmployeeId(row.id), point(row.latitude, row.longitude)))
                .collect(),
            agreements: (agreements.into_iter().map(agreement_of)).collect::<Result<_, _>>()?,
            towns: (towns.into_iter())
                .map(|row| {
                    Ok(Town {
                        code: row.code,
                        name: row.name,
                        area: AreaId(row.area_id),
                        centre: point(row.latitude, row.longitude),
                        outline: row.shape.as_deref().map(outline_of).transpose()?,
                    })
                })
                .collect::<Result<_, StoreError>>()?,
        })
    }
}
