use super::CaseError;
use super::divide_handovers::facts;
use super::note::note;
use super::propose_handovers::{long_absences, tell_coordinators};
use crate::House;
use domain::cases::{HandoverAct, HandoverLine};
use domain::ids::{EmployeeId, YouthId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Day;
use std::collections::{BTreeMap, BTreeSet};
use store::Tx;
use store::cases::log::About;

/// Takes back what is open and no longer needed, so that a stand-in does not keep a case in sight:
/// handovers of a case that is with somebody else or over, and those of a worker who is not away
/// long after all. The coordinators are told to log in.
///
/// # Errors
/// When the database fails; what was taken back before that stays.
pub(super) async fn lapse_handovers(
    house: &House,
    permit: &Permit<KeepCaseRules>,
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let away = long_absences(house, &tx, permit).await?;
    let lapsed = without_use(&tx, permit, &away).await?;
    drop(tx);
    let mut areas = BTreeSet::new();
    for (youth, line) in lapsed {
        let tx = house.store.begin().await?;
        let about = About::Case(youth, line.case);
        let log = note(house, &tx, permit, "handover.lapse", about).await?;
        // The row above waits for whoever writes another, so what is read now stays so.
        let still = without_use(&tx, permit, &away).await?;
        if !still.iter().any(|(_, one)| *one == line) {
            continue;
        }
        let facts = facts(&line).after(HandoverAct::Withdraw, line.from.id)?;
        log.save_handover(line.case, (line.id, line.version), facts)
            .await?;
        tx.commit(Vec::new()).await?;
        areas.insert(line.area);
    }
    tell_coordinators(house, permit, &areas).await
}

async fn without_use<D: Deed>(
    tx: &Tx,
    permit: &Permit<D>,
    away: &BTreeMap<EmployeeId, Day>,
) -> Result<Vec<(YouthId, HandoverLine)>, CaseError> {
    let mut lapsed = tx.handovers_without_use(permit).await?;
    let here = |line: &HandoverLine| {
        !line.is_return && !line.is_chosen && !away.contains_key(&line.from.id)
    };
    for one in tx.open_handovers(permit).await? {
        if here(&one.1) && !lapsed.contains(&one) {
            lapsed.push(one);
        }
    }
    Ok(lapsed)
}
