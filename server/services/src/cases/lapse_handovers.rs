use super::CaseError;
use super::divide_handovers::facts;
use super::note::note;
use super::propose_handovers::tell_coordinators;
use crate::House;
use domain::cases::{HandoverAct, HandoverLine};
use domain::ids::{EmployeeId, YouthId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Day;
use std::collections::{BTreeMap, BTreeSet};
use store::cases::log::About;
use store::{StoreError, Tx};

/// Takes back what is open and no longer needed, so that a stand-in does not keep a case in sight:
/// handovers of a case that is with somebody else or over, and those of a worker who is not away
/// long after all (`away` has who is). The coordinators are told to log in.
///
/// # Errors
/// When the database fails; what was taken back before that stays.
pub(super) async fn lapse_handovers(
    house: &House,
    permit: &Permit<KeepCaseRules>,
    away: &BTreeMap<EmployeeId, Day>,
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let lapsed = without_use(&tx, permit, away).await?;
    drop(tx);
    let mut areas = BTreeSet::new();
    for (youth, line) in lapsed {
        let tx = house.store.begin().await?;
        let about = About::Case(youth, line.case);
        let log = note(house, &tx, permit, "handover.lapse", about).await?;
        // The row above waits for whoever writes another, so what is read now stays so.
        if !still_without_use(&tx, permit, away, &line).await? {
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
    for one in tx.open_handovers(permit).await? {
        if is_here(&one.1, away) && !lapsed.contains(&one) {
            lapsed.push(one);
        }
    }
    Ok(lapsed)
}

/// Whether nobody changed it in between, nor what it is without use for.
async fn still_without_use<D: Deed>(
    tx: &Tx,
    permit: &Permit<D>,
    away: &BTreeMap<EmployeeId, Day>,
    line: &HandoverLine,
) -> Result<bool, CaseError> {
    match tx.handover(permit, line.id).await {
        Ok((_, now)) if now == *line => {
            Ok(is_here(line, away) || tx.is_without_use(permit, line.id).await?)
        }
        Ok(_) | Err(StoreError::NotFound) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Whether somebody hands over who is not away long; a handover that a coordinator chose needs no
/// absence.
fn is_here(line: &HandoverLine, away: &BTreeMap<EmployeeId, Day>) -> bool {
    !line.is_return && !line.is_chosen && !away.contains_key(&line.from.id)
}
