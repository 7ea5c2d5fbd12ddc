use super::CaseError;
use super::open::in_hand;
use crate::{Actor, House};
use domain::cases::{ConsentForm, StepAct, StepForm, StepKind, StepState};
use domain::ids::CaseId;
use domain::values::{Mistake, Mistakes};

/// Plans, does, skips or reopens a step of a case of which `version` was shown.
///
/// # Errors
/// `NotFound` when the actor may not see it, `NotRunning`, `Stale`; a rule about the order of steps;
/// `Consent` when on the day of the first talk not everybody had agreed to the Halt-straf; mistakes.
pub async fn change_step(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    form: &StepForm,
) -> Result<(), CaseError> {
    let (kind, act) = form.parse()?;
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, deed(act)).await?;
    hand.runs()?;
    let file = hand.log.case_file(case).await?;
    let act = act.since(file.received_on).map_err(CaseError::Step)?;
    if let (StepKind::FirstTalk, StepAct::Done(talk)) = (kind, act) {
        let missing = file.agreed.consent.missing(hand.birth(&file)?.0, talk);
        if !missing.is_empty() {
            return Err(CaseError::Consent(missing));
        }
    }
    let track = hand.log.track(case).await?;
    let track = track.after(kind, act, today).map_err(CaseError::Step)?;
    hand.log.touch_case(case, version).await?;
    hand.log.set_step(case, kind, track.step(kind)).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

const fn deed(act: StepAct) -> &'static str {
    match act {
        StepAct::Plan(_) => "step.plan",
        StepAct::Done(_) => "step.done",
        StepAct::Skip => "step.skip",
        StepAct::Reopen => "step.reopen",
    }
}

/// Writes down what was agreed to, and when the agreement was signed. Once the first talk was held,
/// what it needed is not taken back.
///
/// # Errors
/// `NotFound` when the actor may not see it, `NotRunning`, `Stale`; `Consent` when then it would be
/// missing on the day of the talk; mistakes beside the fields, also for an agreement that was signed
/// before the referral came in.
pub async fn set_agreed(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    form: &ConsentForm,
) -> Result<(), CaseError> {
    let agreed = form.parse(house.clock.today())?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.agree").await?;
    hand.runs()?;
    let file = hand.log.case_file(case).await?;
    if agreed.signed.is_some_and(|day| day < file.received_on) {
        return Err(Mistakes::one("signed", Mistake::BeforeReferral).into());
    }
    let talk = hand.log.track(case).await?.step(StepKind::FirstTalk);
    if let StepState::Done(talk) = talk.state {
        let missing = agreed.consent.missing(hand.birth(&file)?.0, talk);
        if !missing.is_empty() {
            return Err(CaseError::Consent(missing));
        }
    }
    hand.log.set_agreed(case, version, &agreed).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
