//! Calendar feeds of schools and of areas: whose a token is, and the lessons that each shows.
//!
//! [`Store::shared_feed`] comes before there is an actor, as a session does.

use crate::feeds::{FeedLesson, area_lessons};
use crate::lessons::small;
use crate::letters::{LetterWords, Told};
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::feed::FeedState;
use domain::ids::{AreaId, EmployeeId, LessonId, OrganisationId};
use domain::lesson::State;
use domain::permission::{BookLessons, Deed, Grant, Permit, ReadPlanning, Role};
use domain::time::{Day, Instant, Minute};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// What a feed shows, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SharedFeed {
    /// The lessons of a school, as it was told of them. The feed is the school's.
    School(OrganisationId),
    /// The published lessons of an area. Everybody who may has a feed of their own.
    Area(AreaId, EmployeeId),
}

impl SharedFeed {
    fn key(self) -> [Value; 3] {
        match self {
            Self::School(id) => ["school".into(), id.0.into(), id.0.into()],
            Self::Area(id, owner) => ["area".into(), id.0.into(), owner.0.into()],
        }
    }
}

/// A feed that a token opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFeed {
    /// Which.
    pub feed: SharedFeed,
    /// The roles that its owner has now; none for a school.
    pub grants: Vec<Grant>,
    /// The name of the school or the area.
    pub name: String,
    /// When a calendar program last read it, as it is noted.
    pub fetched_at: Option<Instant>,
}

/// A lesson of a school, as it was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldLesson {
    /// What was told.
    pub told: Told,
    /// In words.
    pub words: LetterWords,
    /// When it was told.
    pub told_at: Instant,
}

#[derive(FromQueryResult)]
struct FeedRow {
    kind: String,
    subject_id: Uuid,
    owner_id: Uuid,
    name: Option<String>,
    fetched_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct GrantRow {
    role: String,
    area_id: Option<Uuid>,
}

#[derive(FromQueryResult)]
struct ToldRow {
    id: Uuid,
    organisation: String,
    street: String,
    house_number: String,
    postcode: Option<String>,
    town: String,
    lesson_type: String,
    school_group: String,
    preparation: Option<String>,
    state: String,
    day: Day,
    start_minute: i32,
    minutes: i32,
    sequence: i32,
    told_at: i64,
}

const TOLD: &str = "SELECT l.id, o.name AS organisation, o.street, o.house_number, o.postcode,
        o.town, y.name AS lesson_type, g.name AS school_group,
        (SELECT v.room_needs FROM lesson_type_version v
         WHERE v.lesson_type_id = y.id AND v.valid_from <= COALESCE(t.day, p.day)
         ORDER BY v.valid_from DESC LIMIT 1) AS preparation,
        COALESCE(t.state, p.state) AS state, COALESCE(t.day, p.day) AS day,
        COALESCE(t.start_minute, p.start_minute) AS start_minute,
        COALESCE(t.minutes, l.minutes) AS minutes, COALESCE(t.sequence, p.sequence) AS sequence,
        COALESCE(t.told_at, p.changed_at) AS told_at
    FROM lesson l
    JOIN organisation o ON o.id = l.organisation_id
    JOIN school_group g ON g.id = l.group_id
    JOIN lesson_type y ON y.id = l.lesson_type_id
    LEFT JOIN told_lesson t ON t.lesson_id = l.id
    LEFT JOIN published_lesson p ON p.lesson_id = l.id
    WHERE l.organisation_id = $1
      AND ((t.lesson_id IS NOT NULL AND t.invited AND t.state <> 'cancelled'
            AND t.day BETWEEN $2 AND $3)
        OR (t.lesson_id IS NULL AND p.state <> 'cancelled' AND p.day BETWEEN $2 AND $3))
    ORDER BY 11, 12, l.id";

impl ToldRow {
    fn read(self, school: OrganisationId) -> Result<ToldLesson, StoreError> {
        let street = format!("{} {}", self.street, self.house_number);
        let town = format!("{} {}", self.postcode.unwrap_or_default(), self.town);
        let address = [street.trim(), town.trim()];
        let address = address.into_iter().filter(|part| !part.is_empty());
        Ok(ToldLesson {
            told: Told {
                lesson: LessonId(self.id),
                state: State::parse(&self.state).map_err(|_| StoreError::Unreadable("state"))?,
                day: self.day,
                start: Minute(small(self.start_minute)?),
                minutes: small(self.minutes)?,
                educators: Vec::new(),
                sequence: u32::try_from(self.sequence).unwrap_or(0),
                invited: true,
                answer_by: None,
            },
            words: LetterWords {
                organisation: school,
                name: self.organisation,
                address: address.collect::<Vec<_>>().join(", "),
                lesson_type: self.lesson_type,
                group: self.school_group,
                preparation: self.preparation.unwrap_or_default(),
                to: None,
                held: false,
            },
            told_at: self.told_at,
        })
    }
}

impl Store {
    /// The feed that the digest of a token opens; none for one that is unknown, was replaced or
    /// revoked, or whose owner left.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn shared_feed(&self, token_hash: &str) -> Result<Option<OpenFeed>, StoreError> {
        let sql = "SELECT f.kind, f.subject_id, f.owner_id, COALESCE(o.name, a.name) AS name,
                f.fetched_at
            FROM shared_feed f
            LEFT JOIN organisation o ON f.kind = 'school' AND o.id = f.subject_id
            LEFT JOIN area a ON f.kind = 'area' AND a.id = f.subject_id
            LEFT JOIN employee e ON f.kind = 'area' AND e.id = f.owner_id
            WHERE f.token_hash = $1 AND (f.kind = 'school' OR e.active)";
        let row: Option<FeedRow> = one(&self.db, sql, [token_hash.into()]).await?;
        let Some(row) = row else { return Ok(None) };
        let (feed, grants) = match row.kind.as_str() {
            "school" => (
                SharedFeed::School(OrganisationId(row.subject_id)),
                Vec::new(),
            ),
            _ => {
                let sql = "SELECT role, area_id FROM role_grant WHERE employee_id = $1";
                let rows: Vec<GrantRow> = all(&self.db, sql, [row.owner_id.into()]).await?;
                let grants = rows.into_iter().filter_map(|row| {
                    let role = Role::parse(&row.role).ok()?;
                    let area = row.area_id.map(AreaId);
                    Some(Grant { role, area })
                });
                let feed = SharedFeed::Area(AreaId(row.subject_id), EmployeeId(row.owner_id));
                (feed, grants.collect())
            }
        };
        Ok(Some(OpenFeed {
            feed,
            grants,
            name: row.name.unwrap_or_default(),
            fetched_at: row.fetched_at,
        }))
    }

    /// The area of a school.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn area_of_school<D: Deed>(
        &self,
        _: &Permit<D>,
        school: OrganisationId,
    ) -> Result<AreaId, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            area_id: Uuid,
        }
        let sql = "SELECT m.area_id FROM organisation o
            JOIN municipality m ON m.code = o.municipality_code WHERE o.id = $1";
        let row: Option<Row> = one(&self.db, sql, [school.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(AreaId(row.area_id))
    }

    /// Where a feed stands, if there is one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn shared_feed_state<D: Deed>(
        &self,
        _: &Permit<D>,
        feed: SharedFeed,
    ) -> Result<Option<FeedState>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            created_at: i64,
            fetched_at: Option<i64>,
        }
        let sql = "SELECT created_at, fetched_at FROM shared_feed
                   WHERE kind = $1 AND subject_id = $2 AND owner_id = $3";
        let row: Option<Row> = one(&self.db, sql, feed.key()).await?;
        Ok(row.map(|row| FeedState {
            made_at: row.created_at,
            fetched_at: row.fetched_at,
        }))
    }

    /// Notes that a calendar program read the shared feed with this digest.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_shared_fetched(
        &self,
        token_hash: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE shared_feed SET fetched_at = $2 WHERE token_hash = $1";
        run(&self.db, sql, [token_hash.into(), at.into()]).await?;
        Ok(())
    }

    /// The lessons of a school between two days, both inclusive, as it was told of them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn told_lessons(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
        first: Day,
        last: Day,
    ) -> Result<Vec<ToldLesson>, StoreError> {
        let values = [school.0.into(), first.into(), last.into()];
        let rows: Vec<ToldRow> = all(&self.db, TOLD, values).await?;
        rows.into_iter().map(|row| row.read(school)).collect()
    }

    /// The published lessons of an area between two days, both inclusive, in order of time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn area_feed_lessons(
        &self,
        _: &Permit<ReadPlanning>,
        area: AreaId,
        first: Day,
        last: Day,
    ) -> Result<Vec<FeedLesson>, StoreError> {
        area_lessons(&self.db, area, first, last).await
    }
}

impl Tx {
    /// Gives a feed a new digest; the former one is gone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_shared_feed<D: Deed>(
        &self,
        _: &Permit<D>,
        feed: SharedFeed,
        token_hash: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO shared_feed (kind, subject_id, owner_id, token_hash, created_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (kind, subject_id, owner_id) DO UPDATE
            SET token_hash = excluded.token_hash, created_at = excluded.created_at,
                fetched_at = NULL";
        let values = feed.key().into_iter().chain([token_hash.into(), at.into()]);
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Takes a feed away; tells whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_shared_feed<D: Deed>(
        &self,
        _: &Permit<D>,
        feed: SharedFeed,
    ) -> Result<bool, StoreError> {
        let sql = "DELETE FROM shared_feed WHERE kind = $1 AND subject_id = $2 AND owner_id = $3";
        Ok(run(&self.inner, sql, feed.key()).await? == 1)
    }
}
