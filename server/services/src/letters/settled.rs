use super::PORTAL;
use super::desk::{Desk, Item};
use super::news::News;
use super::pile::piles;
use crate::{Fault, House};
use domain::permission::{Deed, Permit};
use mail::Message;
use store::Tx;
use store::lessons::LessonRecord;

/// Tells schools that these lessons are agreed: as they are after the act.
pub(crate) async fn agreed<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    after: &[LessonRecord],
) -> Result<(), Fault> {
    let desk = Desk::open(house, tx, permit, after).await?;
    let items = desk.items(after)?;
    tell(house, tx, permit, items, "").await
}

/// Tells schools that these lessons do not take place. `reason` goes with it when the school wrote
/// it; what planners note for themselves stays with them.
pub(crate) async fn cancelled<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    after: &[LessonRecord],
    reason: &str,
) -> Result<(), Fault> {
    let desk = Desk::open(house, tx, permit, after).await?;
    let mut items = desk.items(after)?;
    items.retain(|item| item.news == News::Cancelled);
    let reason = if permit.school().is_some() {
        reason
    } else {
        ""
    };
    tell(house, tx, permit, items, reason).await
}

/// Tells schools of a cancellation that was taken back, or is there again. What else is undone is a
/// draft, and is told when its week is published.
pub(crate) async fn taken_back<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    before: &[LessonRecord],
    after: &[LessonRecord],
) -> Result<(), Fault> {
    let off = |record: &LessonRecord| record.cancelled.is_some();
    let turned = |one: &&LessonRecord| {
        let was = before.iter().find(|was| was.lesson.id == one.lesson.id);
        was.is_some_and(|was| off(was) != off(one))
    };
    let turned: Vec<LessonRecord> = after.iter().filter(turned).cloned().collect();
    let desk = Desk::open(house, tx, permit, &turned).await?;
    let mut items = desk.items(&turned)?;
    // A lesson that no school heard of before is still a draft.
    items.retain(|item| item.news == News::Cancelled || item.told.sequence > 0);
    tell(house, tx, permit, items, "").await
}

/// One mail to each address about what is agreed, one about what has another moment, one about what
/// is off.
async fn tell<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    items: Vec<Item>,
    reason: &str,
) -> Result<(), Fault> {
    let told: Vec<_> = items.iter().map(|item| item.told.clone()).collect();
    tx.keep_told(permit, &told, house.clock.now()).await?;
    for pile in piles(items) {
        let is_agreed = |news| matches!(news, News::New | News::Agreed | News::Educator);
        let lessons = pile.lessons(is_agreed);
        if !lessons.is_empty() {
            let page = PORTAL.to_owned();
            let message = Message::Confirmed { lessons, page };
            let invitations = pile.invitations(is_agreed);
            pile.queue(house, tx, permit, &message, invitations).await?;
        }
        let lessons = pile.moved();
        if !lessons.is_empty() {
            let page = PORTAL.to_owned();
            let message = Message::Moved { lessons, page };
            let invitations = pile.invitations(|news| matches!(news, News::Moved { .. }));
            pile.queue(house, tx, permit, &message, invitations).await?;
        }
        let is_off = |news| news == News::Cancelled;
        let lessons = pile.lessons(is_off);
        if !lessons.is_empty() {
            let message = Message::Cancelled {
                lessons,
                reason: reason.to_owned(),
                page: PORTAL.to_owned(),
            };
            let invitations = pile.invitations(is_off);
            pile.queue(house, tx, permit, &message, invitations).await?;
        }
    }
    Ok(())
}
