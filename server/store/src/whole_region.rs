//! A whole region written at once into an empty database: the road by which the demo comes in.

mod booking;
mod lessons;
mod people;

pub use booking::LoadedSeason;
pub use lessons::{LoadedLesson, PublishedAs};

use crate::organisations::{contact_row, free_day_row, group_row, unavailable_row};
use crate::tables::{employee, insert_all, lesson_type, lesson_type_version, skill};
use crate::{Store, StoreError, Tx};
use domain::agreement::{Agreement, FundingSource};
use domain::area::{Area, Municipality};
use domain::catalogue::{LessonType, LessonTypeVersion, Season, Skill};
use domain::employee::{Absence, Employee};
use domain::holiday::Holiday;
use domain::ids::{EmployeeId, OrganisationId};
use domain::organisation::{Contact, FreeDay, Group, Organisation, Unavailable};
use domain::permission::{Grant, ImportRegisters, Permit};
use domain::request::Request;
use domain::time::{Instant, Week};
use domain::travel::Point;
use sea_orm::{ActiveValue::Set, EntityTrait, QuerySelect};
use serde::Serialize;

/// Everything in a region. Records refer to each other by id and must be complete.
#[derive(Debug, Clone, Default)]
pub struct WholeRegion {
    /// Areas.
    pub areas: Vec<Area>,
    /// Municipalities.
    pub municipalities: Vec<Municipality>,
    /// Points of postcode districts.
    pub postcode_points: Vec<(u16, Point)>,
    /// Schools and clubs.
    pub organisations: Vec<Organisation>,
    /// People there.
    pub contacts: Vec<Contact>,
    /// Groups.
    pub groups: Vec<Group>,
    /// When groups cannot.
    pub unavailable: Vec<Unavailable>,
    /// When organisations are closed.
    pub free_days: Vec<(OrganisationId, FreeDay)>,
    /// Holidays.
    pub holidays: Vec<Holiday>,
    /// Skills.
    pub skills: Vec<Skill>,
    /// The catalogue.
    pub lesson_types: Vec<LessonType>,
    /// Its versions.
    pub lesson_type_versions: Vec<LessonTypeVersion>,
    /// Staff.
    pub employees: Vec<Employee>,
    /// When staff are away.
    pub absences: Vec<Absence>,
    /// Roles.
    pub grants: Vec<(EmployeeId, Grant)>,
    /// Who can sign in, with the argon2id PHC string of their passphrase.
    pub accounts: Vec<(EmployeeId, String)>,
    /// What was asked for.
    pub requests: Vec<Request>,
    /// Lessons.
    pub lessons: Vec<LoadedLesson>,
    /// Weeks that were published, and when.
    pub published_weeks: Vec<(Week, Instant)>,
    /// Who published them.
    pub published_by: Option<EmployeeId>,
    /// Where money comes from.
    pub funding_sources: Vec<FundingSource>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// The season in which schools book, if there is one.
    pub season: Option<LoadedSeason>,
}

impl Store {
    /// Whether the database has no employee yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_no_staff(&self, _: &Permit<ImportRegisters>) -> Result<bool, StoreError> {
        Ok(employee::Entity::find()
            .limit(1)
            .one(&self.db)
            .await?
            .is_none())
    }
}

impl Tx {
    /// Whether the database has no employee yet, as this write sees it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn has_no_staff(&self, _: &Permit<ImportRegisters>) -> Result<bool, StoreError> {
        Ok(employee::Entity::find()
            .limit(1)
            .one(&self.inner)
            .await?
            .is_none())
    }

    /// Writes a whole region, hundreds of rows in a statement.
    ///
    /// # Errors
    /// `Broken` when it contradicts itself or what is there; `Unreadable` for a lesson at a time
    /// that the clock skips.
    pub async fn load_region(
        &self,
        permit: &Permit<ImportRegisters>,
        region: &WholeRegion,
    ) -> Result<(), StoreError> {
        let db = &self.inner;
        self.add_areas(permit, &region.areas).await?;
        self.save_municipalities(permit, &region.municipalities)
            .await?;
        self.save_postcode_points(permit, &region.postcode_points)
            .await?;
        self.add_organisations(permit, &region.organisations)
            .await?;
        insert_all(db, region.contacts.iter().map(contact_row)).await?;
        insert_all(db, region.groups.iter().map(group_row)).await?;
        insert_all(db, region.unavailable.iter().map(unavailable_row)).await?;
        insert_all(
            db,
            region
                .free_days
                .iter()
                .map(|(of, one)| free_day_row(*of, one)),
        )
        .await?;
        self.save_holidays(permit, &region.holidays).await?;
        self.load_catalogue(region).await?;
        self.load_agreements(region).await?;
        people::load(db, region).await?;
        let requests: Result<Vec<_>, _> = region
            .requests
            .iter()
            .map(crate::requests::request_row)
            .collect();
        insert_all(db, requests?).await?;
        lessons::load(db, region).await?;
        booking::load(self, region).await
    }

    async fn load_catalogue(&self, region: &WholeRegion) -> Result<(), StoreError> {
        let skills = region.skills.iter().map(|one| skill::ActiveModel {
            id: Set(one.id.0),
            name: Set(one.name.to_string()),
            version: Set(one.version),
        });
        insert_all(&self.inner, skills).await?;
        let types = region
            .lesson_types
            .iter()
            .map(|one| lesson_type::ActiveModel {
                id: Set(one.id.0),
                name: Set(one.name.to_string()),
                short_name: Set(one.short_name.to_string()),
                offered: Set(one.offered),
                version: Set(1),
            });
        insert_all(&self.inner, types).await?;
        let versions: Result<Vec<_>, _> = region
            .lesson_type_versions
            .iter()
            .map(version_row)
            .collect();
        insert_all(&self.inner, versions?).await?;
        Ok(())
    }
}

fn version_row(one: &LessonTypeVersion) -> Result<lesson_type_version::ActiveModel, StoreError> {
    // A day of the year as month * 100 + day; at most 1231.
    let end = |pick: fn(&Season) -> (u32, u32)| {
        one.season
            .as_ref()
            .map(pick)
            .and_then(|(month, day)| i32::try_from(month * 100 + day).ok())
    };
    Ok(lesson_type_version::ActiveModel {
        id: Set(one.id.0),
        lesson_type_id: Set(one.lesson_type.0),
        valid_from: Set(one.valid_from),
        minutes: Set(i32::from(one.minutes)),
        setup_minutes: Set(i32::from(one.setup_minutes)),
        largest_group: Set(i32::from(one.largest_group)),
        educators_needed: Set(i32::from(one.educators_needed)),
        season_from: Set(end(|season| season.from)),
        season_until: Set(end(|season| season.until)),
        kinds: Set(json(&one.kinds)?),
        target_groups: Set(one.target_groups.clone()),
        skills: Set(json(&one.skills)?),
        materials: Set(one.materials.clone()),
        room_needs: Set(one.room_needs.clone()),
    })
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Unreadable("a list to be stored"))
}
