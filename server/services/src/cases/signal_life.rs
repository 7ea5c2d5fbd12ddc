use super::CaseError;
use super::open::{InHand, in_hand};
use super::signal::{index_for, life};
use crate::{Actor, House};
use domain::cases::{EndSignalForm, SignalAct, SignalEnd, SignalRefusal, SignalState};
use domain::ids::{CaseId, IndexJobId, SignalId};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Instant};
use domain::values::{Mistake, Mistakes};
use store::Tx;
use store::cases::log::Logged;
use store::cases::signals::{IndexAct, SealedSignal, SignalLine};

/// Ends a signal of which `version` was shown: it matches no more. After a death, and when it should
/// never have been given, it goes out of the index at once.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such signal; `SignalAct` when it is
/// not active; `Stale`; mistakes beside the fields.
pub async fn end_signal(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, SignalId, i32),
    form: &EndSignalForm,
) -> Result<(), CaseError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let (why, on) = form.parse(today)?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "signal.end").await?;
    let signal = hand.log.signal(case, id).await?;
    if on < signal.given_on && why != SignalEnd::Unjustified {
        return Err(Mistakes::one("on", Mistake::EndBeforeStart).into());
    }
    let file = hand.log.case_file(case).await?;
    let indexes = tx.indexes(&hand.permit).await?;
    let index = indexes.iter().find(|one| one.index.code == signal.index);
    let life = life(&hand, &file, signal.given_on, index)?;
    let end = life.ends_with(Some((on, why)));
    // It stands in the index until today, whenever that happened.
    let removes = life.removed((today, end.1));
    let (line, act) = ended(signal.line, end, (removes, today))?;
    save(&hand, (id, version), line, (act, now)).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// A signal after an end, and what the index is told.
pub(super) fn ended(
    line: SignalLine,
    end: (Day, SignalEnd),
    (removes, today): (Day, Day),
) -> Result<(SignalLine, IndexAct), CaseError> {
    let mut state = line.state.after(SignalAct::End)?;
    let mut act = IndexAct::Inactive;
    if removes <= today {
        state = state.after(SignalAct::Remove)?;
        act = IndexAct::Remove;
    }
    let line = SignalLine {
        state,
        why: end.1,
        ended_on: Some(end.0),
        removes_on: Some(removes),
        ..line
    };
    Ok((line, act))
}

/// Makes a signal of which `version` was shown active again, until the day on which it would have
/// ended by itself.
///
/// # Errors
/// `NotFound`; `SignalAct` when it is not inactive; `SignalOver` when it ended for good; `Signal`
/// when there is no index now, or another signal is active; `Stale`.
pub async fn resume_signal(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, SignalId, i32),
) -> Result<(), CaseError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "signal.resume").await?;
    let signals = hand.log.signals(case).await?;
    let signal = hand.log.signal(case, id).await?;
    let state = signal.line.state.after(SignalAct::Resume)?;
    let active = |one: &SealedSignal| one.line.state == SignalState::Active;
    if signals.iter().any(active) {
        return Err(CaseError::Signal(vec![SignalRefusal::AlreadyActive]));
    }
    let file = hand.log.case_file(case).await?;
    let indexes = tx.indexes(&hand.permit).await?;
    let index = index_for(&indexes, &file.municipality_code, today)
        .map_err(|none| CaseError::Signal(vec![SignalRefusal::NoIndex(none)]))?;
    let life = life(&hand, &file, signal.given_on, Some(&index))?;
    let (ends_on, why) = life.ends();
    if !signal.line.why.may_resume() || ends_on <= today || index.index.code != signal.index {
        return Err(CaseError::SignalOver);
    }
    let line = SignalLine {
        state,
        warns_on: life.warns(),
        ends_on,
        why,
        ended_on: None,
        removes_on: None,
        ..signal.line
    };
    save(&hand, (id, version), line, (IndexAct::Active, now)).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Takes an inactive signal of which `version` was shown out of the index, before that happens by
/// itself; the reason is that of its end.
///
/// # Errors
/// `NotFound`; `SignalAct` when it is not inactive; `Stale`.
pub async fn remove_signal(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, SignalId, i32),
) -> Result<(), CaseError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "signal.remove").await?;
    let signal = hand.log.signal(case, id).await?;
    let line = SignalLine {
        state: signal.line.state.after(SignalAct::Remove)?,
        removes_on: Some(today),
        ..signal.line
    };
    save(&hand, (id, version), line, (IndexAct::Remove, now)).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Writes the signal, and queues what its index is to be told.
pub(super) async fn save(
    hand: &InHand<'_>,
    (id, version): (SignalId, i32),
    line: SignalLine,
    (act, now): (IndexAct, Instant),
) -> Result<(), CaseError> {
    let case = hand.head.case;
    hand.log.save_signal(case, (id, version), line).await?;
    let job = IndexJobId(store::new_id());
    hand.log.queue_for_index(job, (id, act), now).await?;
    Ok(())
}

/// Queues that the index is told, of all signals of a case that it knows, what changed: who has them
/// now, or who the parents are.
pub(super) async fn tell_of_all<D: Deed>(
    (tx, permit): (&Tx, &Permit<D>),
    log: &Logged<'_>,
    act: IndexAct,
    (case, now): (CaseId, Instant),
) -> Result<(), CaseError> {
    for signal in tx.signals_in_index(permit, case).await? {
        let job = IndexJobId(store::new_id());
        log.queue_for_index(job, (signal, act), now).await?;
    }
    Ok(())
}
