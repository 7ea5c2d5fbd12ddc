use super::CaseError;
use super::propose_handovers::{DIVIDE, away_now};
use super::tell::tell;
use crate::{Actor, House};
use domain::ids::AreaId;
use domain::permission::KeepCaseRules;
use std::collections::BTreeSet;

/// Once a day and area: looks for cases with something open for which nobody answers, and tells the
/// coordinators to log in. Gives the number of such cases; nothing where no cases are.
///
/// # Errors
/// When the database fails.
pub async fn report_orphans(house: &House) -> Result<usize, CaseError> {
    if house.case_keys.is_none() {
        return Ok(0);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let long = away_now(house, &tx, &permit).await?;
    let orphans = tx.orphans(&permit, today, &long).await?;
    let areas: BTreeSet<AreaId> = orphans.iter().map(|(_, one)| one.area).collect();
    let mut addresses = Vec::new();
    for area in areas {
        if tx.tell_of_orphans(&permit, today, area).await? {
            addresses.extend(tx.case_coordinators(&permit, area).await?);
        }
    }
    tell(house, (&tx, &permit), addresses, DIVIDE).await?;
    tx.commit(Vec::new()).await?;
    Ok(orphans.len())
}
