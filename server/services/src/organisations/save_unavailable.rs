use super::once::{Turn, begin_once};
use super::weeks_between;
use crate::audit::entry;
use crate::{Actor, EditError, Fault, House, Post};
use domain::ids::{GroupId, UnavailableId};
use domain::organisation::{Unavailable, UnavailableDraft, UnavailableForm, When};
use domain::permission::ManageOrganisations;
use domain::time::{Day, SchoolYear, Week};
use serde_json::json;
use store::new_id;

/// The weeks whose boards change with a moment: those of its days, or from this week to the end of
/// the group's school year.
fn weeks_of(when: When, year: SchoolYear, today: Day) -> Vec<Week> {
    match when {
        When::Dates {
            first_day,
            last_day,
        } => weeks_between(first_day, last_day).collect(),
        When::Weekly { .. } => {
            weeks_between(today.max(year.first_day()), year.last_day()).collect()
        }
    }
}

/// Adds a moment at which a group cannot.
///
/// # Errors
/// Mistakes beside the fields; `Denied` outside the actor's areas.
pub async fn add_unavailable(
    house: &House,
    actor: &Actor,
    post: &Post,
    group: GroupId,
    form: &UnavailableForm,
) -> Result<UnavailableId, EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let UnavailableDraft { when, span, reason } = form.parse()?;
    let id = UnavailableId(new_id());
    let tx = match begin_once(house, actor, post, &id).await? {
        Turn::Earlier(id) => return Ok(id),
        Turn::First(tx) => tx,
    };
    let place = tx.place_of_group(&permit, group).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let year = tx.group(&permit, group).await?.school_year;
    tx.add_unavailable(
        &permit,
        &Unavailable {
            id,
            group,
            when,
            span,
            reason,
        },
    )
    .await?;
    tx.bump_weeks(&permit, weeks_of(when, year, house.clock.today()))
        .await?;
    let detail = json!({ "group": group, "when": when });
    let line = entry(
        &permit,
        house.clock.now(),
        "group.add_unavailable",
        id,
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Removes a moment at which a group could not.
///
/// # Errors
/// `NotFound`; `Denied` outside the actor's areas.
pub async fn remove_unavailable(
    house: &House,
    actor: &Actor,
    id: UnavailableId,
) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let place = tx.place_of_unavailable(&permit, id).await?;
    permit.over_organisation(place.area, place.organisation)?;
    let moment = tx.remove_unavailable(&permit, id).await?;
    let year = tx.group(&permit, moment.group).await?.school_year;
    tx.bump_weeks(&permit, weeks_of(moment.when, year, house.clock.today()))
        .await?;
    let detail = json!({ "group": moment.group, "when": moment.when });
    let line = entry(
        &permit,
        house.clock.now(),
        "group.remove_unavailable",
        id,
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(())
}
