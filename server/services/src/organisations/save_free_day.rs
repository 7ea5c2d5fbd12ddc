use super::once::{Turn, begin_once};
use super::weeks_between;
use crate::audit::entry;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{FreeDayId, OrganisationId};
use domain::organisation::{FreeDay, FreeDayDraft, FreeDayForm};
use domain::permission::ManageOrganisations;
use serde_json::json;
use store::new_id;

/// Adds free days of one organisation.
///
/// # Errors
/// Mistakes beside the fields; `Denied` outside the actor's areas.
pub async fn add_free_day(
    house: &House,
    actor: &Actor,
    post: &Post,
    organisation: OrganisationId,
    form: &FreeDayForm,
) -> Result<FreeDayId, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let FreeDayDraft {
        first_day,
        last_day,
        reason,
    } = form.parse()?;
    let id = FreeDayId(new_id());
    let tx = match begin_once(house, actor, post, &id).await? {
        Turn::Earlier(id) => return Ok(id),
        Turn::First(tx) => tx,
    };
    let place = tx.place_of_organisation(&permit, organisation).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let free_day = FreeDay {
        id,
        first_day,
        last_day,
        reason,
    };
    tx.add_free_day(&permit, organisation, &free_day).await?;
    tx.bump_weeks(&permit, weeks_between(first_day, last_day))
        .await?;
    let detail = json!({ "organisation": organisation, "from": first_day, "until": last_day });
    let line = entry(&permit, house.clock.now(), "free_day.add", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Removes free days.
///
/// # Errors
/// `NotFound`; `Denied` outside the actor's areas.
pub async fn remove_free_day(house: &House, actor: &Actor, id: FreeDayId) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_free_day(&permit, id).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let FreeDay {
        first_day,
        last_day,
        ..
    } = tx.remove_free_day(&permit, id).await?;
    tx.bump_weeks(&permit, weeks_between(first_day, last_day))
        .await?;
    let organisation = place.organisation;
    let detail = json!({ "organisation": organisation, "from": first_day, "until": last_day });
    let line = entry(&permit, house.clock.now(), "free_day.remove", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
