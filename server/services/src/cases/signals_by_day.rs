use super::CaseError;
use super::note::note;
use super::signal_life::ended;
use super::tell::tell_worker;
use crate::{Actor, House};
use domain::cases::{IndexRules, SignalAct, SignalEnd, SignalState};
use domain::ids::IndexJobId;
use domain::permission::{KeepCaseRules, Permit};
use domain::time::Day;
use store::cases::log::{About, Logged};
use store::cases::signals::{DueSignal, IndexAct, SignalLine};

/// What happened to signals by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SignalsDone {
    /// Signals that ended.
    pub ended: u32,
    /// Signals that went out of the index.
    pub removed: u32,
    /// Workers who were warned that one ends.
    pub warned: u32,
}

/// What happens to signals by itself today, oldest first and each in a transaction of its own: they
/// end, they go out of the index, and their workers are warned before. Nothing where no cases are.
///
/// # Errors
/// When the database fails; what was done before that stays.
pub async fn signals_by_day(house: &House) -> Result<SignalsDone, CaseError> {
    let mut done = SignalsDone::default();
    if house.case_keys.is_none() {
        return Ok(done);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let due = tx.due_signals(&permit, today).await?;
    drop(tx);
    for signal in due {
        one(house, &permit, signal, &mut done).await?;
    }
    Ok(done)
}

async fn one(
    house: &House,
    permit: &Permit<KeepCaseRules>,
    due: DueSignal,
    done: &mut SignalsDone,
) -> Result<(), CaseError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let about = About::Case(due.youth, due.case);
    let log = note(house, &tx, permit, "signal.by_day", about).await?;
    let signal = log.signal(due.case, due.signal).await?;
    let indexes = tx.indexes(permit).await?;
    let index = indexes.iter().find(|one| one.index.code == signal.index);
    let (told, version) = (signal.warned, signal.version);
    match (signal.line.state, end_of(&signal.line, index, today)) {
        (SignalState::Active, Some(end)) => {
            let terms = index.map_or(domain::cases::SignalTerms::USUAL, |index| index.terms);
            let (line, act) = ended(signal.line, end, (terms.removes(end), today))?;
            log.save_signal(due.case, (due.signal, version), line)
                .await?;
            tell(&log, due, act, now).await?;
            done.ended += 1;
        }
        (SignalState::Active, None) if signal.line.warns_on <= today && !told => {
            let area = tx.case_head(permit, due.case).await?.area;
            if !tell_worker(house, (&tx, permit), (due.case, area)).await? {
                // Nobody could be told: it is tried again, and cases without a worker are reported.
                return Ok(());
            }
            log.set_warned(due.case, due.signal, now).await?;
            done.warned += 1;
        }
        (SignalState::Inactive, _) if signal.line.removes_on.is_some_and(|day| day <= today) => {
            let line = SignalLine {
                state: signal.line.state.after(SignalAct::Remove)?,
                ..signal.line
            };
            log.save_signal(due.case, (due.signal, version), line)
                .await?;
            tell(&log, due, IndexAct::Remove, now).await?;
            done.removed += 1;
        }
        // Somebody did it since it was looked up.
        _ => return Ok(()),
    }
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// The end that has come: its own, or that of its index, whichever is first.
fn end_of(line: &SignalLine, index: Option<&IndexRules>, today: Day) -> Option<(Day, SignalEnd)> {
    let own = (line.ends_on, line.why);
    let stops = index
        .and_then(IndexRules::ends)
        .and_then(|last| last.succ_opt());
    let first = stops.map_or(own, |day| own.min((day, SignalEnd::IndexStops)));
    (first.0 <= today).then_some(first)
}

async fn tell(
    log: &Logged<'_>,
    due: DueSignal,
    act: IndexAct,
    now: domain::time::Instant,
) -> Result<(), CaseError> {
    let job = IndexJobId(store::new_id());
    log.queue_for_index(job, (due.signal, act), now).await?;
    Ok(())
}
