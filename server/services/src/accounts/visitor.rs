use crate::secrets::digest;
use crate::{Actor, Fault, House};

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

/// Who a cookie belongs to; none when it is unknown, over or idle for too long.
///
/// # Errors
/// When the database fails.
pub async fn visitor(house: &House, token: &str) -> Result<Option<Visitor>, Fault> {
    let now = house.clock.now();
    let hash = digest(token);
    let session = house.store.session(&hash, now, super::IDLE_SECONDS).await?;
    let Some(session) = session else {
        return Ok(None);
    };
    if now - session.seen_at > TOUCH_SECONDS {
        house.store.touch_session(&hash, now).await?;
    }
    Ok(Some(Visitor {
        actor: Actor::employee(session.employee, session.grants),
        name: session.name,
    }))
}
