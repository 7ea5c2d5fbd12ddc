use super::open::in_hand;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, House, Post};
use domain::cases::{ConcernsForm, NotedKind, NotedWords, ScreeningForm};
use domain::ids::{CaseId, ScreeningId};

/// Writes down that the screening instrument was used, and what came out; none is ever changed.
///
/// # Errors
/// `NotFound` when the actor may not see the case, `NotRunning`; mistakes beside the fields.
pub async fn record_screening(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &ScreeningForm,
) -> Result<ScreeningId, CaseError> {
    let noted = form.parse(house.clock.today())?;
    let what = (NotedKind::Screening, "screening.add");
    record(house, actor, post, case, what, &noted).await
}

/// Writes down whether a talk gave concerns, apart from the screening.
///
/// # Errors
/// As [`record_screening`].
pub async fn record_concerns(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &ConcernsForm,
) -> Result<ScreeningId, CaseError> {
    let noted = form.parse(house.clock.today())?;
    let what = (NotedKind::Concerns, "concerns.add");
    record(house, actor, post, case, what, &noted).await
}

async fn record(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    (kind, deed): (NotedKind, &'static str),
    noted: &NotedWords,
) -> Result<ScreeningId, CaseError> {
    let (now, id) = (house.clock.now(), ScreeningId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, deed).await?;
    hand.runs()?;
    let sealed = words::seal_all(&hand.key, ("case_screening", id.0, "words"), noted)?;
    let by = hand.actor()?;
    hand.log
        .insert_noted(case, (id, kind), (by, now), sealed)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}
