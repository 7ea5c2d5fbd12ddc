use super::let_go::drop_booking;
use super::school_visitor::school_of;
use super::{BookError, confirm_booking};
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::booking::{OfferReply, WaitRefusal, WaitingList};
use domain::ids::{RequestId, SeasonId, WaitingId};
use domain::permission::{BookLessons, Permit};
use serde_json::json;
use store::booking::WaitingRecord;

/// The school takes what is held for it: it becomes a booking like any other, with the letter that
/// belongs to it.
///
/// # Errors
/// `HoldOver` when it answers too late; `NotFound` for what is not its own or was answered before.
pub async fn take_offer(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    id: WaitingId,
    remarks: &str,
) -> Result<(), BookError> {
    let request = answered(house, actor, season, id, OfferReply::Accept).await?;
    confirm_booking(house, actor, request, remarks).await
}

/// The school does not want what is held for it. It leaves the line; the next one gets it.
///
/// # Errors
/// As for taking it.
pub async fn decline_offer(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    id: WaitingId,
) -> Result<(), BookError> {
    let request = answered(house, actor, season, id, OfferReply::Decline).await?;
    drop_booking(house, actor, request).await
}

/// The school no longer waits. What is held for it is let go.
///
/// # Errors
/// `NotFound` for what is not its own, or has come to an end.
pub async fn leave_line(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    id: WaitingId,
) -> Result<(), BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let own = own(house, &permit, season, id).await?;
    if let Some(request) = own.request {
        return drop_booking(house, actor, request).await;
    }
    let left = WaitingList::of(vec![own.waiting]).leave(id);
    let left = left.map_err(|_| Fault::NotFound)?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.end_in_line(&permit, id, left.state).await?;
    let line = entry(&permit, now, "waiting.leave", id, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

/// What is held for the school, if it can still answer.
async fn answered(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    id: WaitingId,
    reply: OfferReply,
) -> Result<RequestId, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let own = own(house, &permit, season, id).await?;
    let mut list = WaitingList::of(vec![own.waiting]);
    match list.reply(id, reply, house.clock.now()) {
        Ok(_) => Ok(own.request.ok_or(Fault::NotFound)?),
        Err(WaitRefusal::OfferOver { since }) => Err(BookError::HoldOver { since }),
        Err(_) => Err(Fault::NotFound.into()),
    }
}

async fn own(
    house: &House,
    permit: &Permit<BookLessons>,
    season: SeasonId,
    id: WaitingId,
) -> Result<WaitingRecord, Fault> {
    let school = school_of(permit)?;
    let line = house.store.waiting_line(permit, season).await?;
    line.into_iter()
        .find(|one| one.waiting.id == id && one.organisation == school)
        .ok_or(Fault::NotFound)
}
