use super::WholeRegion;
use crate::booking::SeasonRecord;
use crate::booking::rows::{add_bell_times, add_offer, add_quota, add_season};
use crate::tables::run;
use crate::{StoreError, Tx};
use domain::booking::{BellTimes, Offer, Quota};
use domain::ids::{LessonTypeId, OrganisationId, RequestId};

/// The season in which schools book for themselves, and what they did in it.
#[derive(Debug, Clone)]
pub struct LoadedSeason {
    /// The season with its rules.
    pub record: SeasonRecord,
    /// How each lesson type is booked.
    pub offers: Vec<(LessonTypeId, Offer)>,
    /// What municipalities pay for, by code.
    pub quotas: Vec<(String, Quota)>,
    /// When lessons start at some schools.
    pub bell_times: Vec<(OrganisationId, BellTimes)>,
    /// Requests that schools made by themselves.
    pub by_schools: Vec<RequestId>,
}

/// Writes the season, and which of the requests were made in it by schools.
pub(super) async fn load(tx: &Tx, region: &WholeRegion) -> Result<(), StoreError> {
    let Some(season) = &region.season else {
        return Ok(());
    };
    let (db, id) = (&tx.inner, season.record.season.id);
    add_season(db, &season.record).await?;
    for (lesson_type, offer) in &season.offers {
        add_offer(db, id, *lesson_type, *offer).await?;
    }
    for (municipality, quota) in &season.quotas {
        add_quota(db, id, municipality, quota).await?;
    }
    for (organisation, bell) in &season.bell_times {
        add_bell_times(db, *organisation, bell).await?;
    }
    for request in &season.by_schools {
        let sql = "UPDATE request SET origin = 'school', season_id = $2 WHERE id = $1";
        run(db, sql, [request.0.into(), id.0.into()]).await?;
    }
    Ok(())
}
