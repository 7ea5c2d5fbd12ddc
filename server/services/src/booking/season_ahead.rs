use crate::{Fault, House};
use domain::booking::SeasonPhase;
use store::booking::SeasonRecord;

/// The season for which schools are invited: the one that can be booked today, else the next that
/// will be. None when all are over.
///
/// # Errors
/// When the database fails.
pub async fn season_ahead(house: &House) -> Result<Option<SeasonRecord>, Fault> {
    if let Some(open) = super::season_now(house).await? {
        return Ok(Some(open));
    }
    let today = house.clock.today();
    let coming = house
        .store
        .seasons()
        .await?
        .into_iter()
        .filter(|one| matches!(one.season.phase(today), SeasonPhase::NotYetOpen { .. }));
    Ok(coming.min_by_key(|one| one.season.books_from))
}
