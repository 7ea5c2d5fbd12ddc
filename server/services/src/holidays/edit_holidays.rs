use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_between;
use crate::{Actor, EditError, Fault, House, Post};
use domain::holiday::{HolidayDetails, HolidayForm};
use domain::ids::HolidayId;
use domain::permission::ManageHolidays;
use serde_json::{Value, json};

/// Adds a holiday; open boards of its weeks are told.
///
/// # Errors
/// `Denied`, or mistakes beside the fields; `Taken` beside `name` when it stands there already.
pub async fn add_holiday(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &HolidayForm,
) -> Result<HolidayId, EditError> {
    let permit = actor.permit::<ManageHolidays>()?;
    let details = form.parse()?;
    let (now, id) = (house.clock.now(), HolidayId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.add_holiday(&permit, id, &details).await?;
    tx.bump_weeks(&permit, weeks_between(details.first_day, details.last_day))
        .await?;
    tx.commit(vec![entry(&permit, now, "holiday.add", id, told(&details))])
        .await?;
    Ok(id)
}

/// Changes a holiday of which `version` was shown; open boards of its old and its new weeks are told.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or mistakes beside the fields.
pub async fn change_holiday(
    house: &House,
    actor: &Actor,
    id: HolidayId,
    version: i32,
    form: &HolidayForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageHolidays>()?;
    let details = form.parse()?;
    let tx = house.store.begin().await?;
    let before = tx.holiday(&permit, id).await?;
    tx.change_holiday(&permit, id, version, &details).await?;
    let old = weeks_between(before.first_day, before.last_day);
    let new = weeks_between(details.first_day, details.last_day);
    tx.bump_weeks(&permit, old.chain(new)).await?;
    let line = entry(
        &permit,
        house.clock.now(),
        "holiday.change",
        id,
        told(&details),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Removes a holiday; open boards of its weeks are told.
///
/// # Errors
/// `Denied` or `NotFound`.
pub async fn remove_holiday(house: &House, actor: &Actor, id: HolidayId) -> Result<(), Fault> {
    let permit = actor.permit::<ManageHolidays>()?;
    let tx = house.store.begin().await?;
    let before = tx.holiday(&permit, id).await?;
    tx.remove_holiday(&permit, id).await?;
    tx.bump_weeks(&permit, weeks_between(before.first_day, before.last_day))
        .await?;
    let detail = json!({ "name": before.name.as_str(), "first_day": before.first_day });
    let line = entry(&permit, house.clock.now(), "holiday.remove", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

fn told(details: &HolidayDetails) -> Value {
    json!({
        "kind": details.kind.code(),
        "name": details.name.as_str(),
        "first_day": details.first_day,
        "last_day": details.last_day,
    })
}
