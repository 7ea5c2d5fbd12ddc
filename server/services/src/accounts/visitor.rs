use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::permission::Grant;
use domain::second_step::SecondStep;
use domain::time::Instant;
use store::accounts::Session;

/// Seconds between two notes that a session is in use.
const TOUCH_SECONDS: i64 = 300;

/// Seconds between two notes that cases are in use; so much earlier they may lock.
const CASES_TOUCH_SECONDS: i64 = 20;

/// Somebody whose cookie belongs to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visitor {
    /// Who, with the roles as they are now.
    pub actor: Actor,
    /// Their name, for the page head.
    pub name: String,
    /// Where they are with the second step, that cases ask for.
    pub step: SecondStep,
    /// Roles that they have, and that do not count in this session as it is: the actor is without
    /// them.
    pub withheld: Vec<Grant>,
}

impl Visitor {
    /// Whether the second step would open what they are refused now.
    pub fn would_open(&self, may: impl Fn(&Actor) -> bool) -> bool {
        let whole = self
            .actor
            .id()
            .map(|id| Actor::employee(id, self.withheld.clone()));
        whole.is_some_and(|whole| may(&whole))
    }
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
        let step = second_step(house, &session, now);
        let (kept, withheld) = session
            .grants
            .into_iter()
            .partition(|grant| !grant.role.is_behind_the_wall() || step == SecondStep::Given);
        let visitor = Visitor {
            actor: Actor::employee(session.employee, kept),
            name: session.name,
            step,
            withheld,
        };
        (visitor, session.seen_at)
    }))
}

/// Where a session is with its second step.
fn second_step(house: &House, session: &Session, now: Instant) -> SecondStep {
    let wanted = session
        .grants
        .iter()
        .any(|grant| grant.role.is_behind_the_wall());
    let idle = house.case_idle_seconds();
    match session.second_factor_at {
        _ if !wanted => SecondStep::NotNeeded,
        _ if house.case_keys.is_none() => SecondStep::Off,
        _ if !session.has_second_factor => SecondStep::SetUp,
        None => SecondStep::Asked,
        Some(given) if now - given.max(session.cases_seen_at.unwrap_or(given)) > idle => {
            SecondStep::Locked
        }
        Some(_) => SecondStep::Given,
    }
}

/// Notes that a session asked for something of the cases, so that it does not lock yet.
///
/// # Errors
/// When the database fails.
pub async fn saw_cases(house: &House, token: &str) -> Result<(), Fault> {
    let now = house.clock.now();
    Ok(house
        .store
        .touch_cases(&digest(token), now, now - CASES_TOUCH_SECONDS)
        .await?)
}
