use crate::audit::entry;
use crate::secrets::{digest, new_token};
use crate::{Actor, Fault, House};
use domain::feed::FeedState;
use domain::ids::EmployeeId;
use domain::permission::ManageFeed;
use serde_json::json;

/// Whose feed it is: one's own. The operator has none.
fn own(actor: &Actor) -> Result<EmployeeId, Fault> {
    actor.id().ok_or(Fault::Denied)
}

/// Makes the actor's feed and gives the token of its address, which is never shown again. The
/// address before it stops working.
///
/// # Errors
/// `Denied` for who gives no lessons and follows no cases.
pub async fn make_feed(house: &House, actor: &Actor) -> Result<String, Fault> {
    let permit = actor.permit::<ManageFeed>()?;
    let employee = own(actor)?;
    let token = new_token()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.set_feed(&permit, employee, &digest(&token), now).await?;
    let line = entry(&permit, now, "feed.make", employee, json!({}));
    tx.commit(vec![line]).await?;
    Ok(token)
}

/// Ends the actor's feed; harmless when there is none.
///
/// # Errors
/// `Denied` for who gives no lessons and follows no cases.
pub async fn revoke_feed(house: &House, actor: &Actor) -> Result<(), Fault> {
    let permit = actor.permit::<ManageFeed>()?;
    let employee = own(actor)?;
    let tx = house.store.begin().await?;
    if tx.remove_feed(&permit, employee).await? {
        let line = entry(
            &permit,
            house.clock.now(),
            "feed.revoke",
            employee,
            json!({}),
        );
        tx.commit(vec![line]).await?;
    }
    Ok(())
}

/// The actor's feed; none when there is none.
///
/// # Errors
/// `Denied` for who gives no lessons and follows no cases.
pub async fn feed_state(house: &House, actor: &Actor) -> Result<Option<FeedState>, Fault> {
    let permit = actor.permit::<ManageFeed>()?;
    Ok(house.store.feed_state(&permit, own(actor)?).await?)
}
