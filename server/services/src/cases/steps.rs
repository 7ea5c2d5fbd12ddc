use super::CaseError;
use super::open::in_hand;
use crate::{Actor, House};
use domain::cases::{ConsentForm, StepAct, StepForm, StepKind};
use domain::ids::CaseId;

/// Plans, does, skips or reopens a step of a case of which `version` was shown.
///
/// # Errors
/// `NotFound` when the actor may not see it, `NotRunning`, `Stale`; a rule about the order of steps;
/// `Consent` when the first talk would begin a Halt-straf that not everybody agreed to; mistakes.
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
    if kind == StepKind::FirstTalk && matches!(act, StepAct::Done(_)) {
        let file = hand.log.case_file(case).await?;
        let missing = file.agreed.consent.missing(hand.birth(&file)?.0, today);
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

/// Writes down what was agreed to, and when the agreement was signed.
///
/// # Errors
/// `NotFound` when the actor may not see it, `NotRunning`, `Stale`, mistakes beside the fields.
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
    hand.log.set_agreed(case, version, &agreed).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
