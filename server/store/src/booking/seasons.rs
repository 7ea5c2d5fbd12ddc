use super::rows::{add_bell_times, add_offer, add_quota, add_season, values};
use crate::lessons::small;
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::booking::{BellTimes, Offer, Quota, Season, SeasonRules, SoFar, Way};
use domain::fit::Hardness;
use domain::ids::{LessonTypeId, OrganisationId, SeasonId};
use domain::permission::{Deed, ManageBooking, ManageOrganisations, Permit};
use domain::time::Day;
use domain::values::Name;
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A season with its limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonRecord {
    /// When lessons are given, and when they may be booked.
    pub season: Season,
    /// The limits.
    pub rules: SeasonRules,
    /// Grows with each change.
    pub version: i32,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    first_day: Day,
    last_day: Day,
    books_from: Day,
    books_until: Day,
    notice_days: i32,
    free_change_days: i32,
    free_cancel_days: i32,
    latest_cancel_days: Option<i32>,
    most_lessons: Option<i32>,
    hold_minutes: i32,
    offer_hours: i32,
    undo_minutes: i32,
    reminder_days: i32,
    late_told: String,
    version: i32,
}

impl Row {
    fn read(self) -> Result<SeasonRecord, StoreError> {
        let name = Name::parse(&self.name).map_err(|_| StoreError::Unreadable("season.name"))?;
        Ok(SeasonRecord {
            season: Season {
                id: SeasonId(self.id),
                name,
                first_day: self.first_day,
                last_day: self.last_day,
                books_from: self.books_from,
                books_until: self.books_until,
            },
            rules: SeasonRules {
                notice_working_days: small(self.notice_days)?,
                free_change_working_days: small(self.free_change_days)?,
                free_cancel_working_days: small(self.free_cancel_days)?,
                latest_cancel: self.latest_cancel_days.map(small).transpose()?,
                late_told: self.late_told,
                most_lessons_per_school: self.most_lessons.map(small).transpose()?,
                hold_minutes: small(self.hold_minutes)?,
                offer_hours: small(self.offer_hours)?,
                undo_minutes: small(self.undo_minutes)?,
                reminder_days: small(self.reminder_days)?,
            },
            version: self.version,
        })
    }
}

impl Store {
    /// All seasons, the newest first. Seasons hold nothing about anybody, so they ask no permit: the
    /// public page shows them too.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn seasons(&self) -> Result<Vec<SeasonRecord>, StoreError> {
        let sql = "SELECT * FROM season ORDER BY first_day DESC, id";
        let rows: Vec<Row> = all(&self.db, sql, []).await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// One season.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn season(&self, id: SeasonId) -> Result<SeasonRecord, StoreError> {
        let row: Option<Row> = one(
            &self.db,
            "SELECT * FROM season WHERE id = $1",
            [id.0.into()],
        )
        .await?;
        row.ok_or(StoreError::NotFound)?.read()
    }

    /// How each lesson type is booked in a season; a type without an entry is not offered.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn season_offers(
        &self,
        season: SeasonId,
    ) -> Result<BTreeMap<LessonTypeId, Offer>, StoreError> {
        #[derive(FromQueryResult)]
        struct OfferRow {
            lesson_type_id: Uuid,
            way: String,
            needs_confirmation: bool,
        }
        let sql = "SELECT lesson_type_id, way, needs_confirmation FROM season_offer
                   WHERE season_id = $1";
        let rows: Vec<OfferRow> = all(&self.db, sql, [season.0.into()]).await?;
        rows.into_iter()
            .map(|row| {
                let way = Way::parse(&row.way).map_err(|_| StoreError::Unreadable("way"))?;
                let offer = Offer {
                    way,
                    needs_confirmation: row.needs_confirmation,
                };
                Ok((LessonTypeId(row.lesson_type_id), offer))
            })
            .collect()
    }

    /// The quotas of a season, by municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn quotas(&self, season: SeasonId) -> Result<BTreeMap<String, Quota>, StoreError> {
        #[derive(FromQueryResult)]
        struct QuotaRow {
            municipality_code: String,
            lessons: i32,
            hardness: String,
            told: String,
        }
        let sql = "SELECT municipality_code, lessons, hardness, told FROM quota
                   WHERE season_id = $1 ORDER BY municipality_code";
        let rows: Vec<QuotaRow> = all(&self.db, sql, [season.0.into()]).await?;
        rows.into_iter()
            .map(|row| {
                let hardness = match row.hardness.as_str() {
                    "hard" => Hardness::Hard,
                    "soft" => Hardness::Soft,
                    _ => return Err(StoreError::Unreadable("hardness")),
                };
                let quota = Quota {
                    lessons: small(row.lessons)?,
                    hardness,
                    told: row.told,
                };
                Ok((row.municipality_code, quota))
            })
            .collect()
    }

    /// When lessons start at a school, where that was set.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bell_times<D: Deed>(
        &self,
        _: &Permit<D>,
        organisation: OrganisationId,
    ) -> Result<Option<BellTimes>, StoreError> {
        #[derive(FromQueryResult)]
        struct BellRow {
            days: String,
        }
        let sql = "SELECT days FROM bell_times WHERE organisation_id = $1";
        let row: Option<BellRow> = one(&self.db, sql, [organisation.0.into()]).await?;
        row.map(|row| serde_json::from_str(&row.days))
            .transpose()
            .map_err(|_| StoreError::Unreadable("bell times"))
    }
}

impl Tx {
    /// Keeps when lessons start at a school.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_bell_times(
        &self,
        permit: &Permit<ManageOrganisations>,
        organisation: OrganisationId,
        bell: &BellTimes,
    ) -> Result<(), StoreError> {
        self.remove_bell_times(permit, organisation).await?;
        add_bell_times(&self.inner, organisation, bell).await
    }

    /// Forgets when lessons start at a school; the usual times of its kind count again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_bell_times(
        &self,
        _: &Permit<ManageOrganisations>,
        organisation: OrganisationId,
    ) -> Result<(), StoreError> {
        let sql = "DELETE FROM bell_times WHERE organisation_id = $1";
        run(&self.inner, sql, [organisation.0.into()]).await?;
        Ok(())
    }

    /// Adds a season.
    ///
    /// # Errors
    /// `Broken(SeasonName)` when another has its name.
    pub async fn add_season(
        &self,
        _: &Permit<ManageBooking>,
        record: &SeasonRecord,
    ) -> Result<(), StoreError> {
        add_season(&self.inner, record).await
    }

    /// Changes a season that still has the record's version.
    ///
    /// # Errors
    /// `Stale`; `Broken(SeasonName)`.
    pub async fn change_season(
        &self,
        _: &Permit<ManageBooking>,
        record: &SeasonRecord,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE season SET name = $2, first_day = $3, last_day = $4, books_from = $5,
            books_until = $6, notice_days = $7, free_change_days = $8, free_cancel_days = $9,
            latest_cancel_days = $10, most_lessons = $11, hold_minutes = $12, offer_hours = $13,
            undo_minutes = $14, reminder_days = $15, late_told = $16, version = version + 1
            WHERE id = $1 AND version = $17";
        match run(&self.inner, sql, values(record)).await? {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Sets how a lesson type is booked in a season; none takes it out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_offer(
        &self,
        _: &Permit<ManageBooking>,
        season: SeasonId,
        lesson_type: LessonTypeId,
        offer: Option<Offer>,
    ) -> Result<(), StoreError> {
        let key = [season.0.into(), lesson_type.0.into()];
        let sql = "DELETE FROM season_offer WHERE season_id = $1 AND lesson_type_id = $2";
        run(&self.inner, sql, key).await?;
        match offer {
            Some(offer) => add_offer(&self.inner, season, lesson_type, offer).await,
            None => Ok(()),
        }
    }

    /// Sets the quota of a municipality in a season; none takes it away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_quota(
        &self,
        _: &Permit<ManageBooking>,
        season: SeasonId,
        municipality: &str,
        quota: Option<&Quota>,
    ) -> Result<(), StoreError> {
        let key = [season.0.into(), municipality.into()];
        let sql = "DELETE FROM quota WHERE season_id = $1 AND municipality_code = $2";
        run(&self.inner, sql, key).await?;
        match quota {
            Some(quota) => add_quota(&self.inner, season, municipality, quota).await,
            None => Ok(()),
        }
    }

    /// Lessons of a season that were not cancelled: of a school, and of all schools of its
    /// municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn booked_so_far<D: Deed>(
        &self,
        _: &Permit<D>,
        season: &Season,
        organisation: OrganisationId,
    ) -> Result<SoFar, StoreError> {
        booked_so_far(&self.inner, season, organisation).await
    }
}

impl Store {
    /// Lessons of a season that were not cancelled: of a school, and of all schools of its
    /// municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn booked_so_far<D: Deed>(
        &self,
        _: &Permit<D>,
        season: &Season,
        organisation: OrganisationId,
    ) -> Result<SoFar, StoreError> {
        booked_so_far(&self.db, season, organisation).await
    }
}

async fn booked_so_far(
    db: &impl ConnectionTrait,
    season: &Season,
    organisation: OrganisationId,
) -> Result<SoFar, StoreError> {
    #[derive(FromQueryResult)]
    struct Counts {
        school: i64,
        municipality: i64,
    }
    let sql = "SELECT COUNT(CASE WHEN l.organisation_id = $1 THEN 1 END) AS school,
            COUNT(*) AS municipality
        FROM lesson l JOIN organisation o ON o.id = l.organisation_id
        JOIN request r ON r.id = l.request_id
        WHERE o.municipality_code = (SELECT municipality_code FROM organisation WHERE id = $1)
          AND l.state <> 'cancelled'
          AND (r.season_id = $2 OR (l.day BETWEEN $3 AND $4))";
    let values = [
        organisation.0.into(),
        season.id.0.into(),
        season.first_day.into(),
        season.last_day.into(),
    ];
    let counts: Option<Counts> = one(db, sql, values).await?;
    let counts = counts.ok_or(StoreError::NotFound)?;
    let small = |count: i64| u16::try_from(count).unwrap_or(u16::MAX);
    Ok(SoFar {
        school: small(counts.school),
        municipality: small(counts.municipality),
    })
}
