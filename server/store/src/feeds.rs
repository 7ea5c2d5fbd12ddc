//! Calendar feeds: whose a token is, and what is published of that employee's lessons.
//!
//! [`Store::feed_owner`] comes before there is an actor, as a session does: it answers an id and
//! the roles that make an actor of it.

use crate::tables::{self, all, feed, packed, packed_row, run};
use crate::{Store, StoreError, Tx};
use domain::feed::FeedState;
use domain::ids::{AreaId, EmployeeId, LessonId, OrganisationId};
use domain::permission::{Deed, Grant, ManageFeed, Permit, ReadLessons, Role};
use domain::time::{Day, Instant, Minute};
use domain::travel::Point;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult, sea_query::OnConflict,
};
use uuid::Uuid;

/// Whose feed it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedOwner {
    /// Who.
    pub employee: EmployeeId,
    /// Their roles now.
    pub grants: Vec<Grant>,
    /// When a calendar program last read the feed, as it is noted.
    pub fetched_at: Option<Instant>,
}

/// A published lesson as its educator's calendar shows it. Holds no name of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedLesson {
    /// Which lesson.
    pub lesson: LessonId,
    /// Its day.
    pub day: Day,
    /// Its start, wall time.
    pub start: Minute,
    /// Its start.
    pub starts_at: Instant,
    /// Its end.
    pub ends_at: Instant,
    /// How often its publication changed.
    pub sequence: u32,
    /// When its publication last changed.
    pub changed_at: Instant,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Street and house number, which may be empty.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Its own point, else that of its postcode's district.
    pub point: Option<Point>,
    /// Name of the group.
    pub group: String,
    /// Number of pupils.
    pub pupils: u32,
    /// Minutes to set up before it.
    pub setup_minutes: u32,
    /// Telephone number of the contact of the request, else of the organisation.
    pub phone: Option<String>,
}

packed_row! {
    struct Row {
        lesson_id: Uuid,
        day: Day,
        start_minute: i32,
        starts_at: i64,
        ends_at: i64,
        sequence: i32,
        changed_at: i64,
        lesson_type: String,
        organisation_id: Uuid,
        organisation: String,
        street: String,
        house_number: String,
        postcode: Option<String>,
        town: String,
        latitude: Option<f64>,
        longitude: Option<f64>,
        school_group: String,
        pupils: i32,
        setup_minutes: i32,
        phone: Option<String>,
    }
}

const WHAT: &str = "SELECT p.lesson_id, p.day, p.start_minute, p.starts_at, p.ends_at,
        p.sequence, p.changed_at, t.name AS lesson_type, o.id AS organisation_id,
        o.name AS organisation, o.street, o.house_number, o.postcode, o.town,
        COALESCE(o.latitude, d.latitude) AS latitude,
        COALESCE(o.longitude, d.longitude) AS longitude,
        g.name AS school_group, g.pupils, l.setup_minutes, COALESCE(c.phone, o.phone) AS phone
    FROM published_lesson p
    JOIN lesson l ON l.id = p.lesson_id
    JOIN request r ON r.id = l.request_id
    JOIN organisation o ON o.id = l.organisation_id
    JOIN school_group g ON g.id = l.group_id
    JOIN lesson_type t ON t.id = l.lesson_type_id
    LEFT JOIN contact c ON c.id = r.contact_id
    LEFT JOIN postcode_point d ON d.district = CAST(substr(o.postcode, 1, 4) AS integer)
    WHERE p.day >= $2 AND p.day <= $3
      AND p.state IN ('proposed', 'confirmed', 'given', 'not_shown_up')
      AND ";

const OF_EMPLOYEE: &str =
    "p.lesson_id IN (SELECT e.lesson_id FROM published_educator e WHERE e.employee_id = $1)";

const OF_AREA: &str =
    "o.municipality_code IN (SELECT m.code FROM municipality m WHERE m.area_id = $1)";

/// The published lessons of an area, in order of time.
pub(crate) async fn area_lessons(
    db: &impl ConnectionTrait,
    area: AreaId,
    first: Day,
    last: Day,
) -> Result<Vec<FeedLesson>, StoreError> {
    let values = [area.0.into(), first.into(), last.into()];
    let rows = packed(db, &format!("{WHAT}{OF_AREA}"), values).await?;
    Ok(in_order(rows))
}

/// Sorted here: the engine would carry the whole rows through its sorter.
fn in_order(mut rows: Vec<Row>) -> Vec<FeedLesson> {
    rows.sort_unstable_by_key(|row| (row.starts_at, row.lesson_id));
    rows.into_iter().map(lesson_of).collect()
}

fn lesson_of(row: Row) -> FeedLesson {
    let joined = |a: String, b: String| format!("{a} {b}").trim().to_owned();
    // The schema's rows come from forms that refuse negative numbers; nothing negative is shown.
    let number = |n: i32| u32::try_from(n).unwrap_or(0);
    FeedLesson {
        lesson: LessonId(row.lesson_id),
        day: row.day,
        start: Minute(u16::try_from(row.start_minute).unwrap_or(0)),
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        sequence: number(row.sequence),
        changed_at: row.changed_at,
        lesson_type: row.lesson_type,
        organisation: OrganisationId(row.organisation_id),
        organisation_name: row.organisation,
        street: joined(row.street, row.house_number),
        town: joined(row.postcode.unwrap_or_default(), row.town),
        point: (row.latitude.zip(row.longitude)).map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        }),
        group: row.school_group,
        pupils: number(row.pupils),
        setup_minutes: number(row.setup_minutes),
        phone: row.phone,
    }
}

impl Store {
    /// Whose feed a token's digest opens; none when it is unknown or its employee left.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn feed_owner(&self, token_hash: &str) -> Result<Option<FeedOwner>, StoreError> {
        #[derive(FromQueryResult)]
        struct OwnerRow {
            employee_id: Uuid,
            role: Option<String>,
            area_id: Option<Uuid>,
            fetched_at: Option<i64>,
        }
        let rows: Vec<OwnerRow> = all(
            &self.db,
            "SELECT f.employee_id, f.fetched_at, g.role, g.area_id FROM feed f
             JOIN employee e ON e.id = f.employee_id
             LEFT JOIN role_grant g ON g.employee_id = e.id
             WHERE f.token_hash = $1 AND e.active = $2",
            [token_hash.into(), true.into()],
        )
        .await?;
        Ok(rows.first().map(|first| FeedOwner {
            employee: EmployeeId(first.employee_id),
            fetched_at: first.fetched_at,
            grants: (rows.iter())
                .filter_map(|row| {
                    let role = Role::parse(row.role.as_deref()?).ok()?;
                    Some(Grant {
                        role,
                        area: row.area_id.map(AreaId),
                    })
                })
                .collect(),
        }))
    }

    /// The feed of an employee, if there is one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn feed_state(
        &self,
        _: &Permit<ManageFeed>,
        employee: EmployeeId,
    ) -> Result<Option<FeedState>, StoreError> {
        let row = feed::Entity::find_by_id(employee.0).one(&self.db).await?;
        Ok(row.map(|row| FeedState {
            made_at: row.created_at,
            fetched_at: row.fetched_at,
        }))
    }

    /// Notes that a calendar program read the feed with this digest.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_fetched(&self, token_hash: &str, at: Instant) -> Result<(), StoreError> {
        let sql = "UPDATE feed SET fetched_at = $2 WHERE token_hash = $1";
        run(&self.db, sql, [token_hash.into(), at.into()]).await?;
        Ok(())
    }

    /// The published lessons of an employee between two days, both inclusive, in order of time;
    /// cancelled ones are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn feed_lessons(
        &self,
        _: &Permit<ReadLessons>,
        employee: EmployeeId,
        first: Day,
        last: Day,
    ) -> Result<Vec<FeedLesson>, StoreError> {
        let values = [employee.0.into(), first.into(), last.into()];
        let sql = format!("{WHAT}{OF_EMPLOYEE}");
        Ok(in_order(packed(&self.db, &sql, values).await?))
    }

    /// The point of an employee's home, when known.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn feed_home(
        &self,
        _: &Permit<ReadLessons>,
        employee: EmployeeId,
    ) -> Result<Option<Point>, StoreError> {
        #[derive(FromQueryResult)]
        struct Home {
            latitude: f64,
            longitude: f64,
        }
        let row: Option<Home> = tables::one(
            &self.db,
            "SELECT d.latitude, d.longitude FROM employee e JOIN postcode_point d
               ON d.district = CAST(substr(e.home_postcode, 1, 4) AS integer)
             WHERE e.id = $1",
            [employee.0.into()],
        )
        .await?;
        Ok(row.map(|row| Point {
            latitude: row.latitude,
            longitude: row.longitude,
        }))
    }

    /// Number of acts in the audit trail since an instant that may show in a calendar: all but
    /// those on accounts. Reads the index's newest end only.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn acts_since<D: Deed>(
        &self,
        _: &Permit<D>,
        since: Instant,
    ) -> Result<i64, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let row: Option<Count> = tables::one(
            &self.db,
            "SELECT COUNT(*) AS n FROM audit
             WHERE at >= $1 AND substr(subject_kind, 1, 8) <> 'account.'",
            [since.into()],
        )
        .await?;
        Ok(row.map_or(0, |row| row.n))
    }
}

impl Tx {
    /// Gives an employee a feed under a new digest; the former one is gone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_feed(
        &self,
        _: &Permit<ManageFeed>,
        employee: EmployeeId,
        token_hash: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let row = feed::ActiveModel {
            employee_id: Set(employee.0),
            token_hash: Set(token_hash.to_owned()),
            created_at: Set(at),
            fetched_at: Set(None),
        };
        let replaced = OnConflict::column(feed::Column::EmployeeId)
            .update_columns([
                feed::Column::TokenHash,
                feed::Column::CreatedAt,
                feed::Column::FetchedAt,
            ])
            .to_owned();
        feed::Entity::insert(row)
            .on_conflict(replaced)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes an employee's feed away; tells whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_feed(
        &self,
        _: &Permit<ManageFeed>,
        employee: EmployeeId,
    ) -> Result<bool, StoreError> {
        let removed = feed::Entity::delete_by_id(employee.0)
            .exec(&self.inner)
            .await?;
        Ok(removed.rows_affected == 1)
    }
}
