use crate::audit::entry;
use crate::{Actor, Fault, House};
use domain::ids::MailId;
use domain::permission::ManageOutbox;
use serde_json::json;

/// Lets a mail that did not go be tried again at once.
///
/// # Errors
/// `Stale` when it went meanwhile, is being sent, or is no longer whole; `Denied` for all but
/// administrators.
pub async fn retry(house: &House, actor: &Actor, id: MailId) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOutbox>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if !tx.retry_mail(&permit, id, now).await? {
        return Err(Fault::Stale);
    }
    tx.commit(vec![entry(&permit, now, "mail.retry", id, json!({}))])
        .await?;
    Ok(())
}

/// Stops a mail that waits.
///
/// # Errors
/// `Stale` when it does not wait any more; `Denied` for all but administrators.
pub async fn give_up(house: &House, actor: &Actor, id: MailId) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOutbox>()?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    if !tx.stop_mail(&permit, id, now).await? {
        return Err(Fault::Stale);
    }
    tx.commit(vec![entry(&permit, now, "mail.stop", id, json!({}))])
        .await?;
    Ok(())
}
