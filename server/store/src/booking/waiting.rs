use crate::lessons::small;
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::booking::{FreedSlot, WaitState, Waiting};
use domain::ids::{AreaId, GroupId, LessonTypeId, OrganisationId, RequestId, SeasonId, WaitingId};
use domain::permission::{BookLessons, Deed, Permit};
use domain::time::{Day, Instant, Minute};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A school in line, with what it waits for in words. No person is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingRecord {
    /// Its place in the list.
    pub waiting: Waiting,
    /// In which season.
    pub season: SeasonId,
    /// Which school.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The area of the school.
    pub area: AreaId,
    /// Name of the lesson type.
    pub lesson_type_name: String,
    /// Its groups with their names, in the order asked; what the school took off its list is left
    /// out.
    pub groups: Vec<(GroupId, String)>,
    /// What is held for it.
    pub request: Option<RequestId>,
}

/// What decides whether anything can have come free since somebody looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineMark {
    /// How many wait.
    pub waiting: i64,
    /// The youngest of those who wait, in UTC seconds.
    pub joined_at: i64,
    /// Changes of weeks, all added up.
    pub weeks: i64,
    /// Changes of seasons, with what is offered and agreed in them, all added up.
    pub seasons: i64,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    organisation: String,
    area_id: Uuid,
    season_id: Uuid,
    lesson_type_id: Uuid,
    lesson_type: String,
    groups: String,
    joined_at: i64,
    state: String,
    request_id: Option<Uuid>,
    offered_until: Option<i64>,
    day: Option<Day>,
    start_minute: Option<i32>,
}

#[derive(FromQueryResult)]
struct GroupRow {
    id: Uuid,
    name: String,
}

const OPEN: &str = "SELECT w.id, w.organisation_id, o.name AS organisation, m.area_id, w.season_id,
        w.lesson_type_id, t.name AS lesson_type, w.groups, w.joined_at, w.state, w.request_id,
        w.offered_until, l.day, l.start_minute
    FROM waiting w JOIN organisation o ON o.id = w.organisation_id
    JOIN municipality m ON m.code = o.municipality_code
    JOIN lesson_type t ON t.id = w.lesson_type_id
    LEFT JOIN lesson l ON l.request_id = w.request_id AND l.visit_order = 1
    WHERE w.season_id = $1 AND w.state IN ('waiting', 'offered')
    ORDER BY w.joined_at, w.id";

async fn line(
    db: &impl ConnectionTrait,
    season: SeasonId,
) -> Result<Vec<WaitingRecord>, StoreError> {
    let rows: Vec<Row> = all(db, OPEN, [season.0.into()]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let sql = "SELECT id, name FROM school_group WHERE organisation_id IN (
        SELECT organisation_id FROM waiting WHERE season_id = $1
          AND state IN ('waiting', 'offered'))";
    let names: Vec<GroupRow> = all(db, sql, [season.0.into()]).await?;
    let names: BTreeMap<Uuid, String> = names.into_iter().map(|row| (row.id, row.name)).collect();
    rows.into_iter().map(|row| row.read(&names)).collect()
}

impl Row {
    fn read(self, names: &BTreeMap<Uuid, String>) -> Result<WaitingRecord, StoreError> {
        let groups: Vec<GroupId> = serde_json::from_str(&self.groups)
            .map_err(|_| StoreError::Unreadable("waiting.groups"))?;
        let slot = match self.day.zip(self.start_minute) {
            Some((day, start)) => Some(FreedSlot {
                day,
                start: Minute(small(start)?),
            }),
            None => None,
        };
        let state = WaitState::read(&self.state, slot.zip(self.offered_until));
        let named = |id: &GroupId| Some((*id, names.get(&id.0)?.clone()));
        Ok(WaitingRecord {
            waiting: Waiting {
                id: WaitingId(self.id),
                lesson_type: LessonTypeId(self.lesson_type_id),
                joined_at: self.joined_at,
                state: state.ok_or(StoreError::Unreadable("waiting.state"))?,
            },
            season: SeasonId(self.season_id),
            organisation: OrganisationId(self.organisation_id),
            organisation_name: self.organisation,
            area: AreaId(self.area_id),
            lesson_type_name: self.lesson_type,
            groups: groups.iter().filter_map(named).collect(),
            request: self.request_id.map(RequestId),
        })
    }
}

impl Store {
    /// All who wait or have an offer in a season, in line.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_line<D: Deed>(
        &self,
        _: &Permit<D>,
        season: SeasonId,
    ) -> Result<Vec<WaitingRecord>, StoreError> {
        line(&self.db, season).await
    }

    /// What to compare with an earlier look: as long as it is the same, nothing came free. It tells
    /// nothing about anybody.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn line_mark(&self) -> Result<LineMark, StoreError> {
        #[derive(FromQueryResult)]
        struct MarkRow {
            waiting: i64,
            joined_at: i64,
            weeks: i64,
            seasons: i64,
        }
        // A sum of bigint is numeric in PostgreSQL.
        let sql = "SELECT
            (SELECT COUNT(*) FROM waiting WHERE state = 'waiting') AS waiting,
            (SELECT COALESCE(MAX(joined_at), 0) FROM waiting WHERE state = 'waiting') AS joined_at,
            (SELECT CAST(COALESCE(SUM(revision), 0) AS bigint) FROM week) AS weeks,
            (SELECT CAST(COALESCE(SUM(version), 0) AS bigint) FROM season)
              + (SELECT COUNT(*) FROM season_offer)
              + (SELECT CAST(COALESCE(SUM(lessons), 0) AS bigint) - 1000 * COUNT(*) FROM quota)
              AS seasons";
        let row: Option<MarkRow> = one(&self.db, sql, []).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(LineMark {
            waiting: row.waiting,
            joined_at: row.joined_at,
            weeks: row.weeks,
            seasons: row.seasons,
        })
    }
}

impl Tx {
    /// All who wait or have an offer in a season, in line; nobody joins while the season is locked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_line<D: Deed>(
        &self,
        _: &Permit<D>,
        season: SeasonId,
    ) -> Result<Vec<WaitingRecord>, StoreError> {
        line(&self.inner, season).await
    }

    /// Changes of weeks up to now, all added up.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn weeks_changed<D: Deed>(&self, _: &Permit<D>) -> Result<i64, StoreError> {
        #[derive(FromQueryResult)]
        struct SumRow {
            weeks: i64,
        }
        let sql = "SELECT CAST(COALESCE(SUM(revision), 0) AS bigint) AS weeks FROM week";
        let row: Option<SumRow> = one(&self.inner, sql, []).await?;
        Ok(row.map_or(0, |row| row.weeks))
    }

    /// A school joins the line.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn join_line(
        &self,
        _: &Permit<BookLessons>,
        waiting: &Waiting,
        (organisation, season): (OrganisationId, SeasonId),
        groups: &[GroupId],
    ) -> Result<(), StoreError> {
        let groups =
            serde_json::to_string(groups).map_err(|_| StoreError::Unreadable("waiting.groups"))?;
        let sql = "INSERT INTO waiting
                (id, organisation_id, season_id, lesson_type_id, groups, joined_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values = [
            waiting.id.0.into(),
            organisation.0.into(),
            season.0.into(),
            waiting.lesson_type.0.into(),
            groups.into(),
            waiting.joined_at.into(),
            waiting.state.code().into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Writes down that something is held for a school in line.
    ///
    /// # Errors
    /// `Stale` when it does not wait any more.
    pub async fn offer_in_line<D: Deed>(
        &self,
        _: &Permit<D>,
        id: WaitingId,
        request: RequestId,
        until: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE waiting SET state = 'offered', request_id = $2, offered_until = $3
            WHERE id = $1 AND state = 'waiting'";
        let values = [id.0.into(), request.0.into(), until.into()];
        match run(&self.inner, sql, values).await? {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Writes down how the waiting of a school came to an end.
    ///
    /// # Errors
    /// `Stale` when it had come to an end already.
    pub async fn end_in_line<D: Deed>(
        &self,
        _: &Permit<D>,
        id: WaitingId,
        state: WaitState,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE waiting SET state = $2, offered_until = NULL
            WHERE id = $1 AND state IN ('waiting', 'offered')";
        match run(&self.inner, sql, [id.0.into(), state.code().into()]).await? {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}
