use super::open::{InHand, in_hand};
use super::signal_life::{ended, save};
use super::{CaseError, words};
use crate::{Actor, House};
use domain::cases::{
    ObjectionForm, ObjectionRefusal, ObjectionTerm, OutcomeForm, SignalAct, SignalEnd, SignalState,
    WorkingDays,
};
use domain::ids::{CaseId, SignalId};
use domain::time::Day;
use domain::values::{Mistake, Mistakes, parse_day};
use store::Tx;
use store::cases::signals::{IndexAct, SignalLine};

/// Writes down when youth and parents were informed of a signal of which `version` was shown: from
/// then on they have six weeks to object.
///
/// # Errors
/// `NotFound`, `Stale`; `Objection` when an objection came in already; a mistake beside `informed`.
pub async fn inform(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, SignalId, i32),
    typed: &str,
) -> Result<(), CaseError> {
    let wrong = |mistake| Mistakes::one("informed", mistake);
    let on = parse_day(typed).map_err(wrong)?;
    if on > house.clock.today() {
        return Err(wrong(Mistake::InTheFuture).into());
    }
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "signal.inform").await?;
    let signal = hand.log.signal(case, id).await?;
    if on < signal.given_on {
        return Err(wrong(Mistake::EndBeforeStart).into());
    }
    if signal.line.objected_on.is_some() {
        return Err(CaseError::Objection(ObjectionRefusal::Decided));
    }
    let line = informed(&tx, &hand, (signal.line, on)).await?;
    hand.log.save_signal(case, (id, version), line).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// The line of a signal of which youth and parents were informed on a day, with the last day to object.
///
/// # Errors
/// When the database fails.
pub(super) async fn informed(
    tx: &Tx,
    hand: &InHand<'_>,
    (line, on): (SignalLine, Day),
) -> Result<SignalLine, CaseError> {
    let holidays = tx.public_holidays(&hand.permit, on).await?;
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    let term = ObjectionTerm::of(on, calendar);
    Ok(SignalLine {
        informed_on: Some(term.informed),
        objection_last_on: Some(term.last),
        ..line
    })
}

/// Writes down an objection to a signal of which `version` was shown; a late one too, for it too
/// gets an answer.
///
/// # Errors
/// `NotFound`, `Stale`; `NotInformed`; `Objection`; mistakes beside the fields.
pub async fn object(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, SignalId, i32),
    form: &ObjectionForm,
) -> Result<(), CaseError> {
    let today = house.clock.today();
    let (lodged, told) = form.parse(today)?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "signal.object").await?;
    let signal = hand.log.signal(case, id).await?;
    let term = signal.line.informed_on.zip(signal.line.objection_last_on);
    let (informed, last) = term.ok_or(CaseError::NotInformed)?;
    ObjectionTerm { informed, last }
        .lodge(lodged, today)
        .map_err(CaseError::Objection)?;
    if signal.line.objected_on.is_some() {
        return Err(CaseError::Objection(ObjectionRefusal::Decided));
    }
    let at = ("case_signal", id.0, "objection");
    let line = SignalLine {
        objected_on: Some(lodged),
        objection: Some(words::seal(&hand.key, at, &told)?),
        ..signal.line
    };
    hand.log.save_signal(case, (id, version), line).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Writes down what came of the objection to a signal of which `version` was shown. A founded one
/// takes the signal out of the index at once.
///
/// # Errors
/// `NotFound`, `Stale`; `Objection` when it was decided; `NotInformed` when nobody objected;
/// mistakes beside the fields.
pub async fn decide_objection(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, SignalId, i32),
    form: &OutcomeForm,
) -> Result<(), CaseError> {
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "signal.decide").await?;
    let signal = hand.log.signal(case, id).await?;
    let lodged = signal.line.objected_on.ok_or(CaseError::NotInformed)?;
    if signal.line.outcome.is_some() {
        return Err(CaseError::Objection(ObjectionRefusal::Decided));
    }
    let (outcome, decided) = form.parse(lodged, today)?;
    let line = SignalLine {
        outcome: Some(outcome),
        decided_on: Some(decided),
        ..signal.line
    };
    match (outcome.ends_signal(), line.state) {
        (true, SignalState::Active) => {
            let end = (today, SignalEnd::Unjustified);
            let (line, act) = ended(line, end, (today, today))?;
            save(&hand, (id, version), line, (act, now)).await?;
        }
        (true, SignalState::Inactive) => {
            let line = SignalLine {
                state: line.state.after(SignalAct::Remove)?,
                why: SignalEnd::Unjustified,
                removes_on: Some(today),
                ..line
            };
            save(&hand, (id, version), line, (IndexAct::Remove, now)).await?;
        }
        _ => hand.log.save_signal(case, (id, version), line).await?,
    }
    tx.commit(Vec::new()).await?;
    Ok(())
}
