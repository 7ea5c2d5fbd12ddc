//! The rows of a season, as they are written one by one and with a whole region.

use super::SeasonRecord;
use crate::StoreError;
use crate::tables::run;
use domain::booking::{BellTimes, Offer, Quota};
use domain::fit::Hardness;
use domain::ids::{LessonTypeId, OrganisationId, SeasonId};
use sea_orm::{DatabaseTransaction, Value};

/// The columns of a season in the order of [`add_season`].
pub(super) fn values(record: &SeasonRecord) -> Vec<Value> {
    let (season, rules) = (&record.season, &record.rules);
    vec![
        season.id.0.into(),
        season.name.to_string().into(),
        season.first_day.into(),
        season.last_day.into(),
        season.books_from.into(),
        season.books_until.into(),
        i32::from(rules.notice_working_days).into(),
        i32::from(rules.free_change_working_days).into(),
        i32::from(rules.free_cancel_working_days).into(),
        rules.latest_cancel.map(i32::from).into(),
        rules.most_lessons_per_school.map(i32::from).into(),
        i32::from(rules.hold_minutes).into(),
        i32::from(rules.offer_hours).into(),
        i32::from(rules.undo_minutes).into(),
        i32::from(rules.reminder_days).into(),
        rules.late_told.clone().into(),
        record.version.into(),
    ]
}

/// Adds a season.
pub(crate) async fn add_season(
    db: &DatabaseTransaction,
    record: &SeasonRecord,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO season (id, name, first_day, last_day, books_from, books_until,
        notice_days, free_change_days, free_cancel_days, latest_cancel_days, most_lessons,
        hold_minutes, offer_hours, undo_minutes, reminder_days, late_told, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    run(db, sql, values(record)).await?;
    Ok(())
}

/// Adds how a lesson type is booked.
pub(crate) async fn add_offer(
    db: &DatabaseTransaction,
    season: SeasonId,
    lesson_type: LessonTypeId,
    offer: Offer,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO season_offer (season_id, lesson_type_id, way, needs_confirmation)
        VALUES ($1, $2, $3, $4)";
    let values = [
        season.0.into(),
        lesson_type.0.into(),
        offer.way.code().into(),
        offer.needs_confirmation.into(),
    ];
    run(db, sql, values).await?;
    Ok(())
}

/// Adds the quota of a municipality.
pub(crate) async fn add_quota(
    db: &DatabaseTransaction,
    season: SeasonId,
    municipality: &str,
    quota: &Quota,
) -> Result<(), StoreError> {
    let hardness = match quota.hardness {
        Hardness::Hard => "hard",
        Hardness::Soft => "soft",
    };
    let sql = "INSERT INTO quota (season_id, municipality_code, lessons, hardness, told)
        VALUES ($1, $2, $3, $4, $5)";
    let values = [
        season.0.into(),
        municipality.into(),
        i32::from(quota.lessons).into(),
        hardness.into(),
        quota.told.clone().into(),
    ];
    run(db, sql, values).await?;
    Ok(())
}

/// Adds when lessons start at a school.
pub(crate) async fn add_bell_times(
    db: &DatabaseTransaction,
    organisation: OrganisationId,
    bell: &BellTimes,
) -> Result<(), StoreError> {
    let days = serde_json::to_string(bell).map_err(|_| StoreError::Unreadable("bell times"))?;
    let sql = "INSERT INTO bell_times (organisation_id, days) VALUES ($1, $2)";
    run(db, sql, [organisation.0.into(), days.into()]).await?;
    Ok(())
}
