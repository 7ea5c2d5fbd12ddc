use super::open::in_hand;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{DiscussionForm, SignalState};
use domain::ids::{CaseId, DiscussionId};
use store::cases::signals::SealedSignal;

/// Writes down who spoke at home about the weighing and when, or why that waits and until when; none
/// is ever changed, the last counts.
///
/// # Errors
/// `NotFound` when the actor may not see the case; `NotRunning`, unless a signal of it is active;
/// `Discussion`; mistakes beside the fields.
pub async fn record_discussion(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &DiscussionForm,
) -> Result<DiscussionId, CaseError> {
    let today = house.clock.today();
    let (discussion, told) = form.parse(today)?;
    let (now, id) = (house.clock.now(), DiscussionId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "discussion.add").await?;
    // A signal goes on after its case, and with it the talk that was postponed.
    let signals = hand.log.signals(case).await?;
    let active = |signal: &SealedSignal| signal.line.state == SignalState::Active;
    if !signals.iter().any(active) {
        hand.runs()?;
    }
    let birth = hand.birth(&hand.log.case_file(case).await?)?;
    discussion
        .check(!told.is_empty(), birth.0, today)
        .map_err(CaseError::Discussion)?;
    let sealed = words::seal(&hand.key, ("case_discussion", id.0, "words"), &told)?;
    let by = hand.actor()?;
    hand.log
        .insert_discussion(case, (id, discussion), (by, now), sealed)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}
