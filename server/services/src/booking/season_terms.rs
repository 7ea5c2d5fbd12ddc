use crate::audit::entry;
use crate::{Actor, EditError, Fault, House};
use domain::booking::{OfferForm, OffersForm, QuotaForm};
use domain::ids::{LessonTypeId, SeasonId};
use domain::permission::{ManageBooking, ReadCatalogue, ReadOrganisations};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use std::collections::BTreeSet;

/// Sets how a lesson type is booked in a season.
///
/// # Errors
/// A mistake beside `way`; `NotFound`.
pub async fn set_offer(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    lesson_type: LessonTypeId,
    form: &OfferForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageBooking>()?;
    let offer = form.parse()?;
    house.store.season(season).await?;
    let tx = house.store.begin().await?;
    tx.set_offer(&permit, season, lesson_type, offer).await?;
    let detail = json!({ "lesson_type": lesson_type, "offer": offer });
    let line = entry(&permit, house.clock.now(), "season.offer", season, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Sets how all lesson types on the form are booked in a season; the trail tells what changed.
///
/// # Errors
/// Mistakes beside the lines; `NotFound` also for a lesson type that does not exist.
pub async fn set_offers(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    form: &OffersForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageBooking>()?;
    let wanted = form.parse()?;
    house.store.season(season).await?;
    let catalogue = actor.permit::<ReadCatalogue>()?;
    let known = house.store.catalogue(&catalogue).await?;
    let known: BTreeSet<_> = known.iter().map(|entry| entry.lesson_type.id).collect();
    if wanted.iter().any(|(id, _)| !known.contains(id)) {
        return Err(Fault::NotFound.into());
    }
    let before = house.store.season_offers(season).await?;
    let mut changed = wanted;
    changed.retain(|(lesson_type, offer)| before.get(lesson_type).copied() != *offer);
    if changed.is_empty() {
        return Ok(());
    }
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let mut lines = Vec::with_capacity(changed.len());
    for (lesson_type, offer) in changed {
        tx.set_offer(&permit, season, lesson_type, offer).await?;
        let detail = json!({ "lesson_type": lesson_type, "offer": offer });
        lines.push(entry(&permit, now, "season.offer", season, detail));
    }
    tx.commit(lines).await?;
    Ok(())
}

/// Sets the quota of a municipality in a season; none takes it away.
///
/// # Errors
/// Mistakes beside the fields; `NotAChoice` beside `municipality`.
pub async fn set_quota(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    municipality: &str,
    form: Option<&QuotaForm>,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageBooking>()?;
    let quota = form.map(QuotaForm::parse).transpose()?;
    house.store.season(season).await?;
    let region = actor.permit::<ReadOrganisations>()?;
    let known = house.store.municipalities(&region).await?;
    if !known.iter().any(|one| one.code == municipality) {
        return Err(Mistakes::one("municipality", Mistake::NotAChoice).into());
    }
    let tx = house.store.begin().await?;
    tx.set_quota(&permit, season, municipality, quota.as_ref())
        .await?;
    let detail = json!({ "municipality": municipality, "lessons": quota.map(|one| one.lessons) });
    let line = entry(&permit, house.clock.now(), "season.quota", season, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
