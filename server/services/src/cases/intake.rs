use super::bsn::in_use;
use super::note::note;
use super::{CaseError, bsn, words};
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{Birth, IntakeChoices, ReferralForm, YouthWords};
use domain::ids::{CaseId, EmployeeId, YouthId};
use domain::permission::{FollowCases, Scope};
use domain::values::{Mistake, Mistakes};
use store::cases::files::{NewCase, SealedYouth};
use store::cases::log::About;
use vault::YouthKey;

/// What a referral can pick from.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`.
pub async fn intake_choices(house: &House, actor: &Actor) -> Result<IntakeChoices, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    house.case_keys()?;
    let tx = house.store.begin().await?;
    let municipalities = tx.municipalities(&permit).await?;
    let offences = tx.offences(&permit).await?;
    Ok(IntakeChoices {
        municipalities: municipalities
            .into_iter()
            .map(|one| (one.code, one.name))
            .collect(),
        offences: offences.into_iter().filter(|one| one.in_use).collect(),
        uses_bsn: tx.uses_bsn(&permit).await?,
        today: house.clock.today(),
    })
}

/// Takes a referral in: a youth with a key of its own, and a case. Who takes in for an area gives
/// the case to a worker later; a worker who takes in follows it from the start. A citizen service
/// number that is known already changes nothing of this: the case shows the others with that number to
/// who may see them.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`, `BsnNotUsed`, mistakes beside the fields.
pub async fn take_in(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &ReferralForm,
) -> Result<CaseId, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let masters = &house.case_keys()?.masters;
    let now = house.clock.now();
    let draft = form.parse(house.clock.today())?;
    let (youth, case) = (YouthId(store::new_id()), CaseId(store::new_id()));
    let tx = match post.begin(house, actor, now, &case).await? {
        Begun::Before(case) => return Ok(case),
        Begun::Now(tx) => tx,
    };
    if draft.bsn.is_some() {
        in_use(&tx, &permit).await?;
    }
    let about = About::Case(youth, case);
    let log = note(house, &tx, &permit, "case.take_in", about).await?;
    let municipalities = tx.municipalities(&permit).await?;
    let home = municipalities
        .iter()
        .find(|one| one.code == draft.municipality)
        .ok_or_else(|| Mistakes::one("municipality", Mistake::NotAChoice))?;
    let offences = tx.offences(&permit).await?;
    let mut offences = offences.iter().filter(|one| one.in_use);
    if !offences.any(|one| one.id == draft.offence) {
        return Err(Mistakes::one("offence", Mistake::NotAChoice).into());
    }
    // Who reaches the whole area gives it to somebody; who reaches only own cases follows it.
    let worker: Option<EmployeeId> = match permit.scope() {
        Scope::Part { areas, own } if !areas.contains(&home.area) => *own,
        _ => None,
    };
    if worker.is_none() && !permit.covers(home.area, &[]) {
        return Err(Mistakes::one("municipality", Mistake::NotAChoice).into());
    }
    let key = YouthKey::generate().map_err(crate::Fault::from)?;
    let wrapped = masters.wrap(youth.0, &key).map_err(crate::Fault::from)?;
    log.insert_youth(
        youth,
        &draft.municipality,
        seal_youth(&key, youth, (&draft.youth, draft.birth))?,
        now,
    )
    .await?;
    tx.insert_youth_key(&permit, youth, &wrapped, now).await?;
    if let Some(bsn) = &draft.bsn {
        let number = bsn::seal(house, &key, youth, bsn)?;
        log.set_bsn(youth, Some(number)).await?;
    }
    let referral = words::seal_all(&key, ("case_file", case.0, "referral"), &draft.words)?;
    let new = NewCase {
        case,
        youth,
        municipality: draft.municipality,
        area: home.area,
        worker,
        referrer: draft.referrer,
        offence: draft.offence,
        referral,
        received_on: draft.received_on,
    };
    log.insert_case(new, now).await?;
    tx.commit(Vec::new()).await?;
    Ok(case)
}

/// Who a youth is, sealed.
pub(super) fn seal_youth(
    key: &YouthKey,
    youth: YouthId,
    (who, birth): (&YouthWords, Birth),
) -> Result<SealedYouth, CaseError> {
    let at = |column| ("case_youth", youth.0, column);
    let birth = birth.0.to_string().into();
    Ok(SealedYouth {
        given_names: Some(words::seal(key, at("given_names"), &who.given_names)?),
        family_name: Some(words::seal(key, at("family_name"), &who.family_name)?),
        birth_date: Some(words::seal(key, at("birth_date"), &birth)?),
        address: Some(words::seal(key, at("address"), &who.address)?),
        contact: Some(words::seal_all(key, at("contact"), &who.contact)?),
    })
}
