use super::note::{note, youth_key};
use super::open::in_hand;
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use chrono::Days;
use domain::cases::{Private, WorryState, WorryView, WorryWords};
use domain::ids::{CaseId, NoteId, WorryId};
use domain::permission::{FollowCases, KeepCaseRules, Permit};
use domain::time::wall_of;
use domain::values::{Mistake, Mistakes};
use store::Tx;
use store::cases::log::About;
use store::cases::worries::{WorryDecision, WorryHead};

/// The worries that wait for the actor: of the areas that one coordinates, and for a case worker those
/// of areas that nobody coordinates. Each that is read stands in the log.
///
/// # Errors
/// `Denied` without a case role, `CasesOff`.
pub async fn read_worries(house: &House, actor: &Actor) -> Result<Vec<WorryView>, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    let mut views = Vec::new();
    for head in waiting(&tx, &permit).await? {
        let about = About::Youth(head.youth);
        let log = note(house, &tx, &permit, "worry.read", about).await?;
        let key = youth_key(house, &tx, &permit, head.youth).await?;
        let sealed = log.worry_words(head.id, head.youth).await?;
        let at = ("case_worry", head.id.0, "words");
        views.push(WorryView {
            id: head.id,
            made_on: wall_of(head.made_at).0,
            words: words::open_all(&key, at, sealed.as_ref())?,
        });
    }
    tx.commit(Vec::new()).await?;
    Ok(views)
}

/// How many worries wait for the actor.
///
/// # Errors
/// `Denied` without a case role.
pub async fn count_worries(house: &House, actor: &Actor) -> Result<usize, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let tx = house.store.begin().await?;
    Ok(waiting(&tx, &permit).await?.len())
}

/// Puts a worry into the case that people call so, as a note that tells where it comes from. A case
/// that is new is taken in first.
///
/// # Errors
/// `NotFound` for a worry that does not wait for the actor; a mistake beside `number` for a case that
/// the actor may not see or that is not there; `Stale` when somebody decided before.
pub async fn link_worry(
    house: &House,
    actor: &Actor,
    id: WorryId,
    number: &str,
) -> Result<CaseId, CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let head = one(&tx, &permit, id).await?;
    let about = About::Youth(head.youth);
    let log = note(house, &tx, &permit, "worry.link", about).await?;
    let unknown = || CaseError::from(Mistakes::one("number", Mistake::NotAChoice));
    let number = number.trim();
    if number.is_empty() || number.chars().count() > 40 {
        return Err(unknown());
    }
    let core = tx.case_called(&permit, number).await?.ok_or_else(unknown)?;
    let hand = match in_hand(house, &tx, actor, core.case, "note.add").await {
        Err(CaseError::Fault(Fault::NotFound)) => return Err(unknown()),
        hand => hand?,
    };
    let key = youth_key(house, &tx, &permit, head.youth).await?;
    let sealed = log.worry_words(id, head.youth).await?;
    let at = ("case_worry", id.0, "words");
    let told: WorryWords = words::open_all(&key, at, sealed.as_ref())?;
    let note = NoteId(store::new_id());
    let sealed = words::seal(&hand.key, ("case_note", note.0, "words"), &told.as_note())?;
    let by = hand.actor()?;
    hand.log
        .insert_note(core.case, note, (by, now), sealed)
        .await?;
    let decision = decision(house, &tx, &permit, WorryState::Linked).await?;
    log.decide_worry((id, head.youth), decision).await?;
    tx.commit(Vec::new()).await?;
    Ok(core.case)
}

/// Sets a worry aside, for a reason that is sealed with it.
///
/// # Errors
/// `NotFound` for a worry that does not wait for the actor; a mistake beside `reason`; `Stale` when
/// somebody decided before.
pub async fn set_worry_aside(
    house: &House,
    actor: &Actor,
    id: WorryId,
    reason: &Private,
) -> Result<(), CaseError> {
    let permit = actor.permit::<FollowCases>()?;
    let wrong = |mistake| Mistakes::one("reason", mistake);
    let reason = match reason.text() {
        Ok(reason) => reason,
        Err(Mistake::Empty) => return Err(wrong(Mistake::ReasonNeeded).into()),
        Err(mistake) => return Err(wrong(mistake).into()),
    };
    let tx = house.store.begin().await?;
    let head = one(&tx, &permit, id).await?;
    let about = About::Youth(head.youth);
    let log = note(house, &tx, &permit, "worry.set_aside", about).await?;
    let key = youth_key(house, &tx, &permit, head.youth).await?;
    let sealed = words::seal(&key, ("case_worry", id.0, "reason"), &reason)?;
    let decision = WorryDecision {
        reason: Some(sealed),
        ..decision(house, &tx, &permit, WorryState::SetAside).await?
    };
    log.decide_worry((id, head.youth), decision).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Destroys the keys of worries that were decided long enough ago, and tells how many: from then on
/// nothing of them can be read, in no copy. A row stays that says that there was one.
///
/// # Errors
/// When the database fails.
pub async fn destroy_worries(house: &House) -> Result<usize, CaseError> {
    if house.case_keys.is_none() {
        return Ok(0);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let tx = house.store.begin().await?;
    let due = tx.worries_to_destroy(&permit, today).await?;
    for (id, youth) in &due {
        let about = About::Youth(*youth);
        let log = note(house, &tx, &permit, "worry.destroy", about).await?;
        log.empty_worry((*id, *youth), now).await?;
        log.destroy_youth_key(*youth).await?;
    }
    tx.commit(Vec::new()).await?;
    Ok(due.len())
}

async fn waiting(tx: &Tx, permit: &Permit<FollowCases>) -> Result<Vec<WorryHead>, CaseError> {
    let mut heads = tx.waiting_worries(permit).await?;
    heads.retain(|head| {
        let works = !head.has_coordinator && head.asker_works_there;
        permit.covers(head.area, &[]) || works
    });
    Ok(heads)
}

async fn one(tx: &Tx, permit: &Permit<FollowCases>, id: WorryId) -> Result<WorryHead, CaseError> {
    let found = waiting(tx, permit).await?;
    let found = found.into_iter().find(|head| head.id == id);
    Ok(found.ok_or(Fault::NotFound)?)
}

async fn decision(
    house: &House,
    tx: &Tx,
    permit: &Permit<FollowCases>,
    state: WorryState,
) -> Result<WorryDecision, CaseError> {
    let days = tx.worry_days(permit).await?;
    Ok(WorryDecision {
        state,
        at: house.clock.now(),
        reason: None,
        destroys_on: house.clock.today() + Days::new(days.into()),
    })
}
