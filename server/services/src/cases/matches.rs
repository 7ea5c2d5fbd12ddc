use super::open::{InHand, in_hand};
use super::receive_matches::place;
use super::signal_life::tell_of_all;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::cases::{
    LeadForm, MatchContactForm, MatchContactView, MatchView, ParentForm, ParentView, SharingForm,
};
use domain::ids::{CaseId, MatchContactId, MatchId, ParentId};
use domain::time::Day;
use store::cases::files::CaseFile;
use store::cases::index_jobs::IndexAct;
use store::cases::matches::SealedMatch;

/// Most parents that an index takes of one youth.
const MOST_PARENTS: usize = 6;

/// Writes down a talk with the other professional of a match; none is ever changed.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or it has no such match; mistakes beside the
/// fields.
pub async fn record_match_contact(
    house: &House,
    actor: &Actor,
    post: &Post,
    (case, of): (CaseId, MatchId),
    form: &MatchContactForm,
) -> Result<MatchContactId, CaseError> {
    let (on, told) = form.parse(house.clock.today())?;
    let (now, id) = (house.clock.now(), MatchContactId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "match.contact").await?;
    one(&hand, of).await?;
    let sealed = words::seal(&hand.key, ("case_match_contact", id.0, "words"), &told)?;
    let by = hand.actor()?;
    hand.log
        .insert_match_contact(case, (id, of, on), (by, now), sealed)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Writes down who leads in a match of which `version` was shown.
///
/// # Errors
/// `NotFound` as for a talk; `MatchOver` when it does not stand any more; `Stale`; mistakes beside
/// the fields.
pub async fn agree_lead(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, MatchId, i32),
    form: &LeadForm,
) -> Result<(), CaseError> {
    let lead = form.parse(house.clock.today())?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "match.lead").await?;
    let known = one(&hand, id).await?;
    stands(&known)?;
    hand.log
        .save_match(case, (id, version), (Some(lead), known.consent))
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Writes down who agreed that the professionals of a match share what they know; empty takes it
/// back.
///
/// # Errors
/// As [`agree_lead`].
pub async fn record_sharing(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, MatchId, i32),
    form: &SharingForm,
) -> Result<(), CaseError> {
    let consent = form.parse(house.clock.today())?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "match.consent").await?;
    let known = one(&hand, id).await?;
    stands(&known)?;
    hand.log
        .save_match(case, (id, version), (known.lead, consent))
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// Writes down a parent, by whom an index finds a family; an index that has a signal is told.
///
/// # Errors
/// `NotFound`; `TooManyParents`; mistakes beside the fields.
pub async fn add_parent(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &ParentForm,
) -> Result<ParentId, CaseError> {
    let parent = form.parse(house.clock.today())?;
    let (now, id) = (house.clock.now(), ParentId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "parent.add").await?;
    hand.runs()?;
    let youth = hand.head.youth;
    if hand.log.parents(youth).await?.len() >= MOST_PARENTS {
        return Err(CaseError::TooManyParents);
    }
    let sealed = words::seal_all(&hand.key, ("case_parent", id.0, "words"), &parent)?;
    hand.log.insert_parent(youth, (id, sealed), now).await?;
    let about = (&tx, &hand.permit);
    tell_of_all(about, &hand.log, IndexAct::Parents, (case, now)).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Takes a parent out of the file; an index that has a signal is told.
///
/// # Errors
/// `NotFound`.
pub async fn remove_parent(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, ParentId),
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "parent.remove").await?;
    hand.log.delete_parent(hand.head.youth, id).await?;
    let (about, now) = ((&tx, &hand.permit), house.clock.now());
    tell_of_all(about, &hand.log, IndexAct::Parents, (case, now)).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// The matches of a case in hand.
pub(super) async fn match_views(
    hand: &InHand<'_>,
    file: &CaseFile,
    today: Day,
) -> Result<Vec<MatchView>, CaseError> {
    let case = hand.head.case;
    let birth = hand.birth(file)?.0;
    let talks = hand.log.match_contacts(case).await?;
    let mut views = Vec::new();
    for row in hand.log.matches(case).await? {
        let mut contacts = Vec::new();
        for talk in talks.iter().filter(|talk| talk.of == row.id) {
            let at = ("case_match_contact", talk.id.0, "words");
            contacts.push(MatchContactView {
                id: talk.id,
                by: talk.by.clone(),
                on: talk.on,
                words: words::open(&hand.key, at, talk.words.as_ref())?,
            });
        }
        let other = match &row.other {
            Some(sealed) => Some(words::open_all(&hand.key, place(row.id), Some(sealed))?),
            None => None,
        };
        views.push(MatchView {
            id: row.id,
            version: row.version,
            signal: row.signal,
            kind: row.kind,
            found_on: row.found_on,
            ended_on: row.ended_on,
            other,
            lead: row.lead,
            consent: row.consent,
            missing: row.consent.missing(birth, today),
            contacts,
        });
    }
    Ok(views)
}

/// The parents that were written down for the index.
pub(super) async fn parent_views(hand: &InHand<'_>) -> Result<Vec<ParentView>, CaseError> {
    let mut views = Vec::new();
    for (id, sealed) in hand.log.parents(hand.head.youth).await? {
        let at = ("case_parent", id.0, "words");
        let words = words::open_all(&hand.key, at, sealed.as_ref())?;
        views.push(ParentView { id, words });
    }
    Ok(views)
}

async fn one(hand: &InHand<'_>, id: MatchId) -> Result<SealedMatch, CaseError> {
    let all = hand.log.matches(hand.head.case).await?;
    let known = all.into_iter().find(|one| one.id == id);
    Ok(known.ok_or(Fault::NotFound)?)
}

fn stands(known: &SealedMatch) -> Result<(), CaseError> {
    match known.ended_on {
        None => Ok(()),
        Some(_) => Err(CaseError::MatchOver),
    }
}
