use super::season_ahead;
use super::send_link::{Addressee, invite};
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::permission::InviteSchools;
use domain::values::{Check, Email, Mistakes};
use mail::Language;
use store::StoreError;
use store::booking::AskedLink;

/// Links that one sender may ask for one address before it must wait.
const FREE_FOR_ADDRESS: i32 = 3;

/// Links that one sender may ask for all addresses before it must wait: all schools of a board may
/// stand behind one address of the network.
const FREE_FOR_SENDER: i32 = 50;

/// Asking counts for so many seconds.
const FORGET_SECONDS: i64 = 15 * 60;

/// Links that a school is mailed on its own asking within a day; those before still work, so that
/// nobody can fill a mailbox and nobody is locked out.
const MOST_A_DAY: i64 = 5;

/// Seconds of a day.
const DAY_SECONDS: i64 = 24 * 3_600;

/// Somebody asks for a link.
#[derive(Clone)]
pub struct AskLink {
    /// E-mail address as typed.
    pub email: String,
    /// The network address that it comes from.
    pub sender: String,
    /// Code of the language of the page.
    pub language: String,
}

/// Why it was not noted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AskError {
    /// The form has mistakes.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// Asked too often.
    #[error("asked too often")]
    Locked {
        /// Minutes to wait.
        minutes: u16,
    },
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<StoreError> for AskError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

/// Notes that somebody asks for a link, and nothing more: a job looks up whose address it is, so that
/// the answer and its time are the same for everybody.
///
/// # Errors
/// A mistake beside `email`; `Locked` after asking too often, whether or not the address is known.
pub async fn ask_link(house: &House, ask: &AskLink) -> Result<(), AskError> {
    let mut check = Check::new();
    let email = check.field("email", Email::parse(&ask.email));
    let address = check.done(|| email).map_err(AskError::Invalid)?;
    let now = house.clock.now();
    let since = now - FORGET_SECONDS;
    let keys = [
        digest(&format!("link {address} {}", ask.sender)),
        digest(&format!("link sender {}", ask.sender)),
    ];
    for (key, limit) in keys.iter().zip([FREE_FOR_ADDRESS, FREE_FOR_SENDER]) {
        if house.store.failures(key, since).await? >= limit {
            return Err(AskError::Locked {
                minutes: u16::try_from(FORGET_SECONDS / 60).unwrap_or(u16::MAX),
            });
        }
    }
    for key in &keys {
        house.store.count_failure(key, now, since).await?;
    }
    let language = Language::parse(&ask.language).code().to_owned();
    let asked = AskedLink { address, language };
    house.store.note_asked_link(&asked, now).await?;
    Ok(())
}

/// Mails everybody who asked a link for each school at which somebody with that address works; a job
/// does so all the time. An unknown address gets nothing. Tells how many asked.
///
/// # Errors
/// When the database fails.
pub async fn answer_asked(house: &House) -> Result<u32, Fault> {
    let mut answered = 0;
    while answer_next(house).await? {
        answered += 1;
    }
    Ok(answered)
}

/// Takes one who asked, makes the links and queues the mail, all or nothing.
async fn answer_next(house: &House) -> Result<bool, Fault> {
    let permit = Actor::operator().permit::<InviteSchools>()?;
    if !house.store.any_asked_link().await? {
        return Ok(false);
    }
    let season = season_ahead(house).await?;
    let since = house.clock.now() - DAY_SECONDS;
    let tx = house.store.begin().await?;
    let Some(asked) = tx.take_asked_link(&permit).await? else {
        return Ok(false);
    };
    let mut lines = Vec::new();
    if let Some(season) = &season {
        for (organisation, contact, school) in
            tx.schools_of_address(&permit, &asked.address).await?
        {
            if tx.links_asked_since(&permit, organisation, since).await? >= MOST_A_DAY {
                continue;
            }
            let to = Addressee {
                organisation,
                contact,
                school,
                address: &asked.address,
                language: Language::parse(&asked.language),
            };
            lines.push(invite(house, &tx, &permit, season, to).await?.line);
        }
    }
    tx.commit(lines).await?;
    Ok(true)
}
