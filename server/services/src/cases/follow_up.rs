use super::open::{InHand, in_hand};
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{
    CaseAct, CaseState, FollowUpDoneForm, FollowUpForm, FollowUpView, Private, StepAct, StepKind,
};
use domain::ids::{CaseId, FollowUpId, NoteId};
use domain::values::{Mistake, Mistakes};
use store::cases::files::CaseFile;

/// Agrees a follow-up: on a day it comes back on the list of who answers for the case, also when the
/// case has ended.
///
/// # Errors
/// `NotFound` when the actor may not see the case; mistakes beside the fields.
pub async fn agree_follow_up(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &FollowUpForm,
) -> Result<FollowUpId, CaseError> {
    let (due, agreed) = form.parse()?;
    let (now, id) = (house.clock.now(), FollowUpId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "follow_up.agree").await?;
    let sealed = words::seal(&hand.key, ("case_follow_up", id.0, "words"), &agreed)?;
    hand.log
        .insert_follow_up(case, id, (due, now), sealed)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Writes down what came of a follow-up; it comes back no more.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such follow-up that is still to be
/// done; mistakes beside the fields.
pub async fn settle_follow_up(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, FollowUpId),
    form: &FollowUpDoneForm,
) -> Result<(), CaseError> {
    let (done, outcome) = form.parse(house.clock.today())?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "follow_up.done").await?;
    let at = ("case_follow_up", id.0, "outcome");
    let sealed = words::seal(&hand.key, at, &outcome)?;
    hand.log.settle_follow_up(case, id, done, sealed).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Lets a case that ended, of which `version` was shown, run again. The reason stands in the case as a
/// note; how it ended stands in the log.
///
/// # Errors
/// `NotFound` when the actor may not see it, `NotRunning` for one that has not ended, `Stale`; a
/// mistake beside `reason`.
pub async fn reopen_case(
    house: &House,
    actor: &Actor,
    (case, version): (CaseId, i32),
    reason: &Private,
) -> Result<(), CaseError> {
    let wrong = |mistake| Mistakes::one("reason", mistake);
    let reason = match reason.text() {
        Ok(reason) => reason,
        Err(Mistake::Empty) => return Err(wrong(Mistake::ReasonNeeded).into()),
        Err(mistake) => return Err(wrong(mistake).into()),
    };
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "case.reopen").await?;
    let state = match hand.head.state.after(CaseAct::Reopen)? {
        // One that was sent back before anybody followed it waits for a worker again.
        CaseState::Running if hand.head.worker.is_none() => CaseState::Received,
        state => state,
    };
    let file = hand.log.case_file(case).await?;
    hand.log.reopen_case(case, version, state).await?;
    let track = hand.log.track(case).await?;
    if let Ok(opened) = track.after(StepKind::Closing, StepAct::Reopen, today) {
        let step = opened.step(StepKind::Closing);
        hand.log.set_step(case, StepKind::Closing, step).await?;
    }
    let note = NoteId(store::new_id());
    let told = format!("Heropend: {}{}", reason.as_str(), sent(&hand, &file)?);
    let told: Private = told.into();
    let sealed = words::seal(&hand.key, ("case_note", note.0, "words"), &told)?;
    let by = hand.actor()?;
    hand.log.insert_note(case, note, (by, now), sealed).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// What the referrer was sent of an end that is taken back, so that it stays known; empty when nothing.
fn sent(hand: &InHand<'_>, file: &CaseFile) -> Result<String, CaseError> {
    let Some(on) = file.referrer_told_on else {
        return Ok(String::new());
    };
    let at = ("case_file", hand.head.case.0, "ending");
    let ending = words::open(&hand.key, at, file.ending.as_ref())?;
    let on = on.format("%d-%m-%Y");
    Ok(format!(
        "\nHet bericht aan de verwijzer was verstuurd op {on}. Reden: {}",
        match ending.is_empty() {
            true => "–",
            false => ending.as_str(),
        }
    ))
}

/// The follow-ups of a case, as a read of that case.
pub(super) async fn follow_ups(
    hand: &InHand<'_>,
    case: CaseId,
) -> Result<Vec<FollowUpView>, CaseError> {
    let rows = hand.log.follow_ups(case).await?;
    let view = |row: store::cases::follow_ups::SealedFollowUp| {
        let at = |column| ("case_follow_up", row.id.0, column);
        let open = |column, sealed| words::open(&hand.key, at(column), sealed);
        let outcome = row.outcome.as_ref();
        Ok(FollowUpView {
            id: row.id,
            due: row.due,
            words: open("words", row.words.as_ref())?,
            done: row.done,
            outcome: outcome
                .map(|sealed| open("outcome", Some(sealed)))
                .transpose()?,
        })
    };
    rows.into_iter().map(view).collect()
}
