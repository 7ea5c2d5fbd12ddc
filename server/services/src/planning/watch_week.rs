use crate::{Actor, Fault, House};
use domain::permission::ReadPlanning;
use domain::time::Week;

/// The revisions of weeks, for telling open boards that something changed; a week that never
/// changed is left out.
///
/// # Errors
/// `Denied` for who may not see the planning.
pub async fn revisions(
    house: &House,
    actor: &Actor,
    weeks: &[Week],
) -> Result<Vec<(Week, i64)>, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    Ok(house.store.week_revisions(&permit, weeks).await?)
}
