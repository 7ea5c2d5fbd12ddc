use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::time::Instant;

/// Seconds between two notes that a session is in use.
const TOUCH_SECONDS: i64 = 300;

/// Somebody whose cookie belongs to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// Who, with the roles as they are now.
    pub actor: Actor,
    /// Their name, for the page head.
    pub name: String,
}

/// Who a cookie belongs to; none when it is unknown, over or idle for too long. Asking counts as
/// using the session.
///
/// # Errors
/// When the database fails.
pub async fn visitor(house: &House, token: &str) -> Result<Option<Visitor>, Fault> {
    let now = house.clock.now();
    let hash = digest(token);
    let Some((visitor, seen_at)) = find(house, &hash, now).await? else {
        return Ok(None);
    };
    if now - seen_at > TOUCH_SECONDS {
        house.store.touch_session(&hash, now).await?;
    }
    Ok(Some(visitor))
}

/// The same without counting as use: a page that stands open by itself must not keep a session
/// from going idle.
///
/// # Errors
/// When the database fails.
pub async fn visitor_unnoticed(house: &House, token: &str) -> Result<Option<Visitor>, Fault> {
    let found = find(house, &digest(token), house.clock.now()).await?;
    Ok(found.map(|(visitor, _)| visitor))
}

async fn find(
    house: &House,
    token_hash: &str,
    now: Instant,
) -> Result<Option<(Visitor, Instant)>, Fault> {
    let session = house
        .store
        .session(token_hash, now, super::IDLE_SECONDS)
        .await?;
    Ok(session.map(|session| {
        let visitor = Visitor {
            actor: Actor::employee(session.employee, session.grants),
            name: session.name,
        };
        (visitor, session.seen_at)
    }))
}
