use super::CaseError;
use super::note::note;
use crate::{Actor, Fault, House};
use domain::cases::HandoverRefusal;
use domain::ids::{CaseId, HandoverId};
use domain::permission::CoordinateCases;
use store::cases::handovers::NewHandover;
use store::cases::log::About;

/// Begins a handover of a case whose worker is there: it is proposed without a receiver, and is then
/// divided, confirmed and accepted like any other.
///
/// # Errors
/// `Denied` for all but coordinators; `NotFound` outside their areas; `NotRunning` without a worker,
/// or when it is over and nothing of it is open; `Handover` when one is under way.
pub async fn hand_over(
    house: &House,
    actor: &Actor,
    case: CaseId,
) -> Result<HandoverId, CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    let head = tx.case_head(&permit, case).await?;
    if !permit.covers(head.area, &[]) {
        return Err(Fault::NotFound.into());
    }
    let about = About::Case(head.youth, case);
    let log = note(house, &tx, &permit, "handover.begin", about).await?;
    // Whoever changed it in between was done when the row above was written.
    let head = tx.case_head(&permit, case).await?;
    let open = tx.has_open_ends(&permit, case).await?;
    let Some(from) = head.worker.filter(|_| open) else {
        return Err(CaseError::NotRunning(head.state));
    };
    let under_way = tx.open_handovers(&permit).await?;
    if under_way.iter().any(|(_, line)| line.case == case) {
        return Err(HandoverRefusal::UnderWay.into());
    }
    let id = HandoverId(store::new_id());
    let new = NewHandover {
        id,
        from,
        to: None,
        stand_in: None,
        away_from: None,
        back_of: None,
    };
    log.insert_handover(case, new, house.clock.now()).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}
