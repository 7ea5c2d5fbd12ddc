use super::contact_code::{CodeError, Wanted, hash_of, send_code};
use super::school_visitor::school_of;
use crate::audit::entry;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::booking::{CodeAnswer, SixDigits};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::{Contact, ContactDraft, ContactForm};
use domain::permission::{BookLessons, ManageOrganisations, Permit};
use domain::time::Instant;
use domain::values::{Mistake, Mistakes};
use mail::Language;
use serde_json::json;
use store::{AuditEntry, Tx, new_id};

/// A school wants other details of a contact, or somebody new: it is sent a code of six digits, to
/// the address by which the house knows that contact, else to the school's first address, else to
/// the new one. A link that fell into wrong hands changes nobody's address. What is left empty of
/// somebody who keeps the name stays as it is. Pressing twice sends one code.
///
/// # Errors
/// Mistakes beside the fields; `NotFound` for a contact of another school; `Locked` after five codes
/// in an hour.
pub async fn ask_contact_code(
    house: &House,
    actor: &Actor,
    post: &Post,
    contact: Option<ContactId>,
    form: &ContactForm,
    language: &str,
) -> Result<(), CodeError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let Begun::Now(tx) = post.begin(house, actor, house.clock.now(), &()).await? else {
        return Ok(());
    };
    let known = tx.contacts_of(&permit, school).await?;
    let known = match contact {
        Some(id) => {
            let found = known.iter().find(|one| one.id == id);
            Some(found.ok_or(Fault::NotFound)?)
        }
        None => None,
    };
    let form = known.map_or_else(|| form.clone(), |known| filled_up(form, known));
    let draft = form.parse()?;
    if draft.email.is_none() {
        return Err(Mistakes::one("email", Mistake::Empty).into());
    }
    let wanted = Wanted {
        contact,
        version: known.map_or(0, |known| known.version),
        form,
    };
    let language = Language::parse(language);
    let line = send_code(house, &tx, &permit, school, &wanted, language).await?;
    tx.commit(vec![line]).await?;
    Ok(())
}

/// Sends a new code for what was asked last; the one before it opens nothing any more.
///
/// # Errors
/// `NotFound` when nothing was asked in the past hour; `Locked` after five codes in an hour.
pub async fn ask_contact_code_again(
    house: &House,
    actor: &Actor,
    post: &Post,
    language: &str,
) -> Result<(), CodeError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let Begun::Now(tx) = post.begin(house, actor, house.clock.now(), &()).await? else {
        return Ok(());
    };
    let last = tx.last_contact_code(&permit, school).await?;
    let wanted = Wanted::of(&last).ok_or(Fault::NotFound)?;
    let language = Language::parse(language);
    let line = send_code(house, &tx, &permit, school, &wanted, language).await?;
    tx.commit(vec![line]).await?;
    Ok(())
}

/// The school types the code: when it is right the contact is as it was asked. Ten minutes, five
/// tries, once. A second press of the same form gets the answer of the first when that was right.
///
/// # Errors
/// A mistake beside `code`; `NotFound` when no code was sent; `Stale` when a colleague changed the
/// contact since it was asked.
pub async fn type_contact_code(
    house: &House,
    actor: &Actor,
    post: &Post,
    code: &str,
) -> Result<CodeAnswer, CodeError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let typed = SixDigits::parse(code).map_err(|mistake| Mistakes::one("code", mistake))?;
    if let Some(answer) = post.earlier(house, actor).await? {
        return Ok(answer);
    }
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let mut sent = tx.last_contact_code(&permit, school).await?;
    let right = hash_of(sent.id, typed.as_str()) == sent.hash;
    let (code, answer) = sent.code.after(right, now);
    // The other press of two at once was first: this one waited for it.
    if answer == CodeAnswer::UsedUp
        && let Some(first) = post.earlier(house, actor).await?
    {
        return Ok(first);
    }
    let line = if answer == CodeAnswer::Right {
        post.keep(&tx, actor, now, &answer).await?;
        let wanted = Wanted::of(&sent).ok_or(Fault::Failed)?;
        write(&tx, actor, school, wanted, now).await?
    } else {
        entry(&permit, now, "contact.wrong_code", school, json!({}))
    };
    sent.code = code;
    tx.keep_contact_code(&permit, &sent, now).await?;
    tx.commit(vec![line]).await?;
    Ok(answer)
}

/// Forgets codes of more than an hour ago.
///
/// # Errors
/// When the database fails.
pub async fn sweep_contact_codes(house: &House) -> Result<(), Fault> {
    let before = house.clock.now() - super::contact_code::AN_HOUR;
    Ok(house.store.sweep_contact_codes(before).await?)
}

/// The form with what a school left empty, for it is shown neither address nor number. Another name
/// is somebody else, of whom nothing is kept.
fn filled_up(form: &ContactForm, known: &Contact) -> ContactForm {
    let old = ContactForm::of(known);
    if form.name.trim() != old.name {
        return form.clone();
    }
    let or = |typed: &String, old: String| match typed.trim().is_empty() {
        true => old,
        false => typed.clone(),
    };
    ContactForm {
        name: form.name.clone(),
        function: form.function.clone(),
        email: or(&form.email, old.email),
        phone: or(&form.phone, old.phone),
    }
}

async fn write(
    tx: &Tx,
    actor: &Actor,
    school: OrganisationId,
    wanted: Wanted,
    now: Instant,
) -> Result<AuditEntry, CodeError> {
    let permit: Permit<ManageOrganisations> = actor.permit()?;
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
        version: wanted.version + 1,
        noted_at: Some(now),
        school_noted_at: Some(now),
    };
    if wanted.contact.is_some() {
        // A colleague may have removed this contact since.
        let place = tx.place_of_contact(&permit, contact.id).await?;
        permit.over_organisation(place.area, place.organisation)?;
        tx.change_contact(&permit, &contact).await?;
    } else {
        tx.add_contact(&permit, &contact).await?;
    }
    let detail = json!({ "contact": contact.id });
    Ok(entry(
        &permit,
        now,
        "contact.change_by_school",
        school,
        detail,
    ))
}
