use super::open::{InHand, in_hand};
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{WeighingFacts, WeighingForm, WeighingWords};
use domain::ids::{CaseId, WeighingId};
use store::cases::weighings::SealedWeighing;

/// Writes a version of the weighing, always the actor's own; what was written before stays. That no
/// signal is needed is an outcome like the other, with its reasoning.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; `Weighing` with everything that it
/// lacks; mistakes beside the fields.
pub async fn weigh(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &WeighingForm,
) -> Result<WeighingId, CaseError> {
    let (number, written) = form.parse()?;
    let (now, id) = (house.clock.now(), WeighingId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "weighing.write").await?;
    hand.runs()?;
    let (by, today) = (hand.actor()?, house.clock.today());
    let last = hand.log.weighings(case).await?;
    let last = last.first().map(|last| facts(&hand, last)).transpose()?;
    written
        .facts((number, by, today), None)
        .may_follow(last.as_ref())
        .map_err(CaseError::Weighing)?;
    let sealed = words::seal_all(&hand.key, ("case_weighing", id.0, "words"), &written)?;
    hand.log
        .insert_weighing(case, (id, number), (by, today), sealed)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// The words of a version.
pub(super) fn opened(
    key: &vault::YouthKey,
    weighing: &SealedWeighing,
) -> Result<WeighingWords, CaseError> {
    let at = ("case_weighing", weighing.id.0, "words");
    Ok(words::open_all(key, at, weighing.words.as_ref())?)
}

/// What the rules know of a version.
pub(super) fn facts(
    hand: &InHand<'_>,
    weighing: &SealedWeighing,
) -> Result<WeighingFacts, CaseError> {
    let told = (weighing.number, weighing.by, weighing.on);
    Ok(opened(&hand.key, weighing)?.facts(told, weighing.second))
}
