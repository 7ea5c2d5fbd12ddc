use super::unreadable;
use crate::tables::{all, packed, packed_row, run};
use crate::{Store, StoreError, Tx};
use domain::agreement::Choice;
use domain::ids::{AgreementId, AreaId, GroupId, LessonId, LessonTypeId, OrganisationId};
use domain::lesson::State;
use domain::organisation::OrganisationKind;
use domain::permission::{ManageAgreements, Permit, ReadCoverage};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A lesson with what decides to which agreement it is charged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargedLesson {
    /// Which.
    pub lesson: LessonId,
    /// The day on which it is or was to be given.
    pub day: Day,
    /// Where it stands.
    pub state: State,
    /// Its length in minutes.
    pub minutes: u32,
    /// The theme.
    pub lesson_type: LessonTypeId,
    /// Its name.
    pub lesson_type_name: String,
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Its kind.
    pub kind: OrganisationKind,
    /// The group.
    pub group: GroupId,
    /// Its name.
    pub group_name: String,
    /// Code of the municipality.
    pub municipality: String,
    /// Its area.
    pub area: AreaId,
    /// What somebody chose, and why.
    pub choice: Option<(Choice, String)>,
}

packed_row! {
    struct Row {
        id: Uuid,
        day: Day,
        state: String,
        minutes: i32,
        lesson_type_id: Uuid,
        lesson_type: String,
        organisation_id: Uuid,
        organisation: String,
        kind: String,
        group_id: Uuid,
        school_group: String,
        municipality_code: String,
        area_id: Uuid,
        // Not named as an id: it may be NULL.
        charged_to: Option<String>,
        reason: Option<String>,
    }
}

impl ChargedLesson {
    fn of(row: Row) -> Result<Self, StoreError> {
        let to = row.charged_to.filter(|text| !text.is_empty());
        let to = to.map(|id| id.parse().map_err(unreadable)).transpose()?;
        Ok(Self {
            lesson: LessonId(row.id),
            day: row.day,
            state: State::parse(&row.state).map_err(unreadable)?,
            minutes: u32::try_from(row.minutes).map_err(unreadable)?,
            lesson_type: LessonTypeId(row.lesson_type_id),
            lesson_type_name: row.lesson_type,
            organisation: OrganisationId(row.organisation_id),
            organisation_name: row.organisation,
            kind: OrganisationKind::parse(&row.kind).map_err(unreadable)?,
            group: GroupId(row.group_id),
            group_name: row.school_group,
            municipality: row.municipality_code,
            area: AreaId(row.area_id),
            choice: row.reason.map(|reason| match to {
                Some(id) => (Choice::To(id), reason),
                None => (Choice::Nothing, reason),
            }),
        })
    }
}

impl Store {
    /// The lessons with a day in a period, both ends inclusive, that are not cancelled; in order of
    /// day and id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn charged_lessons(
        &self,
        _: &Permit<ReadCoverage>,
        first: Day,
        last: Day,
    ) -> Result<Vec<ChargedLesson>, StoreError> {
        let id_text = match self.db.get_database_backend() {
            sea_orm::DatabaseBackend::Sqlite => "hex(c.agreement_id)",
            _ => "c.agreement_id::text",
        };
        let sql = format!(
            "SELECT l.id, l.day, l.state, l.minutes, l.lesson_type_id, t.name AS lesson_type,
                l.organisation_id, o.name AS organisation, o.kind, l.group_id,
                g.name AS school_group, o.municipality_code, m.area_id,
                {id_text} AS charged_to, c.reason
             FROM lesson l
             JOIN lesson_type t ON t.id = l.lesson_type_id
             JOIN organisation o ON o.id = l.organisation_id
             JOIN municipality m ON m.code = o.municipality_code
             JOIN school_group g ON g.id = l.group_id
             LEFT JOIN lesson_charge c ON c.lesson_id = l.id
             WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled'"
        );
        let rows: Vec<Row> = packed(&self.db, &sql, [first.into(), last.into()]).await?;
        let mut lessons: Vec<_> =
            (rows.into_iter().map(ChargedLesson::of)).collect::<Result<_, _>>()?;
        lessons.sort_unstable_by_key(|one| (one.day, one.lesson));
        Ok(lessons)
    }
}

impl Store {
    /// The day of a lesson; none when it has none.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn day_of_lesson(
        &self,
        _: &Permit<ReadCoverage>,
        lesson: LessonId,
    ) -> Result<Option<Day>, StoreError> {
        #[derive(FromQueryResult)]
        struct DayRow {
            day: Option<Day>,
        }
        let sql = "SELECT day FROM lesson WHERE id = $1";
        let rows: Vec<DayRow> = all(&self.db, sql, [lesson.0.into()]).await?;
        Ok(rows.first().ok_or(StoreError::NotFound)?.day)
    }
}

impl Tx {
    /// The area in which a lesson's school lies.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn area_of_lesson(
        &self,
        _: &Permit<ManageAgreements>,
        lesson: LessonId,
    ) -> Result<AreaId, StoreError> {
        #[derive(FromQueryResult)]
        struct AreaRow {
            area_id: Uuid,
        }
        let sql = "SELECT m.area_id FROM lesson l
             JOIN organisation o ON o.id = l.organisation_id
             JOIN municipality m ON m.code = o.municipality_code WHERE l.id = $1";
        let rows: Vec<AreaRow> = all(&self.inner, sql, [lesson.0.into()]).await?;
        let row = rows.first().ok_or(StoreError::NotFound)?;
        Ok(AreaId(row.area_id))
    }

    /// Keeps to which agreement somebody charges a lesson; without a choice the rule decides again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn choose_charge(
        &self,
        permit: &Permit<ManageAgreements>,
        lesson: LessonId,
        choice: Option<(Choice, &str)>,
        at: Instant,
    ) -> Result<(), StoreError> {
        let gone = "DELETE FROM lesson_charge WHERE lesson_id = $1";
        run(&self.inner, gone, [lesson.0.into()]).await?;
        let Some((choice, reason)) = choice else {
            return Ok(());
        };
        let to = match choice {
            Choice::To(AgreementId(id)) => Some(id),
            Choice::Nothing => None,
        };
        let sql =
            "INSERT INTO lesson_charge (lesson_id, agreement_id, reason, chosen_by, chosen_at)
             VALUES ($1, $2, $3, $4, $5)";
        let values = [
            lesson.0.into(),
            to.into(),
            reason.into(),
            permit.actor().map(|id| id.0).into(),
            at.into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }
}
