use crate::requests::request_row;
use crate::tables::{all, one, request, run};
use crate::{Store, StoreError, Tx};
use domain::ids::{
    ContactId, GroupId, LessonId, LessonTypeId, OrganisationId, RequestId, SeasonId,
};
use domain::permission::{BookLessons, Deed, Permit};
use domain::request::Request;
use domain::time::{Day, Instant, Week};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult, Value};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A request that a school made, as far as booking needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeldRequest {
    /// Which.
    pub id: RequestId,
    /// Of which school.
    pub organisation: OrganisationId,
    /// In which season; none for what a planner wrote down.
    pub season: Option<SeasonId>,
    /// Until when its slot is held; none when the school is done with it.
    pub held_until: Option<Instant>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    season_id: Option<Uuid>,
    held_until: Option<i64>,
}

impl Row {
    fn read(self) -> HeldRequest {
        HeldRequest {
            id: RequestId(self.id),
            organisation: OrganisationId(self.organisation_id),
            season: self.season_id.map(SeasonId),
            held_until: self.held_until,
        }
    }
}

const COLUMNS: &str = "SELECT id, organisation_id, season_id, held_until FROM request";

async fn own_request(
    db: &impl ConnectionTrait,
    permit: &Permit<BookLessons>,
    id: RequestId,
) -> Result<HeldRequest, StoreError> {
    let sql = format!("{COLUMNS} WHERE id = $1");
    let row: Option<Row> = one(db, &sql, [id.0.into()]).await?;
    let found = row.map(Row::read).ok_or(StoreError::NotFound)?;
    match permit.school() == Some(found.organisation) {
        true => Ok(found),
        false => Err(StoreError::NotFound),
    }
}

impl Store {
    /// A request of the school that the permit is about.
    ///
    /// # Errors
    /// `NotFound`, also for one of another school.
    pub async fn own_request(
        &self,
        permit: &Permit<BookLessons>,
        id: RequestId,
    ) -> Result<HeldRequest, StoreError> {
        own_request(&self.db, permit, id).await
    }
}

/// See [`Tx::held_for`].
async fn held_for(
    db: &impl ConnectionTrait,
    permit: &Permit<BookLessons>,
    lesson_type: LessonTypeId,
    groups: &[GroupId],
) -> Result<BTreeSet<RequestId>, StoreError> {
    #[derive(FromQueryResult)]
    struct Held {
        id: Uuid,
        group_id: Uuid,
    }
    let school = permit.school().ok_or(StoreError::NotFound)?;
    let sql = "SELECT r.id, l.group_id FROM request r JOIN lesson l ON l.request_id = r.id
        WHERE r.organisation_id = $1 AND r.lesson_type_id = $2 AND r.held_until IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM waiting w WHERE w.request_id = r.id)";
    let rows: Vec<Held> = all(db, sql, [school.0.into(), lesson_type.0.into()]).await?;
    let same = rows
        .into_iter()
        .filter(|row| groups.contains(&GroupId(row.group_id)));
    Ok(same.map(|row| RequestId(row.id)).collect())
}

impl Store {
    /// See [`Tx::held_for`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn held_for(
        &self,
        permit: &Permit<BookLessons>,
        lesson_type: LessonTypeId,
        groups: &[GroupId],
    ) -> Result<BTreeSet<RequestId>, StoreError> {
        held_for(&self.db, permit, lesson_type, groups).await
    }
}

impl Tx {
    /// Adds a request that a school makes for itself, without its lessons; `held_until` when it
    /// still has to say that it wants them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_school_request(
        &self,
        _: &Permit<BookLessons>,
        one: &Request,
        season: SeasonId,
        held_until: Option<Instant>,
    ) -> Result<(), StoreError> {
        let mut row = request_row(one)?;
        row.origin = Set("school".to_owned());
        row.season_id = Set(Some(season.0));
        row.held_until = Set(held_until);
        request::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// A request of the school that the permit is about.
    ///
    /// # Errors
    /// `NotFound`, also for one of another school.
    pub async fn own_request(
        &self,
        permit: &Permit<BookLessons>,
        id: RequestId,
    ) -> Result<HeldRequest, StoreError> {
        own_request(&self.inner, permit, id).await
    }

    /// The school wants what it holds: from now on it stands like any other request.
    ///
    /// # Errors
    /// `NotFound` when nothing is held.
    pub async fn keep_held(
        &self,
        _: &Permit<BookLessons>,
        id: RequestId,
        remarks: &str,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE request SET held_until = NULL, remarks = $2
            WHERE id = $1 AND held_until IS NOT NULL";
        if run(&self.inner, sql, [id.0.into(), remarks.into()]).await? == 0 {
            return Err(StoreError::NotFound);
        }
        // What was offered to a school in line is taken by that.
        let sql = "UPDATE waiting SET state = 'taken', offered_until = NULL
            WHERE request_id = $1 AND state = 'offered'";
        run(&self.inner, sql, [id.0.into()]).await?;
        Ok(())
    }

    /// Says who at the school is asked about a request of that school.
    ///
    /// # Errors
    /// `NotFound` for somebody of another school.
    pub async fn name_contact(
        &self,
        permit: &Permit<BookLessons>,
        id: RequestId,
        contact: ContactId,
    ) -> Result<(), StoreError> {
        let school = permit.school().ok_or(StoreError::NotFound)?;
        let sql = "UPDATE request SET contact_id = $2 WHERE id = $1 AND organisation_id = $3
            AND EXISTS (SELECT 1 FROM contact WHERE id = $2 AND organisation_id = $3)";
        let values = [id.0.into(), contact.0.into(), school.0.into()];
        match run(&self.inner, sql, values).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    /// The days on which something stands that is held no longer, or that this request holds. Their
    /// weeks are to be locked before [`Tx::let_go`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn days_to_let_go<D: Deed>(
        &self,
        _: &Permit<D>,
        now: Instant,
        also: Option<RequestId>,
    ) -> Result<Vec<Day>, StoreError> {
        #[derive(FromQueryResult)]
        struct OnDay {
            day: Day,
        }
        let sql = "SELECT DISTINCT l.day FROM request r JOIN lesson l ON l.request_id = r.id
            WHERE r.held_until IS NOT NULL AND (r.held_until <= $1 OR r.id = $2)
              AND l.day IS NOT NULL";
        let also = also.map_or(Uuid::nil(), |id| id.0);
        let rows: Vec<OnDay> = all(&self.inner, sql, [now.into(), also.into()]).await?;
        Ok(rows.into_iter().map(|row| row.day).collect())
    }

    /// Lets go of all that is held no longer, or of this request whatever its time: it goes with its
    /// lessons as if it had never been. What a planner changed or showed meanwhile stays, as a
    /// request like any other. Tells how many went.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn let_go<D: Deed>(
        &self,
        _: &Permit<D>,
        now: Instant,
        also: Option<RequestId>,
    ) -> Result<u64, StoreError> {
        let over = "held_until IS NOT NULL AND (held_until <= $1 OR id = $2)";
        let values = || -> [Value; 2] { [now.into(), also.map_or(Uuid::nil(), |id| id.0).into()] };
        let sql = format!(
            "UPDATE request SET held_until = NULL WHERE {over} AND EXISTS (
                SELECT 1 FROM lesson l LEFT JOIN published_lesson p ON p.lesson_id = l.id
                WHERE l.request_id = request.id
                  AND (l.version > 1 OR l.state <> 'proposed' OR p.lesson_id IS NOT NULL))"
        );
        run(&self.inner, &sql, values()).await?;
        let gone = format!("SELECT id FROM request WHERE {over}");
        self.let_go_in_line(&gone, values()).await?;
        for table in ["occupancy", "lesson_educator", "lesson_change"] {
            let sql = format!(
                "DELETE FROM {table} WHERE lesson_id IN (
                    SELECT id FROM lesson WHERE request_id IN ({gone}))"
            );
            run(&self.inner, &sql, values()).await?;
        }
        let sql = format!("DELETE FROM lesson WHERE request_id IN ({gone})");
        run(&self.inner, &sql, values()).await?;
        run(
            &self.inner,
            &format!("DELETE FROM request WHERE {over}"),
            values(),
        )
        .await
    }

    /// Writes down how offers to schools in line ended, before what was held for them goes: what a
    /// planner took over is theirs, what was dropped was declined, the rest ran out.
    async fn let_go_in_line(&self, gone: &str, values: [Value; 2]) -> Result<(), StoreError> {
        let sql = "UPDATE waiting SET state = 'taken', offered_until = NULL
            WHERE state = 'offered' AND request_id IN (
                SELECT id FROM request WHERE held_until IS NULL)";
        run(&self.inner, sql, []).await?;
        let sql = format!(
            "UPDATE waiting SET state = CASE WHEN state <> 'offered' THEN state
                    WHEN offered_until > $1 AND request_id = $2 THEN 'declined'
                    ELSE 'lapsed' END,
                request_id = NULL, offered_until = NULL
            WHERE request_id IN ({gone})"
        );
        run(&self.inner, &sql, values).await?;
        Ok(())
    }

    /// The lessons of a week that a school holds and may still let go.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn held_lessons<D: Deed>(
        &self,
        _: &Permit<D>,
        week: Week,
    ) -> Result<BTreeSet<LessonId>, StoreError> {
        #[derive(FromQueryResult)]
        struct LessonRow {
            id: Uuid,
        }
        let sql = "SELECT l.id FROM lesson l JOIN request r ON r.id = l.request_id
            WHERE l.day BETWEEN $1 AND $2 AND r.held_until IS NOT NULL";
        let days = [week.monday().into(), week.sunday().into()];
        let rows: Vec<LessonRow> = all(&self.inner, sql, days).await?;
        Ok(rows.into_iter().map(|row| LessonId(row.id)).collect())
    }

    /// What the school that the permit is about holds for a lesson and any of these groups, and still
    /// has to say that it wants; not what is held for it in line.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn held_for(
        &self,
        permit: &Permit<BookLessons>,
        lesson_type: LessonTypeId,
        groups: &[GroupId],
    ) -> Result<BTreeSet<RequestId>, StoreError> {
        held_for(&self.inner, permit, lesson_type, groups).await
    }

    /// Locks a season until the end of the write, so that two schools cannot both take the last of
    /// what it allows.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn lock_season(
        &self,
        _: &Permit<BookLessons>,
        season: SeasonId,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE season SET version = version WHERE id = $1";
        match run(&self.inner, sql, [season.0.into()]).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }
}

impl Store {
    /// Whether the school of a request still has to say that it wants it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn is_held<D: Deed>(&self, _: &Permit<D>, id: RequestId) -> Result<bool, StoreError> {
        let sql = format!("{COLUMNS} WHERE id = $1 AND held_until IS NOT NULL");
        let row: Option<Row> = one(&self.db, &sql, [id.0.into()]).await?;
        Ok(row.is_some())
    }

    /// Whether anything is held past its time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn any_hold_over(&self, now: Instant) -> Result<bool, StoreError> {
        let sql = format!("{COLUMNS} WHERE held_until <= $1 LIMIT 1");
        let row: Option<Row> = one(&self.db, &sql, [now.into()]).await?;
        Ok(row.is_some())
    }

    /// What of a school is held at this moment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn held_by<D: Deed>(
        &self,
        _: &Permit<D>,
        organisation: OrganisationId,
        now: Instant,
    ) -> Result<Vec<HeldRequest>, StoreError> {
        let sql = format!("{COLUMNS} WHERE organisation_id = $1 AND held_until > $2 ORDER BY id");
        let rows: Vec<Row> = all(&self.db, &sql, [organisation.0.into(), now.into()]).await?;
        Ok(rows.into_iter().map(Row::read).collect())
    }
}
