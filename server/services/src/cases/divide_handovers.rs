use super::CaseError;
use super::note::note;
use super::propose_handovers::away_now;
use super::tell::tell;
use crate::{Actor, Fault, House};
use domain::cases::{
    Colleague, HandoverAct, HandoverFacts, HandoverLine, HandoverState, Handovers, Terms, as_shown,
    receivers,
};
use domain::ids::{AreaId, EmployeeId, HandoverId, YouthId};
use domain::permission::{CoordinateCases, Permit};
use store::Tx;
use store::cases::log::{About, Logged};

/// Where a worker finds what was handed over.
pub(super) const MINE: &str = "/zaken";

/// What the actor divides: open handovers of the actor's areas, cases for which nobody answers, and
/// who can receive. Each case that is named stands in the log.
///
/// # Errors
/// `Denied` for all but coordinators, `CasesOff`.
pub async fn read_handovers(house: &House, actor: &Actor) -> Result<Handovers, CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    note(house, &tx, &permit, "handover.list", About::Many).await?;
    let terms = tx.terms(&permit).await?;
    let mut lines = Vec::new();
    for (youth, line) in tx.open_handovers(&permit).await? {
        if permit.covers(line.area, &[]) {
            let about = About::Case(youth, line.case);
            let log = note(house, &tx, &permit, "handover.read", about).await?;
            lines.push(with_terms(&log, &terms, line).await?);
        }
    }
    let today = house.clock.today();
    let long = away_now(house, &tx, &permit).await?;
    let mut orphans = Vec::new();
    for (youth, one) in tx.orphans(&permit, today, &long).await? {
        if permit.covers(one.area, &[]) {
            let about = About::Case(youth, one.case);
            note(house, &tx, &permit, "handover.read", about).await?;
            orphans.push(one);
        }
    }
    let grants = tx.case_workers(&permit, today).await?;
    let loads = tx.case_loads(&permit).await?;
    tx.commit(Vec::new()).await?;
    let here = grants.into_iter().filter(|one| !one.away);
    let workers = here.map(|grant| {
        let (id, name) = (grant.worker, grant.name);
        (Colleague { id, name }, grant.area)
    });
    Ok(Handovers {
        receivers: receivers(&lines, &loads),
        lines,
        orphans,
        workers: workers.collect(),
    })
}

/// A handover that counts steps with a last day by their term too.
pub(super) async fn with_terms(
    log: &Logged<'_>,
    terms: &Terms,
    mut line: HandoverLine,
) -> Result<HandoverLine, CaseError> {
    if !line.case_state.has_ended() {
        line.terms += terms.run_for(&log.track(line.case).await?);
    }
    Ok(line)
}

/// Gives a handover of which `version` was shown to somebody, with who stands in; it is proposed
/// again.
///
/// # Errors
/// `Denied` for all but coordinators; `NotFound` outside their areas; `NotForWorker` for somebody
/// who is away or has no role there; `Handover`; `Stale`.
pub async fn divide_handover(
    house: &House,
    actor: &Actor,
    (id, version): (HandoverId, i32),
    (to, stand_in): (EmployeeId, EmployeeId),
) -> Result<(), CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    let (youth, line) = reached(&tx, &permit, id).await?;
    let log = note(
        house,
        &tx,
        &permit,
        "handover.divide",
        About::Case(youth, line.case),
    )
    .await?;
    may_receive(house, (&tx, &permit), &[to, stand_in], line.area).await?;
    let act = HandoverAct::Divide { to, stand_in };
    let facts = facts(&line).after(act, me(&permit)?)?;
    log.save_handover(line.case, (id, version), facts).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Confirms everything that is proposed of one worker, in the actor's areas, as it was `shown`
/// ([`as_shown`]); from then on stand-ins answer, not before the absence begins. Who hands over and who
/// receives are told to log in.
///
/// # Errors
/// As [`divide_handover`]; `NotFound` when nothing is proposed; `Stale` when that is not what was
/// shown. One that cannot be confirmed stops
/// all.
pub async fn confirm_handovers(
    house: &House,
    actor: &Actor,
    from: EmployeeId,
    shown: &str,
) -> Result<(), CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    // The first row of the log waits for whoever changes something else.
    note(house, &tx, &permit, "handover.list", About::Many).await?;
    let mut proposed = tx.open_handovers(&permit).await?;
    proposed.retain(|(_, line)| {
        let mine = line.from.id == from && permit.covers(line.area, &[]);
        mine && line.state == HandoverState::Proposed
    });
    if proposed.is_empty() {
        return Err(Fault::NotFound.into());
    }
    if as_shown(proposed.iter().map(|(_, line)| line)) != shown {
        return Err(Fault::Stale.into());
    }
    let mut told = vec![from];
    for (youth, line) in proposed {
        let facts = facts(&line).after(HandoverAct::Confirm, me(&permit)?)?;
        let people: Vec<_> = facts.stand_in.into_iter().chain([facts.to]).collect();
        may_receive(house, (&tx, &permit), &people, line.area).await?;
        let about = About::Case(youth, line.case);
        let log = note(house, &tx, &permit, "handover.confirm", about).await?;
        log.save_handover(line.case, (line.id, line.version), facts)
            .await?;
        let today = house.clock.today();
        let stands_in = line.away_from.is_none_or(|from| from <= today);
        log.handover_waits(line.case, line.id, (today, stands_in))
            .await?;
        told.extend(people);
    }
    tell_people(house, (&tx, &permit), &told).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Takes a handover of which `version` was shown back: it was not needed after all.
///
/// # Errors
/// As [`divide_handover`].
pub async fn withdraw_handover(
    house: &House,
    actor: &Actor,
    (id, version): (HandoverId, i32),
) -> Result<(), CaseError> {
    let permit = actor.permit::<CoordinateCases>()?;
    let tx = house.store.begin().await?;
    let (youth, line) = reached(&tx, &permit, id).await?;
    let about = About::Case(youth, line.case);
    let log = note(house, &tx, &permit, "handover.withdraw", about).await?;
    let facts = facts(&line).after(HandoverAct::Withdraw, me(&permit)?)?;
    log.save_handover(line.case, (id, version), facts).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// What the rules know of a handover; without a receiver it is one to oneself, which they refuse.
pub(super) fn facts(line: &HandoverLine) -> HandoverFacts {
    let id = |colleague: &Colleague| colleague.id;
    HandoverFacts {
        state: line.state,
        from: line.from.id,
        to: line.to.as_ref().map_or(line.from.id, id),
        stand_in: line.stand_in.as_ref().map(id),
    }
}

/// A mail to each of these colleagues that says only: log in.
pub(super) async fn tell_people<D: domain::permission::Deed>(
    house: &House,
    (tx, permit): (&Tx, &Permit<D>),
    people: &[EmployeeId],
) -> Result<(), CaseError> {
    let mut addresses = Vec::new();
    for colleague in people {
        addresses.extend(tx.case_colleague(permit, *colleague).await?);
    }
    tell(house, (tx, permit), addresses, MINE).await
}

async fn reached(
    tx: &Tx,
    permit: &Permit<CoordinateCases>,
    id: HandoverId,
) -> Result<(YouthId, HandoverLine), CaseError> {
    let (youth, line) = tx.handover(permit, id).await?;
    match permit.covers(line.area, &[]) {
        true => Ok((youth, line)),
        false => Err(Fault::NotFound.into()),
    }
}

fn me(permit: &Permit<CoordinateCases>) -> Result<EmployeeId, Fault> {
    permit.actor().ok_or(Fault::Denied)
}

/// That all of them are case workers of the area, and there today.
async fn may_receive(
    house: &House,
    (tx, permit): (&Tx, &Permit<CoordinateCases>),
    people: &[EmployeeId],
    area: AreaId,
) -> Result<(), CaseError> {
    let grants = tx.case_workers(permit, house.clock.today()).await?;
    let may = |one: &EmployeeId| {
        grants.iter().any(|grant| {
            grant.worker == *one && !grant.away && grant.area.is_none_or(|own| own == area)
        })
    };
    match people.iter().all(may) {
        true => Ok(()),
        false => Err(CaseError::NotForWorker),
    }
}
