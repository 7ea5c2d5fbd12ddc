use crate::audit::entry;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::permission::ManageOwnAccount;
use serde_json::json;

/// Ends the session of a cookie.
///
/// # Errors
/// When the database fails.
pub async fn sign_out(house: &House, actor: &Actor, token: &str) -> Result<(), Fault> {
    let permit = actor.permit::<ManageOwnAccount>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    tx.end_session(&permit, &digest(token)).await?;
    let line = entry(&permit, now, "account.sign_out", employee, json!({}));
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Ends all sessions of the actor, this one too; tells how many there were.
///
/// # Errors
/// When the database fails.
pub async fn sign_out_everywhere(house: &House, actor: &Actor) -> Result<u64, Fault> {
    let permit = actor.permit::<ManageOwnAccount>()?;
    let employee = actor.id().ok_or(Fault::Denied)?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let ended = tx.end_sessions(&permit, employee, None).await?;
    let detail = json!({ "sessions": ended });
    let line = entry(
        &permit,
        now,
        "account.sign_out_everywhere",
        employee,
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(ended)
}
