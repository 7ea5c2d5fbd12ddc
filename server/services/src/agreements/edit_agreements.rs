use super::read_agreements::agreement_choices;
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, EditError, Fault, House, Post};
use domain::agreement::{Agreement, AgreementDetails, AgreementForm, FundingSource};
use domain::ids::{AgreementId, FundingSourceId};
use domain::permission::{ManageAgreements, Permit, ReadCoverage, Scope};
use domain::values::{Mistake, Mistakes, Name};
use serde_json::{Value, json};
use store::{Constraint, StoreError};

/// Adds an agreement; one that carries another on does so only once.
///
/// # Errors
/// `Denied`; `Stale` when the other is carried on already; mistakes beside the fields, `NotAChoice`
/// beside `municipality` for one outside the actor's areas.
pub async fn add_agreement(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &AgreementForm,
    carried_from: Option<AgreementId>,
) -> Result<AgreementId, EditError> {
    let permit = actor.permit::<ManageAgreements>()?;
    let details = checked(house, actor, &permit, form).await?;
    let (now, id) = (house.clock.now(), AgreementId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let agreement = details.agreement(id, carried_from, 1);
    match tx.add_agreement(&permit, &agreement).await {
        Err(StoreError::Broken(Constraint::CarriedOnce)) => return Err(Fault::Stale.into()),
        added => added?,
    }
    let line = entry(&permit, now, "agreement.add", id, told(&agreement));
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// Changes an agreement of which `version` was shown. Its lessons are charged anew by the rule.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or mistakes beside the fields.
pub async fn change_agreement(
    house: &House,
    actor: &Actor,
    id: AgreementId,
    version: i32,
    form: &AgreementForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageAgreements>()?;
    let read = actor.permit::<ReadCoverage>()?;
    let before = house.store.agreement(&read, id).await?;
    within(house, actor, &permit, before.municipality.as_deref()).await?;
    let details = checked(house, actor, &permit, form).await?;
    let agreement = details.agreement(id, before.carried_from, version + 1);
    let tx = house.store.begin().await?;
    tx.change_agreement(&permit, &agreement).await?;
    let now = house.clock.now();
    let line = entry(&permit, now, "agreement.change", id, told(&agreement));
    tx.commit(vec![line]).await?;
    Ok(())
}

/// The form of a new agreement, or of one that carries another on.
///
/// # Errors
/// `Denied`, or `NotFound` for what lies outside the actor's areas.
pub async fn agreement_form(
    house: &House,
    actor: &Actor,
    carried_from: Option<AgreementId>,
) -> Result<AgreementForm, Fault> {
    let permit = actor.permit::<ManageAgreements>()?;
    let Some(id) = carried_from else {
        return Ok(AgreementForm::default());
    };
    let read = actor.permit::<ReadCoverage>()?;
    let agreement = house.store.agreement(&read, id).await?;
    let municipality = agreement.municipality.as_deref();
    within(house, actor, &permit, municipality).await?;
    Ok(agreement.carried_forward())
}

/// Adds a source of money, for the whole region.
///
/// # Errors
/// `Denied` for who manages only some areas; mistakes beside `name`, `Taken` when it is there.
pub async fn add_funding_source(
    house: &House,
    actor: &Actor,
    post: &Post,
    name: &str,
) -> Result<FundingSourceId, EditError> {
    let permit = actor.permit::<ManageAgreements>()?;
    if *permit.scope() != Scope::Region {
        return Err(Fault::Denied.into());
    }
    let name = Name::parse(name).map_err(|mistake| Mistakes::one("name", mistake))?;
    let (now, id) = (house.clock.now(), FundingSourceId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let detail = json!({ "name": name.as_str() });
    let source = FundingSource {
        id,
        name,
        version: 1,
    };
    tx.add_funding_source(&permit, &source).await?;
    let line = entry(&permit, now, "funding_source.add", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

/// What the form says, when all that it names exists and lies within reach.
async fn checked(
    house: &House,
    actor: &Actor,
    permit: &Permit<ManageAgreements>,
    form: &AgreementForm,
) -> Result<AgreementDetails, EditError> {
    let details = form.parse()?;
    let wrong = |field| EditError::Invalid(Mistakes::one(field, Mistake::NotAChoice));
    (within(house, actor, permit, details.municipality()).await)
        .map_err(|_| wrong("municipality"))?;
    let choices = agreement_choices(house, actor).await?;
    if !(choices.sources.iter()).any(|one| one.id == details.source()) {
        return Err(wrong("source"));
    }
    let known = |id| choices.lesson_types.iter().any(|(one, _)| *one == id);
    if !details.lesson_types().iter().all(|id| known(*id)) {
        return Err(wrong("lesson_types"));
    }
    Ok(details)
}

/// Whether an agreement with this municipality, or with the whole region, lies within reach.
async fn within(
    house: &House,
    actor: &Actor,
    permit: &Permit<ManageAgreements>,
    municipality: Option<&str>,
) -> Result<(), Fault> {
    let choices = agreement_choices(house, actor).await?;
    let fits = match municipality {
        None => *permit.scope() == Scope::Region,
        Some(code) => choices.municipalities.iter().any(|(one, _)| one == code),
    };
    if fits { Ok(()) } else { Err(Fault::NotFound) }
}

fn told(agreement: &Agreement) -> Value {
    json!({
        "name": agreement.name.as_str(),
        "first_day": agreement.first_day,
        "last_day": agreement.last_day,
        "lessons": agreement.lessons,
        "settlement": agreement.settlement.code(),
    })
}
