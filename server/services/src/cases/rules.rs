use super::CaseError;
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{CaseRules, HandoverDaysForm, OffenceForm, TermsForm, WorryDaysForm};
use domain::ids::OffenceId;
use domain::permission::KeepCaseRules;
use serde_json::json;

/// What an administrator keeps for cases.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn read_rules(house: &House, actor: &Actor) -> Result<CaseRules, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    Ok(CaseRules {
        offences: tx.offences(&permit).await?,
        terms: tx.terms(&permit).await?,
        handover_days: tx.handover_days(&permit).await?,
        handover_remind_days: tx.handover_remind_days(&permit).await?,
        worry_days: tx.worry_days(&permit).await?,
        uses_bsn: tx.uses_bsn(&permit).await?,
    })
}

/// Adds an offence to the list.
///
/// # Errors
/// `Denied`, or mistakes beside the fields; `Taken` beside `name` when it stands there already.
pub async fn add_offence(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &OffenceForm,
) -> Result<OffenceId, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let offence = form.parse()?;
    let (now, id) = (house.clock.now(), OffenceId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.add_offence(&permit, id, &offence).await?;
    let detail = json!({ "name": offence.0.as_str() });
    tx.commit(vec![entry(&permit, now, "offence.add", id, detail)])
        .await?;
    Ok(id)
}

/// Changes an offence of which `version` was shown.
///
/// # Errors
/// `Denied`, `Stale`, or mistakes beside the fields.
pub async fn change_offence(
    house: &House,
    actor: &Actor,
    (id, version): (OffenceId, i32),
    form: &OffenceForm,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let offence = form.parse()?;
    let tx = house.store.begin().await?;
    tx.change_offence(&permit, (id, version), &offence).await?;
    let detail = json!({ "name": offence.0.as_str() });
    let now = house.clock.now();
    tx.commit(vec![entry(&permit, now, "offence.change", id, detail)])
        .await?;
    Ok(())
}

/// Sets from how many calendar days an absence is long, and after how many working days a receiver who
/// said nothing is reminded.
///
/// # Errors
/// `Denied`, or mistakes beside the fields.
pub async fn set_handover_days(
    house: &House,
    actor: &Actor,
    form: &HandoverDaysForm,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let (days, remind) = form.parse()?;
    let tx = house.store.begin().await?;
    tx.set_handover_days(&permit, days).await?;
    tx.set_handover_remind_days(&permit, remind).await?;
    let detail = json!({ "days": days, "remind": remind });
    let now = house.clock.now();
    tx.commit(vec![entry(
        &permit,
        now,
        "case_terms.set",
        "handover",
        detail,
    )])
    .await?;
    Ok(())
}

/// Sets how many calendar days after a decision a worry from a lesson is destroyed; what was decided
/// before keeps its day.
///
/// # Errors
/// `Denied`, or a mistake beside the field.
pub async fn set_worry_days(
    house: &House,
    actor: &Actor,
    form: &WorryDaysForm,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let days = form.parse()?;
    let tx = house.store.begin().await?;
    tx.set_worry_days(&permit, days).await?;
    let (now, detail) = (house.clock.now(), json!({ "days": days }));
    let set = entry(&permit, now, "case_terms.set", "worries", detail);
    tx.commit(vec![set]).await?;
    Ok(())
}

/// Sets the terms in place of all that were.
///
/// # Errors
/// `Denied`, or mistakes beside the fields.
pub async fn set_terms(house: &House, actor: &Actor, form: &TermsForm) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let terms = form.parse()?;
    let tx = house.store.begin().await?;
    tx.set_terms(&permit, &terms).await?;
    let detail = json!({ "steps": terms.0.len() });
    let now = house.clock.now();
    tx.commit(vec![entry(&permit, now, "case_terms.set", "terms", detail)])
        .await?;
    Ok(())
}
