use super::open::in_hand;
use super::{CaseError, words};
use crate::{Actor, House};
use domain::cases::{EndFacts, EndForm, Ending, StepAct, StepKind};
use domain::ids::CaseId;
use domain::values::{Mistake, Mistakes, parse_day};

/// Ends a case of which `version` was shown, with the words for the referrer. One that ends well
/// has its closing done on this day.
///
/// # Errors
/// `NotFound` when the actor may not see it, `Stale`; `End` with everything that stands in the way;
/// mistakes beside the fields.
pub async fn end_case(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    form: &EndForm,
) -> Result<(), CaseError> {
    let (ending, reason) = form.parse()?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, deed(ending)).await?;
    let file = hand.log.case_file(case).await?;
    let track = hand.log.track(case).await?;
    let assignments = hand.log.assignments(case).await?;
    let state = ending
        .of(EndFacts {
            state: hand.head.state,
            track: &track,
            assignments: assignments.len(),
            assignments_done: assignments.iter().filter(|one| one.done.is_some()).count(),
            agreement_signed: file.agreed.signed.is_some(),
            reasoned: !reason.is_empty(),
        })
        .map_err(CaseError::End)?;
    let sealed = words::seal(&hand.key, ("case_file", case.0, "ending"), &reason)?;
    let when = (state, today, now);
    hand.log.end_case(case, version, when, Some(sealed)).await?;
    if let Ok(closed) = track.after(StepKind::Closing, StepAct::Done(today), today) {
        let step = closed.step(StepKind::Closing);
        hand.log.set_step(case, StepKind::Closing, step).await?;
    }
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Writes down on which day the message about the end was sent to the referrer; an empty day: it was
/// not after all.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning` for one that has not ended, `Stale`;
/// mistakes beside `on`, also for a day before the end.
pub async fn record_report(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    typed: &str,
) -> Result<(), CaseError> {
    let wrong = |mistake| Mistakes::one("on", mistake);
    let on = match typed.trim() {
        "" => None,
        typed => Some(parse_day(typed).map_err(wrong)?),
    };
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.report_sent").await?;
    let Some(ended) = hand.log.case_file(case).await?.ended_on else {
        return Err(CaseError::NotRunning(hand.head.state));
    };
    if on.is_some_and(|on| on > house.clock.today()) {
        return Err(wrong(Mistake::InTheFuture).into());
    }
    if on.is_some_and(|on| on < ended) {
        return Err(wrong(Mistake::BeforeEnd).into());
    }
    hand.log.set_referrer_told(case, version, on).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

const fn deed(ending: Ending) -> &'static str {
    match ending {
        Ending::Well => "case.end_well",
        Ending::Badly => "case.end_badly",
        Ending::SentBack => "case.send_back",
    }
}
