use super::school_visitor::school_of;
use crate::audit::entry;
use crate::outbox::{Letter, queue};
use crate::secrets::digest;
use crate::{Actor, EditError, Fault, House};
use domain::booking::{CodeAnswer, MailCode, SixDigits};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::{Contact, ContactDraft, ContactForm};
use domain::permission::{BookLessons, ManageOrganisations};
use domain::values::{Email, Mistake, Mistakes};
use mail::{Language, Message};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::booking::SentCode;
use store::new_id;
use uuid::Uuid;

/// Most codes that a school is sent in an hour: five tries each are far from a million.
const MOST_CODES: u64 = 5;

/// Seconds of that hour.
const AN_HOUR: i64 = 3_600;

/// What is done when the code is typed rightly.
#[derive(Serialize, Deserialize)]
struct Wanted {
    /// Whose details; none for somebody new.
    contact: Option<ContactId>,
    /// The form, as it was typed.
    form: ContactForm,
}

/// A school wants other details of a contact, or somebody new: it is sent a code of six digits, to
/// the address by which the house knows that contact, else to the school's first address, else to
/// the new one. A link that fell into wrong hands changes nobody's address. Gives where the code went
/// as the school may know it, such as `i…@school.example`.
///
/// # Errors
/// Mistakes beside the fields; `NotFound` for a contact of another school; `Busy` after five codes in
/// an hour.
pub async fn ask_contact_code(
    house: &House,
    actor: &Actor,
    contact: Option<ContactId>,
    form: &ContactForm,
) -> Result<String, EditError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let draft = form.parse()?;
    let Some(new) = draft.email else {
        return Err(Mistakes::one("email", Mistake::Empty).into());
    };
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let known = tx.school_addresses(&permit, school).await?;
    if let Some(contact) = contact
        && !known.iter().any(|(id, _)| *id == contact)
    {
        return Err(Fault::NotFound.into());
    }
    let sent = tx
        .contact_codes_since(&permit, school, now - AN_HOUR)
        .await?;
    if sent >= MOST_CODES {
        return Err(Fault::Busy.into());
    }
    let own = known.iter().find(|(id, _)| Some(*id) == contact);
    let own = own.and_then(|(_, email)| email.clone());
    let first = || known.iter().find_map(|(_, email)| email.clone());
    let to = own.or_else(first).unwrap_or(new);
    let (id, digits) = (new_id(), six_digits()?);
    let wanted = Wanted {
        contact,
        form: form.clone(),
    };
    let code = SentCode {
        id,
        hash: hash_of(id, &digits),
        code: MailCode::sent(now),
        draft: serde_json::to_string(&wanted).map_err(|_| Fault::Failed)?,
    };
    tx.add_contact_code(&permit, school, &code).await?;
    let message = Message::Code { code: digits };
    let letter = Letter {
        organisation: Some(school),
        address: &to,
        language: Language::Dutch,
        message: &message,
        invitations: Vec::new(),
        due_at: now,
    };
    queue(house, &tx, &permit, letter).await?;
    let line = entry(&permit, now, "contact.ask_code", school, json!({}));
    tx.commit(vec![line]).await?;
    Ok(told(&to))
}

/// The school types the code: when it is right the contact is as it was asked. Ten minutes, five
/// tries, once.
///
/// # Errors
/// A mistake beside `code`; `NotFound` when no code was sent.
pub async fn type_contact_code(
    house: &House,
    actor: &Actor,
    code: &str,
) -> Result<CodeAnswer, EditError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let typed = SixDigits::parse(code).map_err(|mistake| Mistakes::one("code", mistake))?;
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let mut sent = tx.last_contact_code(&permit, school).await?;
    let right = hash_of(sent.id, typed.as_str()) == sent.hash;
    let (code, answer) = sent.code.after(right, now);
    sent.code = code;
    let act = match answer {
        CodeAnswer::Right => {
            write(&tx, actor, school, &sent.draft).await?;
            "contact.change"
        }
        CodeAnswer::Wrong { .. } | CodeAnswer::Expired | CodeAnswer::UsedUp => "contact.wrong_code",
    };
    tx.keep_contact_code(&permit, &sent, now).await?;
    let line = entry(&permit, now, act, school, json!({}));
    tx.commit(vec![line]).await?;
    Ok(answer)
}

/// Forgets codes of more than an hour ago.
///
/// # Errors
/// When the database fails.
pub async fn sweep_contact_codes(house: &House) -> Result<(), Fault> {
    let before = house.clock.now() - AN_HOUR;
    Ok(house.store.sweep_contact_codes(before).await?)
}

async fn write(
    tx: &store::Tx,
    actor: &Actor,
    school: OrganisationId,
    wanted: &str,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let wanted: Wanted = serde_json::from_str(wanted).map_err(|_| Fault::Failed)?;
    let ContactDraft {
        name,
        function,
        email,
        phone,
    } = wanted.form.parse()?;
    let contact = Contact {
        id: wanted.contact.unwrap_or_else(|| ContactId(new_id())),
        organisation: school,
        name,
        function,
        email,
        phone,
    };
    match wanted.contact {
        None => tx.add_contact(&permit, &contact).await?,
        Some(id) => {
            // A colleague may have removed this contact since.
            let place = tx.place_of_contact(&permit, id).await?;
            permit.over_organisation(place.area, place.organisation)?;
            tx.change_contact(&permit, &contact).await?;
        }
    }
    Ok(())
}

/// Each of the million codes as likely as the other, but for one in four thousand.
fn six_digits() -> Result<String, Fault> {
    let mut bytes = [0u8; 4];
    getrandom::fill(&mut bytes).map_err(|_| Fault::Failed)?;
    Ok(format!("{:06}", u32::from_le_bytes(bytes) % 1_000_000))
}

/// With its id, so that equal codes have unequal digests.
fn hash_of(id: Uuid, digits: &str) -> String {
    digest(&format!("{id}:{digits}"))
}

/// Enough to know one's own address by, and too little to learn another's.
fn told(email: &Email) -> String {
    let (name, domain) = email.as_str().rsplit_once('@').unwrap_or_default();
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
