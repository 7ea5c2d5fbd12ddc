//! Changing staff.

use crate::staff::reads::minute_of;
use crate::tables::{self, area, employee, employee_hours, employee_skill, feed, skill};
use crate::{StoreError, Tx};
use domain::employee::{EmployeeDetails, OpenLesson};
use domain::ids::{AreaId, EmployeeId, LessonId, SkillId};
use domain::permission::{Deed, ManageStaff, Permit};
use domain::time::Day;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
};
use uuid::Uuid;

impl Tx {
    /// Adds somebody, active and without roles or account.
    ///
    /// # Errors
    /// `Broken(EmployeeEmail)` when the address belongs to somebody else.
    pub async fn add_employee(
        &self,
        permit: &Permit<ManageStaff>,
        id: EmployeeId,
        details: &EmployeeDetails,
    ) -> Result<(), StoreError> {
        let row = employee::ActiveModel {
            id: Set(id.0),
            name: Set(details.name.to_string()),
            email: Set(details.email.to_string()),
            phone: Set(details.phone.as_ref().map(ToString::to_string)),
            home_postcode: Set(details.home.as_ref().map(ToString::to_string)),
            contract_minutes: Set(details.contract_minutes.into()),
            active: Set(true),
            version: Set(1),
        };
        employee::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        self.set_skills_and_hours(permit, id, details).await
    }

    /// Changes somebody of whom `version` was shown.
    ///
    /// # Errors
    /// `Stale`, `NotFound`, or `Broken(EmployeeEmail)`.
    pub async fn change_employee(
        &self,
        permit: &Permit<ManageStaff>,
        id: EmployeeId,
        version: i32,
        details: &EmployeeDetails,
    ) -> Result<(), StoreError> {
        self.raise_employee(permit, id, version).await?;
        let row = employee::ActiveModel {
            name: Set(details.name.to_string()),
            email: Set(details.email.to_string()),
            phone: Set(details.phone.as_ref().map(ToString::to_string)),
            home_postcode: Set(details.home.as_ref().map(ToString::to_string)),
            contract_minutes: Set(details.contract_minutes.into()),
            ..employee::ActiveModel::default()
        };
        employee::Entity::update_many()
            .set(row)
            .filter(employee::Column::Id.eq(id.0))
            .exec(&self.inner)
            .await?;
        employee_skill::Entity::delete_many()
            .filter(employee_skill::Column::EmployeeId.eq(id.0))
            .exec(&self.inner)
            .await?;
        employee_hours::Entity::delete_many()
            .filter(employee_hours::Column::EmployeeId.eq(id.0))
            .exec(&self.inner)
            .await?;
        self.set_skills_and_hours(permit, id, details).await
    }

    async fn set_skills_and_hours(
        &self,
        _: &Permit<ManageStaff>,
        id: EmployeeId,
        details: &EmployeeDetails,
    ) -> Result<(), StoreError> {
        let skills = details
            .skills
            .iter()
            .map(|skill| employee_skill::ActiveModel {
                employee_id: Set(id.0),
                skill_id: Set(skill.0),
            });
        employee_skill::Entity::insert_many(skills)
            .exec_without_returning(&self.inner)
            .await?;
        let hours = details.hours.iter().zip(0..).filter_map(|(span, weekday)| {
            let span = (*span)?;
            Some(employee_hours::ActiveModel {
                employee_id: Set(id.0),
                weekday: Set(weekday),
                start_minute: Set(span.start.0.into()),
                end_minute: Set(span.end.0.into()),
            })
        });
        employee_hours::Entity::insert_many(hours)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Raises the version of somebody of whom `version` was shown, which holds the row until the
    /// write ends.
    ///
    /// # Errors
    /// `Stale` or `NotFound`.
    pub async fn raise_employee(
        &self,
        _: &Permit<ManageStaff>,
        id: EmployeeId,
        version: i32,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE employee SET version = version + 1 WHERE id = $1 AND version = $2";
        if tables::run(&self.inner, sql, [id.0.into(), version.into()]).await? == 1 {
            return Ok(());
        }
        let known = employee::Entity::find_by_id(id.0).one(&self.inner).await?;
        Err(known.map_or(StoreError::NotFound, |_| StoreError::Stale))
    }

    /// Makes somebody of whom `version` was shown active or not; who is not has no feed either.
    ///
    /// # Errors
    /// `Stale` or `NotFound`.
    pub async fn set_active(
        &self,
        permit: &Permit<ManageStaff>,
        id: EmployeeId,
        version: i32,
        active: bool,
    ) -> Result<(), StoreError> {
        self.raise_employee(permit, id, version).await?;
        let sql = "UPDATE employee SET active = $1 WHERE id = $2";
        tables::run(&self.inner, sql, [active.into(), id.0.into()]).await?;
        if !active {
            feed::Entity::delete_by_id(id.0).exec(&self.inner).await?;
            self.remove_busy_source(permit, id).await?;
        }
        Ok(())
    }

    /// Lessons that somebody is still to give from a day on, in order of time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn open_lessons(
        &self,
        _: &Permit<ManageStaff>,
        id: EmployeeId,
        from: Day,
    ) -> Result<Vec<OpenLesson>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            day: Day,
            start_minute: i32,
        }
        let rows: Vec<Row> = tables::all(
            &self.inner,
            "SELECT l.id, l.day, l.start_minute
             FROM lesson_educator e JOIN lesson l ON l.id = e.lesson_id
             WHERE e.employee_id = $1 AND l.day >= $2 AND l.state IN ('proposed', 'confirmed')
             ORDER BY l.day, l.start_minute, l.id",
            [id.0.into(), from.into()],
        )
        .await?;
        let open = |row: Row| {
            Ok(OpenLesson {
                lesson: LessonId(row.id),
                day: row.day,
                start: minute_of(row.start_minute)?,
            })
        };
        rows.into_iter().map(open).collect()
    }

    /// Whether all these skills, each named once, exist.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn know_skills<D: Deed>(
        &self,
        _: &Permit<D>,
        skills: &[SkillId],
    ) -> Result<bool, StoreError> {
        let ids = skills.iter().map(|id| id.0);
        let known = skill::Entity::find()
            .filter(skill::Column::Id.is_in(ids))
            .count(&self.inner)
            .await?;
        Ok(usize::try_from(known) == Ok(skills.len()))
    }

    /// Whether all these areas, each named once, exist.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn know_areas(
        &self,
        _: &Permit<ManageStaff>,
        areas: &[AreaId],
    ) -> Result<bool, StoreError> {
        let ids = areas.iter().map(|id| id.0);
        let known = area::Entity::find()
            .filter(area::Column::Id.is_in(ids))
            .count(&self.inner)
            .await?;
        Ok(usize::try_from(known) == Ok(areas.len()))
    }
}
