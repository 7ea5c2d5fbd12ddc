//! The code of six digits that a school types before a contact changes.

use crate::audit::entry;
use crate::outbox::{Letter, queue};
use crate::secrets::digest;
use crate::{Fault, House};
use domain::booking::MailCode;
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::{Contact, ContactForm};
use domain::permission::{BookLessons, Denied, Permit};
use domain::values::{Email, Mistakes};
use mail::{Language, Message};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::booking::SentCode;
use store::{AuditEntry, StoreError, Tx, new_id};
use uuid::Uuid;

/// Most codes that a school is sent in an hour: five tries each are far from a million.
const MOST_CODES: u64 = 5;

/// Seconds of that hour.
pub(super) const AN_HOUR: i64 = 3_600;

/// Why no code was sent, or what came of one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Mistakes beside the fields.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// Five codes were sent in an hour.
    #[error("too many codes")]
    Locked {
        /// Minutes to wait.
        minutes: u16,
    },
    /// See [`Fault`].
    #[error(transparent)]
    Fault(Fault),
}

impl From<Mistakes> for CodeError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Invalid(mistakes)
    }
}

impl From<Fault> for CodeError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<StoreError> for CodeError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<Denied> for CodeError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

/// What is done when the code is typed rightly.
#[derive(Serialize, Deserialize)]
pub(super) struct Wanted {
    /// Whose details; none for somebody new.
    pub(super) contact: Option<ContactId>,
    /// The version of them that the school saw.
    #[serde(default)]
    pub(super) version: i32,
    /// The form, whole.
    pub(super) form: ContactForm,
}

impl Wanted {
    /// What a code was sent for; none once it was used.
    pub(super) fn of(sent: &SentCode) -> Option<Self> {
        serde_json::from_str(&sent.draft).ok()
    }

    /// Where its code goes: the address by which that contact is known, else the school's first,
    /// else the new one.
    pub(super) fn goes_to(&self, known: &[Contact]) -> Option<Email> {
        let own = known.iter().find(|one| Some(one.id) == self.contact);
        let own = own.and_then(|one| one.email.clone());
        let first = || known.iter().find_map(|one| one.email.clone());
        own.or_else(first)
            .or_else(|| Email::parse(&self.form.email).ok())
    }
}

/// Makes a code, keeps its digest and queues the letter that carries it.
pub(super) async fn send_code(
    house: &House,
    tx: &Tx,
    permit: &Permit<BookLessons>,
    school: OrganisationId,
    wanted: &Wanted,
    language: Language,
) -> Result<AuditEntry, CodeError> {
    let now = house.clock.now();
    let sent = tx.contact_codes_since(permit, school, now - AN_HOUR);
    if sent.await? >= MOST_CODES {
        return Err(CodeError::Locked {
            minutes: u16::try_from(AN_HOUR / 60).unwrap_or(u16::MAX),
        });
    }
    let known = tx.contacts_of(permit, school).await?;
    let to = wanted.goes_to(&known).ok_or(Fault::Failed)?;
    let (id, digits) = (new_id(), six_digits()?);
    let code = SentCode {
        id,
        hash: hash_of(id, &digits),
        code: MailCode::sent(now),
        draft: serde_json::to_string(wanted).map_err(|_| Fault::Failed)?,
    };
    tx.add_contact_code(permit, school, &code).await?;
    let message = Message::Code { code: digits };
    let letter = Letter {
        organisation: Some(school),
        address: &to,
        language,
        message: &message,
        invitations: Vec::new(),
        due_at: now,
    };
    queue(house, tx, permit, letter).await?;
    Ok(entry(permit, now, "contact.ask_code", school, json!({})))
}

/// Each of the million codes as likely as the other, but for one in four thousand.
fn six_digits() -> Result<String, Fault> {
    let mut bytes = [0u8; 4];
    getrandom::fill(&mut bytes).map_err(|_| Fault::Failed)?;
    Ok(format!("{:06}", u32::from_le_bytes(bytes) % 1_000_000))
}

/// With its id, so that equal codes have unequal digests.
pub(super) fn hash_of(id: Uuid, digits: &str) -> String {
    digest(&format!("{id}:{digits}"))
}

/// Enough to know one's own address by, and too little to learn another's.
pub(super) fn masked(email: &Email) -> String {
    let (name, domain) = email.as_str().rsplit_once('@').unwrap_or_default();
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::booking::SixDigits;

    #[test]
    fn a_code_has_six_digits_and_its_digest_is_its_own() {
        let code = six_digits().expect("random bytes");
        assert!(SixDigits::parse(&code).is_ok_and(|read| read.as_str() == code));
        assert_ne!(
            hash_of(Uuid::from_u128(1), &code),
            hash_of(Uuid::from_u128(2), &code)
        );
    }
}
