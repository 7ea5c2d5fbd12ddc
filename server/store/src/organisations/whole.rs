use super::{
    GroupWithMoments, read_contact, read_free_day, read_group, read_organisation, read_unavailable,
};
use crate::tables::{
    all, contact, free_day, group_unavailable, municipality, one, organisation, postcode_point,
    school_group,
};
use crate::{Store, StoreError};
use domain::area::{Area, Municipality};
use domain::ids::{AreaId, GroupId, OrganisationId};
use domain::lesson::State;
use domain::organisation::{Contact, FreeDay, Organisation, Unavailable};
use domain::permission::{Permit, ReadOrganisations};
use domain::time::SchoolYear;
use domain::travel::Point;
use domain::values::natural_order;
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One organisation with all that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationView {
    /// The organisation.
    pub organisation: Organisation,
    /// Its municipality.
    pub municipality: Municipality,
    /// Its area.
    pub area: Area,
    /// Where travel is counted to: its own point, else that of its postcode's district.
    pub place: Option<Point>,
    /// People there, by name.
    pub contacts: Vec<Contact>,
    /// The school year that the groups are of.
    pub school_year: SchoolYear,
    /// School years for which there are groups, newest first.
    pub school_years: Vec<SchoolYear>,
    /// The groups of that school year, by name.
    pub groups: Vec<GroupWithMoments>,
    /// Its own free days that have not passed before that school year, by date.
    pub free_days: Vec<FreeDay>,
    /// How many requests it ever made.
    pub requests: u64,
    /// Its lessons by state, of all years.
    pub lessons: LessonCounts,
}

/// Lessons by state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LessonCounts(pub BTreeMap<State, u64>);

impl LessonCounts {
    /// How many are in a state.
    pub fn of(&self, state: State) -> u64 {
        self.0.get(&state).copied().unwrap_or(0)
    }
}

#[derive(FromQueryResult)]
struct StateRow {
    state: String,
    lessons: i64,
}

#[derive(FromQueryResult)]
struct GroupLessons {
    group_id: Uuid,
    lessons: i64,
}

#[derive(FromQueryResult)]
struct YearRow {
    school_year: i32,
}

#[derive(FromQueryResult)]
struct RequestsRow {
    requests: i64,
}

impl Store {
    /// One organisation with the groups of a school year.
    ///
    /// # Errors
    /// `NotFound`, also for one that the permit does not reach.
    pub async fn organisation(
        &self,
        permit: &Permit<ReadOrganisations>,
        id: OrganisationId,
        school_year: SchoolYear,
    ) -> Result<OrganisationView, StoreError> {
        let row = organisation::Entity::find_by_id(id.0).one(&self.db).await?;
        let organisation = read_organisation(row.ok_or(StoreError::NotFound)?)?;
        let (municipality, area) = self.municipality(permit, &organisation).await?;
        if !permit.covers(area.id, &[]) {
            return Err(StoreError::NotFound);
        }
        let contacts = contact::Entity::find()
            .filter(contact::Column::OrganisationId.eq(id.0))
            .order_by_asc(contact::Column::Name)
            .all(&self.db)
            .await?;
        let free_days = free_day::Entity::find()
            .filter(free_day::Column::OrganisationId.eq(id.0))
            .filter(free_day::Column::LastDay.gte(school_year.first_day()))
            .order_by_asc(free_day::Column::FirstDay)
            .all(&self.db)
            .await?;
        let years: Vec<YearRow> = all(
            &self.db,
            "SELECT DISTINCT school_year FROM school_group WHERE organisation_id = $1
             ORDER BY school_year DESC",
            [id.0.into()],
        )
        .await?;
        let (requests, lessons) = self.counts(id).await?;
        Ok(OrganisationView {
            place: self.place_of(&organisation).await?,
            groups: self.groups(id, school_year).await?,
            contacts: contacts
                .into_iter()
                .map(read_contact)
                .collect::<Result<_, _>>()?,
            free_days: free_days
                .into_iter()
                .map(read_free_day)
                .collect::<Result<_, _>>()?,
            school_years: years
                .into_iter()
                .map(|row| SchoolYear(row.school_year))
                .collect(),
            organisation,
            municipality,
            area,
            school_year,
            requests,
            lessons,
        })
    }

    async fn municipality(
        &self,
        permit: &Permit<ReadOrganisations>,
        organisation: &Organisation,
    ) -> Result<(Municipality, Area), StoreError> {
        let code = organisation.address.municipality.clone();
        let row = municipality::Entity::find_by_id(code).one(&self.db).await?;
        let row = row.ok_or(StoreError::Unreadable("organisation.municipality_code"))?;
        let area = self
            .areas(permit)
            .await?
            .into_iter()
            .find(|area| area.id.0 == row.area_id);
        let municipality = Municipality {
            code: row.code,
            name: row.name,
            area: AreaId(row.area_id),
            centre: Point {
                latitude: row.latitude,
                longitude: row.longitude,
            },
        };
        Ok((
            municipality,
            area.ok_or(StoreError::Unreadable("municipality.area_id"))?,
        ))
    }

    async fn place_of(&self, organisation: &Organisation) -> Result<Option<Point>, StoreError> {
        let district = organisation
            .address
            .postcode
            .as_ref()
            .map(|code| code.district());
        let (None, Some(district)) = (organisation.point, district) else {
            return Ok(organisation.point);
        };
        let row = postcode_point::Entity::find_by_id(i32::from(district))
            .one(&self.db)
            .await?;
        Ok(row.map(|row| Point {
            latitude: row.latitude,
            longitude: row.longitude,
        }))
    }

    async fn groups(
        &self,
        id: OrganisationId,
        year: SchoolYear,
    ) -> Result<Vec<GroupWithMoments>, StoreError> {
        let mut groups = school_group::Entity::find()
            .filter(school_group::Column::OrganisationId.eq(id.0))
            .filter(school_group::Column::SchoolYear.eq(year.0))
            .all(&self.db)
            .await?;
        groups.sort_by(|a, b| natural_order(&a.name, &b.name));
        let ids: Vec<Uuid> = groups.iter().map(|group| group.id).collect();
        let moments = group_unavailable::Entity::find()
            .filter(group_unavailable::Column::GroupId.is_in(ids))
            .order_by_asc(group_unavailable::Column::Weekday)
            .order_by_asc(group_unavailable::Column::FirstDay)
            .order_by_asc(group_unavailable::Column::StartMinute)
            .all(&self.db)
            .await?;
        let mut by_group: BTreeMap<GroupId, Vec<Unavailable>> = BTreeMap::new();
        for row in moments {
            by_group
                .entry(GroupId(row.group_id))
                .or_default()
                .push(read_unavailable(row)?);
        }
        let lessons: Vec<GroupLessons> = all(
            &self.db,
            "SELECT group_id, COUNT(*) AS lessons FROM lesson WHERE organisation_id = $1
             GROUP BY group_id",
            [id.0.into()],
        )
        .await?;
        let lessons: BTreeMap<Uuid, i64> = lessons
            .into_iter()
            .map(|row| (row.group_id, row.lessons))
            .collect();
        groups
            .into_iter()
            .map(|row| {
                let lessons = lessons.get(&row.id).copied().unwrap_or(0);
                let group = read_group(row)?;
                Ok(GroupWithMoments {
                    unavailable: by_group.remove(&group.id).unwrap_or_default(),
                    lessons: u64::try_from(lessons).unwrap_or(0),
                    group,
                })
            })
            .collect()
    }

    async fn counts(&self, id: OrganisationId) -> Result<(u64, LessonCounts), StoreError> {
        let requests: Option<RequestsRow> = one(
            &self.db,
            "SELECT COUNT(*) AS requests FROM request WHERE organisation_id = $1",
            [id.0.into()],
        )
        .await?;
        let states: Vec<StateRow> = all(
            &self.db,
            "SELECT state, COUNT(*) AS lessons FROM lesson WHERE organisation_id = $1
             GROUP BY state",
            [id.0.into()],
        )
        .await?;
        let mut counts = LessonCounts::default();
        for row in states {
            let state =
                State::parse(&row.state).map_err(|_| StoreError::Unreadable("lesson.state"))?;
            counts
                .0
                .insert(state, u64::try_from(row.lessons).unwrap_or(0));
        }
        let requests = requests.map_or(0, |row| row.requests);
        Ok((u64::try_from(requests).unwrap_or(0), counts))
    }
}
