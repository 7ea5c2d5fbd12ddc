use super::CaseError;
use super::divide_handovers::{facts, tell_people, with_terms};
use super::note::note;
use super::propose_handovers::DIVIDE;
use super::signal_life::tell_of_all;
use super::tell::tell;
use crate::{Actor, Fault, House};
use domain::cases::{HandoverAct, HandoverLine};
use domain::ids::HandoverId;
use domain::permission::FollowCases;
use domain::time::Week;
use store::cases::index_jobs::IndexAct;
use store::cases::log::About;
use store::cases::rules::CaseWorkerGrant;

/// Handovers that wait for the actor to accept them: numbers and counts, nothing of a youth. Each
/// stands in the log.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`.
pub async fn my_handovers(house: &House, actor: &Actor) -> Result<Vec<HandoverLine>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    house.case_keys()?;
    let tx = house.store.begin().await?;
    let terms = tx.terms(&permit).await?;
    let mut lines = Vec::new();
    for (youth, line) in tx.handovers_to_me(&permit).await? {
        let about = About::Case(youth, line.case);
        let log = note(house, &tx, &permit, "handover.read", about).await?;
        lines.push(with_terms(&log, &terms, line).await?);
    }
    tx.commit(Vec::new()).await?;
    Ok(lines)
}

/// Accepts a handover of which `version` was shown, so that the case is the actor's; or does not,
/// and then the coordinators divide anew. Only who receives it does either.
///
/// # Errors
/// `Denied` without a case role; `NotFound` for anybody but the receiver; `NotForWorker` when the
/// receiver has no role for the area any more; `Handover`; `Stale`.
pub async fn accept_handover(
    house: &House,
    actor: &Actor,
    (id, version): (HandoverId, i32),
    accepts: bool,
) -> Result<(), CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let me = permit.actor().ok_or(Fault::Denied)?;
    let tx = house.store.begin().await?;
    let (youth, line) = tx.handover(&permit, id).await?;
    if line.to.as_ref().is_none_or(|to| to.id != me) {
        return Err(Fault::NotFound.into());
    }
    let (act, deed) = match accepts {
        true => (HandoverAct::Accept, "handover.accept"),
        false => (HandoverAct::Refuse, "handover.refuse"),
    };
    let log = note(house, &tx, &permit, deed, About::Case(youth, line.case)).await?;
    // Whoever changed it in between was done when the row above was written.
    let (_, line) = tx.handover(&permit, id).await?;
    let facts = facts(&line).after(act, me)?;
    log.save_handover(line.case, (id, version), facts).await?;
    if accepts {
        let head = tx.case_head(&permit, line.case).await?;
        if head.worker != Some(line.from.id) {
            return Err(Fault::Stale.into());
        }
        let grants = tx.case_workers(&permit, house.clock.today()).await?;
        let works = |grant: &CaseWorkerGrant| {
            grant.worker == me && grant.area.is_none_or(|area| area == line.area)
        };
        if !grants.iter().any(works) {
            return Err(CaseError::NotForWorker);
        }
        log.move_case(line.case, head.version, (head.state, Some(me)))
            .await?;
        tell_of_all(
            (&tx, &permit),
            &log,
            IndexAct::Worker,
            (line.case, house.clock.now()),
        )
        .await?;
        let now = (house.clock.today(), house.clock.now());
        let days = log.move_appointments(line.case, me, now).await?;
        tx.bump_weeks(&permit, days.into_iter().map(Week::of))
            .await?;
        tell_people(house, (&tx, &permit), &[line.from.id]).await?;
    } else {
        let coordinators = tx.case_coordinators(&permit, line.area).await?;
        tell(house, (&tx, &permit), coordinators, DIVIDE).await?;
    }
    tx.commit(Vec::new()).await?;
    Ok(())
}
