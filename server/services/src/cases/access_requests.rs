use super::access_file::place_of_file;
use super::access_in_hand::{RequestInHand, request_in_hand};
use super::open::in_hand;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::cases::{
    AccessEndForm, AccessFile, AccessForm, AccessRefusal, AccessView, FileDocument, access_due,
};
use domain::ids::{AccessRequestId, CaseId};
use domain::time::wall_of;
use store::cases::access_requests::KeptRequest;
use vault::Zeroizing;

/// The requests of a youth for what is known, with what is to be handed over; that it was read stands
/// in the log. A privacy officer reads those that wait for an answer.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or has to do with its requests alone and none waits;
/// `CasesOff`.
pub async fn read_access(
    house: &House,
    actor: &Actor,
    case: CaseId,
) -> Result<AccessFile, CaseError> {
    let tx = house.store.begin().await?;
    let hand = request_in_hand(house, &tx, actor, case, "access.read").await?;
    let file = hand.log.case_file(case).await?;
    let mut requests = Vec::new();
    for kept in hand.log.access_requests(case).await? {
        // What has its answer is for who follows the case.
        if hand.answers || kept.facts.state.is_open() {
            requests.push(view(&hand, kept)?);
        }
    }
    let answers = hand.answers;
    tx.commit(Vec::new()).await?;
    Ok(AccessFile {
        case,
        number: file.number,
        requests,
        answers,
        can_make: house.presser.is_some(),
        today: house.clock.today(),
    })
}

fn view(hand: &RequestInHand<'_>, kept: KeptRequest) -> Result<AccessView, CaseError> {
    let at = |column| ("case_access_request", kept.id.0, column);
    let document: Option<FileDocument> = match &kept.document {
        Some(sealed) => words::open_all(&hand.key, at("document"), Some(sealed))?,
        None => None,
    };
    let why = words::open(&hand.key, at("ending"), kept.ending.as_ref())?;
    Ok(AccessView {
        id: kept.id,
        facts: kept.facts,
        received_on: kept.received_on,
        due_on: kept.due_on,
        made_on: kept.made_at.map(|at| wall_of(at).0),
        may_sign: kept.facts.signed(hand.me).is_ok(),
        signed_by: kept.signed_by,
        ended: kept.ended_on.map(|on| (on, why)),
        document,
        version: kept.version,
    })
}

/// Writes down that a youth asks what is known; the term begins on the day it came in.
///
/// # Errors
/// `NotFound` when the actor may not see the case; mistakes beside the fields; `Access` when a request
/// waits already.
pub async fn register_access(
    house: &House,
    actor: &Actor,
    post: &Post,
    case: CaseId,
    form: &AccessForm,
) -> Result<AccessRequestId, CaseError> {
    let received = form.parse(house.clock.today())?;
    let (now, id) = (house.clock.now(), AccessRequestId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let hand = in_hand(house, &tx, actor, case, "access.register").await?;
    let known = hand.log.access_requests(case).await?;
    if known.iter().any(|one| one.facts.state.is_open()) {
        return Err(AccessRefusal::AlreadyOpen.into());
    }
    let days = (received, access_due(received));
    hand.log.insert_access_request(case, id, days).await?;
    tx.commit(Vec::new()).await?;
    Ok(id)
}

/// Signs what is to be handed over, as it was shown under `version`; a privacy officer may be one of
/// the two.
///
/// # Errors
/// `NotFound` when the actor may not see the case; `Stale` when something changed since; `Access` when
/// there is nothing to sign, or the actor signed already.
pub async fn sign_access(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, AccessRequestId, i32),
) -> Result<(), CaseError> {
    let tx = house.store.begin().await?;
    let hand = request_in_hand(house, &tx, actor, case, "access.sign").await?;
    let kept = hand.log.access_request(case, id).await?;
    let signed = kept.facts.signed(hand.me)?;
    let both = (signed.first, signed.second);
    hand.log.set_signatures(case, (id, version), both).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}

/// The ZIP, once two people signed it; each time that it leaves the house stands in the log.
///
/// # Errors
/// `NotFound` when the actor may not see the case, or there is no file; `Access` while two signatures
/// are not there.
pub async fn download_access_file(
    house: &House,
    actor: &Actor,
    (case, id): (CaseId, AccessRequestId),
) -> Result<Zeroizing<Vec<u8>>, CaseError> {
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "access.download").await?;
    let kept = hand.log.access_request(case, id).await?;
    kept.facts.may_download()?;
    let sealed = hand.log.access_file(case, id).await?;
    let file = hand.key.open(&place_of_file(id), &sealed);
    let file = file.map_err(Fault::from)?;
    tx.commit(Vec::new()).await?;
    Ok(file)
}

/// Gives a request its end: handed over, refused for a reason, or taken back by the youth. What was
/// made for it goes.
///
/// # Errors
/// `NotFound` when the actor may not see the case; mistakes beside the fields; `Stale`; `Access` when
/// it has an end already, or nothing could be handed over.
pub async fn end_access(
    house: &House,
    actor: &Actor,
    (case, id, version): (CaseId, AccessRequestId, i32),
    form: &AccessEndForm,
) -> Result<(), CaseError> {
    let (end, why) = form.parse()?;
    let tx = house.store.begin().await?;
    let hand = in_hand(house, &tx, actor, case, "access.end").await?;
    let kept = hand.log.access_request(case, id).await?;
    kept.facts.may_end(end)?;
    let why = match why.is_empty() {
        true => None,
        false => {
            let at = ("case_access_request", id.0, "ending");
            Some(words::seal(&hand.key, at, &why)?)
        }
    };
    let end = (end, house.clock.today());
    hand.log
        .end_access_request(case, (id, version), end, why)
        .await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
