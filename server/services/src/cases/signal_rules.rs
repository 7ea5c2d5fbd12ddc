use super::CaseError;
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{CareOrganisationForm, IndexForm, SignalRules};
use domain::ids::CareOrganisationId;
use domain::permission::{KeepCaseRules, Permit};
use domain::values::{Mistake, Mistakes};
use serde_json::json;
use store::Tx;

/// What an administrator keeps for signals and help.
///
/// # Errors
/// `Denied` for all but administrators.
pub async fn read_signal_rules(house: &House, actor: &Actor) -> Result<SignalRules, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let tx = house.store.begin().await?;
    let municipalities = tx.municipalities(&permit).await?;
    let mut links = tx.index_links(&permit).await?;
    for link in &mut links {
        link.linked = house.index_links.get(&link.code).is_some();
    }
    Ok(SignalRules {
        links,
        purges: tx.index_purges(&permit).await?,
        indexes: tx.indexes(&permit).await?,
        organisations: tx.care_organisations(&permit).await?,
        municipalities: municipalities
            .into_iter()
            .map(|one| (one.code, one.name))
            .collect(),
    })
}

/// Writes an index of which `version` was shown; 0 for a new one. Signals that stand in it keep the
/// end that they have, unless it stops before.
///
/// # Errors
/// `Denied`, `Stale`, or mistakes beside the fields.
pub async fn save_index(
    house: &House,
    actor: &Actor,
    version: i32,
    form: &IndexForm,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let rules = form.parse()?;
    let tx = house.store.begin().await?;
    for code in &rules.index.municipalities {
        exists(&tx, &permit, ("municipalities", code)).await?;
    }
    tx.save_index(&permit, version, &rules).await?;
    let (now, code) = (house.clock.now(), rules.index.code.clone());
    let detail = json!({ "on": rules.index.on, "months": rules.terms.months });
    tx.commit(vec![entry(&permit, now, "case_index.save", code, detail)])
        .await?;
    Ok(())
}

/// Adds an organisation that helps.
///
/// # Errors
/// `Denied`, or mistakes beside the fields; `Taken` beside `name`.
pub async fn add_care_organisation(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &CareOrganisationForm,
) -> Result<CareOrganisationId, CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let draft = form.parse()?;
    let (now, id) = (house.clock.now(), CareOrganisationId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    exists(&tx, &permit, ("municipality", &draft.municipality)).await?;
    tx.add_care_organisation(&permit, id, &draft).await?;
    let detail = json!({ "name": draft.name.as_str() });
    tx.commit(vec![entry(
        &permit,
        now,
        "care_organisation.add",
        id,
        detail,
    )])
    .await?;
    Ok(id)
}

/// Changes an organisation of which `version` was shown.
///
/// # Errors
/// `Denied`, `Stale`, or mistakes beside the fields.
pub async fn change_care_organisation(
    house: &House,
    actor: &Actor,
    (id, version): (CareOrganisationId, i32),
    form: &CareOrganisationForm,
) -> Result<(), CaseError> {
    let permit = actor.permit::<KeepCaseRules>()?;
    let draft = form.parse()?;
    let tx = house.store.begin().await?;
    exists(&tx, &permit, ("municipality", &draft.municipality)).await?;
    tx.change_care_organisation(&permit, (id, version), &draft)
        .await?;
    let detail = json!({ "name": draft.name.as_str() });
    let now = house.clock.now();
    tx.commit(vec![entry(
        &permit,
        now,
        "care_organisation.change",
        id,
        detail,
    )])
    .await?;
    Ok(())
}

async fn exists(
    tx: &Tx,
    permit: &Permit<KeepCaseRules>,
    (field, code): (&str, &str),
) -> Result<(), CaseError> {
    let all = tx.municipalities(permit).await?;
    match all.iter().any(|one| one.code == code) {
        true => Ok(()),
        false => Err(Mistakes::one(field, Mistake::NotAChoice).into()),
    }
}
