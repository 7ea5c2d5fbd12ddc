use super::BookError;
use super::school_visitor::school_of;
use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::RequestId;
use domain::permission::{BookLessons, Deed, Permit, PlanLessons};
use domain::time::Week;
use serde_json::json;

/// Lets go of every slot that was held too long; a job does so all the time. Tells how many.
///
/// # Errors
/// When the database fails.
pub async fn let_go(house: &House) -> Result<u64, Fault> {
    if !house.store.any_hold_over(house.clock.now()).await? {
        return Ok(0);
    }
    let permit = Actor::operator().permit::<PlanLessons>()?;
    let_go_in(house, &permit, None).await
}

/// The school does not want what it holds.
///
/// # Errors
/// `NotFound` for what is not its own.
pub async fn drop_booking(
    house: &House,
    actor: &Actor,
    request: RequestId,
) -> Result<(), BookError> {
    let permit = actor.permit::<BookLessons>()?;
    school_of(&permit)?;
    let own = house.store.own_request(&permit, request).await?;
    if own.held_until.is_some() {
        let_go_in(house, &permit, Some(request)).await?;
    }
    Ok(())
}

/// Locks the weeks, then lets go.
pub(super) async fn let_go_in<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    also: Option<RequestId>,
) -> Result<u64, Fault> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let days = tx.days_to_let_go(permit, now, also).await?;
    tx.bump_weeks(permit, days.into_iter().map(Week::of))
        .await?;
    let gone = tx.let_go(permit, now, also).await?;
    let subject = also.map_or_else(|| "held".to_owned(), |id| id.to_string());
    let line = entry(
        permit,
        now,
        "booking.let_go",
        subject,
        json!({ "requests": gone }),
    );
    tx.commit(vec![line]).await?;
    Ok(gone)
}
