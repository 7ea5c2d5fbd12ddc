use super::divide_handovers::tell_people;
use super::note::{note, youth_key};
use super::open::in_hand;
use super::weigh::opened;
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{AskedWeighing, CaseState, Private, WeighingRefusal, WeighingView};
use domain::ids::{CaseId, EmployeeId, WeighingId};
use domain::permission::{FollowCases, Permit};
use domain::values::Mistakes;
use store::Tx;
use store::cases::log::{About, Logged};
use store::cases::weighings::{AskedOf, SealedWeighing};
use vault::YouthKey;

/// Asks a colleague to read the latest version of a weighing; of the case the colleague sees that
/// version alone.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such latest version; `NotForWorker`
/// for somebody who follows no cases there or is away; `Weighing` for whose weighing it is, or when a
/// colleague does not agree with it; `Stale` when it was read already.
pub async fn ask_second(
    house: &House,
    actor: &Actor,
    (case, weighing): (CaseId, WeighingId),
    colleague: EmployeeId,
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "weighing.ask").await?;
    hand.runs()?;
    let versions = hand.log.weighings(case).await?;
    let latest = versions.first().filter(|latest| latest.id == weighing);
    let latest = latest.ok_or(Fault::NotFound)?;
    if latest.by == colleague {
        return Err(CaseError::Weighing(vec![WeighingRefusal::OwnSecond]));
    }
    if latest.declined {
        return Err(CaseError::Weighing(vec![WeighingRefusal::NotAgreed]));
    }
    let grants = tx.case_workers(&hand.permit, house.clock.today()).await?;
    let may = grants.iter().any(|grant| {
        grant.worker == colleague
            && !grant.away
            && grant.area.is_none_or(|area| area == hand.head.area)
    });
    if !may {
        return Err(CaseError::NotForWorker);
    }
    hand.log.ask_second(case, weighing, colleague).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Weighings that wait for the actor to read them: the newest version of cases that run. Each stands in the log.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`.
pub async fn asked_weighings(
    house: &House,
    actor: &Actor,
) -> Result<Vec<AskedWeighing>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    house.case_keys()?;
    let tx = house.store.begin().await?;
    let mut all = Vec::new();
    for asked in tx.asked_to_read(&permit).await? {
        let about = About::Case(asked.youth, asked.case);
        let log = note(house, &tx, &permit, "weighing.read_asked", about).await?;
        let key = match youth_key(house, &tx, &permit, asked.youth).await {
            Ok(key) => key,
            // Erased since: it waits for nobody, and the others are still to be read.
            Err(Fault::NotFound) => continue,
            Err(fault) => return Err(fault.into()),
        };
        let versions = log.weighings(asked.case).await?;
        let version = versions.into_iter().find(|one| one.id == asked.weighing);
        all.push(AskedWeighing {
            id: asked.weighing,
            number: asked.number,
            weighing: view(&key, version.ok_or(Fault::NotFound)?)?,
        });
    }
    tx.commit(Vec::new()).await?;
    Ok(all)
}

/// Writes down that the actor read the weighing that was asked, and agrees.
///
/// # Errors
/// `Denied` without a case role; `NotFound` when it waits for somebody else, or nobody; `Weighing` when
/// there is a newer version; `NotRunning`.
pub async fn approve_weighing(
    house: &House,
    actor: &Actor,
    weighing: WeighingId,
) -> Result<(), CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let (log, asked, _) = asked_of_me(house, (&tx, &permit), weighing, "weighing.approve").await?;
    let me = permit.actor().ok_or(Fault::Denied)?;
    log.set_second(asked.case, weighing, me).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Writes down that the actor read the weighing that was asked and does not agree, with why, sealed.
/// Whose weighing it is is told to log in, reads it, and writes a new version.
///
/// # Errors
/// As [`approve_weighing`]; a mistake beside `words`.
pub async fn disagree_weighing(
    house: &House,
    actor: &Actor,
    weighing: WeighingId,
    words: &Private,
) -> Result<(), CaseError> {
    let words = words
        .text()
        .map_err(|mistake| Mistakes::one("words", mistake))?;
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let (log, asked, version) =
        asked_of_me(house, (&tx, &permit), weighing, "weighing.disagree").await?;
    let key = youth_key(house, &tx, &permit, asked.youth).await?;
    let why = words::seal(&key, place_of_why(weighing), &words)?;
    log.set_disagreed(asked.case, weighing, why).await?;
    tell_people(house, (&tx, &permit), &[version.by]).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// A version that waits for the actor's answer, noted as this deed.
async fn asked_of_me<'tx>(
    house: &House,
    (tx, permit): (&'tx Tx, &Permit<FollowCases>),
    weighing: WeighingId,
    deed: &'static str,
) -> Result<(Logged<'tx>, AskedOf, SealedWeighing), CaseError> {
    let asked = tx.asked_to_read_one(permit, weighing).await?;
    let about = About::Case(asked.youth, asked.case);
    let log = note(house, tx, permit, deed, about).await?;
    // Whoever changed it in between was done when the row above was written.
    let asked = tx.asked_to_read_one(permit, weighing).await?;
    match tx.case_head(permit, asked.case).await?.state {
        CaseState::Running => {}
        state => return Err(CaseError::NotRunning(state)),
    }
    let versions = log.weighings(asked.case).await?;
    let latest = versions.into_iter().next();
    match latest.filter(|latest| latest.id == weighing) {
        Some(version) => Ok((log, asked, version)),
        None => Err(CaseError::Weighing(vec![WeighingRefusal::Overtaken])),
    }
}

/// Where what a colleague does not agree with is sealed for.
const fn place_of_why(weighing: WeighingId) -> words::At {
    ("case_weighing", weighing.0, "disagreed")
}

/// A version as it is shown.
pub(super) fn view(key: &YouthKey, one: SealedWeighing) -> Result<WeighingView, CaseError> {
    let disagreed = match one.declined {
        true => Some(words::open(
            key,
            place_of_why(one.id),
            one.disagreed.as_ref(),
        )?),
        false => None,
    };
    Ok(WeighingView {
        words: opened(key, &one)?,
        disagreed,
        id: one.id,
        number: one.number,
        by: one.by_name,
        on: one.on,
        asked: one.asked,
        second: one.second_name,
    })
}
