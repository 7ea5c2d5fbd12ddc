//! The school of a youth, sealed like all that tells who somebody is, and the lessons of a school.

use super::log::Logged;
use super::sealed;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::cases::{CaseSchool, SchoolChoice, SchoolLesson};
use domain::ids::{CaseId, OrganisationId};
use domain::permission::{FollowCases, Permit};
use domain::time::Day;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// So many lessons of a school are shown.
const MOST: i64 = 60;

#[derive(FromQueryResult)]
struct ChoiceRow {
    id: Uuid,
    name: String,
    municipality: String,
}

#[derive(FromQueryResult)]
struct LessonRow {
    day: Day,
    theme: String,
    school_group: String,
    state: String,
}

impl Logged<'_> {
    /// The school of a case's youth, sealed.
    ///
    /// # Errors
    /// `NotFound`; or when the database fails.
    pub async fn case_school(&self, case: CaseId) -> Result<Option<Sealed>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            school: Option<Vec<u8>>,
        }
        self.of_case(case)?;
        let sql = "SELECT school FROM case_file WHERE id = $1";
        let row: Option<Row> = one(self.connection(), sql, [case.0.into()]).await?;
        sealed(row.ok_or(StoreError::NotFound)?.school)
    }

    /// Writes down the school of a case's youth, sealed; or that none is known.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_case_school(
        &self,
        case: CaseId,
        school: Option<Sealed>,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_file SET school = $1, version = version + 1 WHERE id = $2";
        let values = [school.map(Sealed::into_bytes).into(), case.0.into()];
        run(self.connection(), sql, values).await?;
        Ok(())
    }
}

impl Tx {
    /// All schools, by municipality and name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn schools_to_choose(
        &self,
        _: &Permit<FollowCases>,
    ) -> Result<Vec<SchoolChoice>, StoreError> {
        let sql = "SELECT o.id, o.name, m.name AS municipality FROM organisation o
             JOIN municipality m ON m.code = o.municipality_code
             WHERE o.kind <> 'club' ORDER BY m.name, o.name, o.id";
        let rows: Vec<ChoiceRow> = all(&self.inner, sql, []).await?;
        let choice = |row: ChoiceRow| SchoolChoice {
            id: OrganisationId(row.id),
            name: row.name,
            municipality: row.municipality,
        };
        Ok(rows.into_iter().map(choice).collect())
    }

    /// A school with its published lessons, the newest first; none when there is no such school.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn school_with_lessons(
        &self,
        _: &Permit<FollowCases>,
        school: OrganisationId,
    ) -> Result<Option<CaseSchool>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            name: String,
        }
        let sql = "SELECT name FROM organisation WHERE id = $1";
        let named: Option<Row> = one(&self.inner, sql, [school.0.into()]).await?;
        let Some(named) = named else {
            return Ok(None);
        };
        let sql = "SELECT p.day, t.name AS theme, g.name AS school_group, p.state
             FROM lesson l JOIN published_lesson p ON p.lesson_id = l.id
             JOIN lesson_type t ON t.id = l.lesson_type_id
             JOIN school_group g ON g.id = l.group_id
             WHERE l.organisation_id = $1 AND p.state IN ('confirmed', 'given')
             ORDER BY p.day DESC, p.start_minute DESC, l.id LIMIT $2";
        let rows: Vec<LessonRow> = all(&self.inner, sql, [school.0.into(), MOST.into()]).await?;
        let lesson = |row: LessonRow| SchoolLesson {
            day: row.day,
            theme: row.theme,
            group: row.school_group,
            given: row.state == "given",
        };
        Ok(Some(CaseSchool {
            school,
            name: named.name,
            lessons: rows.into_iter().map(lesson).collect(),
        }))
    }
}
