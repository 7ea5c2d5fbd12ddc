use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::connection::{Connection, ConnectionScope, ConnectionState};
use domain::time::Instant;
use store::StoreError;

/// What is counted, is counted for so many seconds: a quarter of an hour.
const WINDOW: i64 = 15 * 60;

/// Times in that while that one program may ask.
pub const MOST_ASKED: i32 = 600;

/// Times in that while that one sender may show a token that opens nothing.
pub const MOST_WRONG: i32 = 50;

/// A program that may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// As whom it reads.
    pub actor: Actor,
    /// What its token opens.
    pub connection: Connection,
}

/// Why a program may not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The token was never made, or is written wrongly.
    #[error("unknown token")]
    Unknown,
    /// The last day of the token is over.
    #[error("token is over")]
    Over,
    /// The token was taken back.
    #[error("token was revoked")]
    Revoked,
    /// The token does not open this.
    #[error("outside the scopes of the token")]
    Scope,
    /// Asked too often.
    #[error("asked too often")]
    TooOften {
        /// Seconds to wait.
        seconds: i64,
    },
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// Who shows this token, for something that needs a scope. Each asking counts: a program that asks too
/// often waits, and so does a sender that shows tokens which open nothing. `sender` is the network
/// address.
///
/// # Errors
/// [`Refused`].
pub async fn open_connection(
    house: &House,
    token: &str,
    sender: &str,
    scope: ConnectionScope,
) -> Result<Opened, Refused> {
    let now = house.clock.now();
    let window = now.div_euclid(WINDOW);
    let of_sender = digest(&format!("connection sender {sender} {window}"));
    let wait = || Refused::TooOften {
        seconds: (window + 1) * WINDOW - now,
    };
    if house.store.failures(&of_sender, now - WINDOW).await? >= MOST_WRONG {
        return Err(wait());
    }
    let found = house.store.connection_of(&digest(token)).await?;
    let Some(connection) = found else {
        house
            .store
            .count_failure(&of_sender, now, now - WINDOW)
            .await?;
        return Err(Refused::Unknown);
    };
    match connection.state(house.clock.today()) {
        ConnectionState::Works => {}
        ConnectionState::Over => return Err(Refused::Over),
        ConnectionState::Revoked => return Err(Refused::Revoked),
    }
    // Of each while by itself: who asks once a minute, asks so for years.
    let of_token = digest(&format!("connection {} {window}", connection.id));
    if house.store.failures(&of_token, now - WINDOW).await? >= MOST_ASKED {
        return Err(wait());
    }
    house
        .store
        .count_failure(&of_token, now, now - WINDOW)
        .await?;
    if !connection.scopes.contains(&scope) {
        return Err(Refused::Scope);
    }
    note_used(house, &connection, now).await;
    let area = connection.area.as_ref().map(|(area, _)| *area);
    Ok(Opened {
        actor: Actor::connection(&[scope], area),
        connection,
    })
}

/// Notes the use, unless the last note is fresh. The figures are worth more than the note.
async fn note_used(house: &House, connection: &Connection, now: Instant) {
    let fresh = connection.used_at.is_some_and(|used| now - used < WINDOW);
    if !fresh {
        let _noted = house.store.note_connection_used(connection.id, now).await;
    }
}
