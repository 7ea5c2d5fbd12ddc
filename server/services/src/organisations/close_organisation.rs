use super::soon_enough;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::OrganisationId;
use domain::permission::ManageOrganisations;
use domain::time::Day;
use serde_json::json;

/// Closes a school or club from today on: it asks for nothing new, and its history stays.
///
/// # Errors
/// `Stale` when somebody changed it since `version`; `Denied` outside the actor's areas.
pub async fn close_organisation(
    house: &House,
    actor: &Actor,
    id: OrganisationId,
    version: i32,
) -> Result<(), Fault> {
    let today = Some(house.clock.today());
    set_closed(house, actor, (id, version), today, "organisation.close").await
}

/// Opens a closed school or club again.
///
/// # Errors
/// As [`close_organisation`].
pub async fn reopen_organisation(
    house: &House,
    actor: &Actor,
    id: OrganisationId,
    version: i32,
) -> Result<(), Fault> {
    set_closed(house, actor, (id, version), None, "organisation.reopen").await
}

async fn set_closed(
    house: &House,
    actor: &Actor,
    (id, version): (OrganisationId, i32),
    closed_on: Option<Day>,
    act: &'static str,
) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    permit.over(tx.place_of_organisation(&permit, id).await?.area, &[])?;
    let mut organisation = tx.organisation(&permit, id).await?;
    if organisation.version != version {
        return Err(Fault::Stale);
    }
    if organisation.closed_on.is_some() == closed_on.is_some() {
        return Ok(());
    }
    organisation.closed_on = closed_on;
    organisation.version += 1;
    tx.change_organisations(&permit, &[organisation]).await?;
    let since = soon_enough(house.clock.today());
    let weeks = tx.weeks_with_lessons(&permit, id, since).await?;
    tx.bump_weeks(&permit, weeks).await?;
    tx.commit(vec![entry(&permit, house.clock.now(), act, id, json!({}))])
        .await?;
    Ok(())
}
