use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, EditError, Fault, House, Post};
use domain::booking::{Offer, Quota, SeasonForm, SeasonPhase, SeasonRulesForm};
use domain::ids::{LessonTypeId, SeasonId};
use domain::permission::ManageBooking;
use serde_json::json;
use std::collections::BTreeMap;
use store::booking::SeasonRecord;
use store::new_id;

/// All seasons, the newest first.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn seasons(house: &House, actor: &Actor) -> Result<Vec<SeasonRecord>, Fault> {
    actor.permit::<ManageBooking>()?;
    Ok(house.store.seasons().await?)
}

/// A season with how its lesson types are booked and the quotas of its municipalities.
///
/// # Errors
/// `Denied`; `NotFound`.
pub async fn season(
    house: &House,
    actor: &Actor,
    id: SeasonId,
) -> Result<
    (
        SeasonRecord,
        BTreeMap<LessonTypeId, Offer>,
        BTreeMap<String, Quota>,
    ),
    Fault,
> {
    actor.permit::<ManageBooking>()?;
    let season = house.store.season(id).await?;
    let offers = house.store.season_offers(id).await?;
    Ok((season, offers, house.store.quotas(id).await?))
}

/// The season that schools can book today; when there are several, the one that began last.
///
/// # Errors
/// When the database fails.
pub async fn season_now(house: &House) -> Result<Option<SeasonRecord>, Fault> {
    let today = house.clock.today();
    let all = house.store.seasons().await?;
    let open = |one: &SeasonRecord| matches!(one.season.phase(today), SeasonPhase::Open { .. });
    Ok(all.into_iter().find(open))
}

/// Adds a season. Pressing twice adds one.
///
/// # Errors
/// Mistakes beside the fields; `Taken` beside `name`.
pub async fn add_season(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &SeasonForm,
    rules: &SeasonRulesForm,
) -> Result<SeasonId, EditError> {
    let permit = actor.permit::<ManageBooking>()?;
    let id = SeasonId(new_id());
    let record = filled(id, 1, form, rules)?;
    let now = house.clock.now();
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.add_season(&permit, &record).await?;
    let line = entry(&permit, now, "season.add", id, json!({}));
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes a season of which `version` was shown.
///
/// # Errors
/// As for adding; `Stale`.
pub async fn change_season(
    house: &House,
    actor: &Actor,
    id: SeasonId,
    version: i32,
    form: &SeasonForm,
    rules: &SeasonRulesForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageBooking>()?;
    let record = filled(id, version, form, rules)?;
    let tx = house.store.begin().await?;
    tx.change_season(&permit, &record).await?;
    let line = entry(&permit, house.clock.now(), "season.change", id, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

fn filled(
    id: SeasonId,
    version: i32,
    form: &SeasonForm,
    rules: &SeasonRulesForm,
) -> Result<SeasonRecord, EditError> {
    let season = form.parse().map(|details| details.with_id(id));
    let (season, rules) = match (season, rules.parse()) {
        (Ok(season), Ok(rules)) => (season, rules),
        (Err(mistakes), Ok(_)) | (Ok(_), Err(mistakes)) => return Err(mistakes.into()),
        (Err(mut mistakes), Err(more)) => {
            mistakes.0.extend(more.0);
            return Err(mistakes.into());
        }
    };
    Ok(SeasonRecord {
        season,
        rules,
        version,
    })
}
