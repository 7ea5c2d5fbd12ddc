use super::CaseError;
use super::divide_handovers::tell_people;
use super::note::note;
use super::propose_handovers::away_now;
use super::signal_life::tell_of_all;
use crate::{Actor, Fault, House};
use domain::cases::{CaseAct, HandoverRefusal};
use domain::ids::{CaseId, EmployeeId};
use domain::permission::CoordinateCases;
use domain::time::Week;
use store::cases::index_jobs::IndexAct;
use store::cases::log::About;

/// Gives a case that nobody answers for to a case worker of its area; who had it and who gets it are
/// told to log in. A case whose worker is there goes to another by a handover.
///
/// # Errors
/// `Denied` for all but coordinators; `NotFound` outside their areas; `NotForWorker` for somebody
/// who is away or has no role there; `NotRunning` when it is over and nothing of it is open;
/// `Handover` when it has a worker who answers for it; `Stale`.
pub async fn allocate(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    worker: EmployeeId,
) -> Result<(), CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    let head = tx.case_head(&permit, case).await?;
    if !permit.covers(head.area, &[]) {
        return Err(Fault::NotFound.into());
    }
    let about = About::Case(head.youth, case);
    let log = note(house, &tx, &permit, "case.allocate", about).await?;
    let head = tx.case_head(&permit, case).await?;
    // What is over but has a signal, an objection or help open changes hands and stays over.
    let state = match head.state.has_ended() && tx.has_open_ends(&permit, case).await? {
        true => head.state,
        false => head.state.after(CaseAct::Allocate)?,
    };
    let long = away_now(house, &tx, &permit).await?;
    let orphans = tx.orphans(&permit, house.clock.today(), &long).await?;
    if head.worker.is_some() && !orphans.iter().any(|(_, one)| one.case == case) {
        return Err(HandoverRefusal::HasWorker.into());
    }
    let grants = tx.case_workers(&permit, house.clock.today()).await?;
    let may = grants.iter().any(|grant| {
        grant.worker == worker && !grant.away && grant.area.is_none_or(|area| area == head.area)
    });
    if !may {
        return Err(CaseError::NotForWorker);
    }
    log.move_case(case, version, (state, Some(worker))).await?;
    tell_of_all(
        (&tx, &permit),
        &log,
        IndexAct::Worker,
        (case, house.clock.now()),
    )
    .await?;
    let today = house.clock.today();
    let days = log
        .move_appointments(case, worker, (today, house.clock.now()))
        .await?;
    tx.bump_weeks(&permit, days.into_iter().map(Week::of))
        .await?;
    let told: Vec<_> = head.worker.into_iter().chain([worker]).collect();
    tell_people(house, (&tx, &permit), &told).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
