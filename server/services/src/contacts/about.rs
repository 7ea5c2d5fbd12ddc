use super::term::term;
use crate::secrets::digest;
use crate::{Actor, Fault, House};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::Contact;
use domain::permission::{ManageOrganisations, Permit};
use domain::time::Day;
use store::Tx;

/// What somebody must know before a contact's data is handed out or erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactAbout {
    /// The details.
    pub contact: Contact,
    /// The school's name.
    pub school: String,
    /// When this person was last of use; none while counting has yet to begin.
    pub last_used: Option<Day>,
    /// When the person goes by the term that is set, if nothing happens.
    pub goes_on: Option<Day>,
    /// Requests that name the person.
    pub requests: usize,
    /// Letters of which the address is still kept.
    pub letters: usize,
    /// Links that went to the person.
    pub links: usize,
    /// Texts of others that name the person.
    pub mentions: usize,
    /// Other schools at which the address is known, as far as the reader reaches.
    pub elsewhere: Vec<(OrganisationId, String)>,
}

/// Reads that.
///
/// # Errors
/// `Denied` outside the actor's areas; `NotFound`, also for a contact of another school.
pub async fn about_contact(
    house: &House,
    actor: &Actor,
    school: OrganisationId,
    id: ContactId,
) -> Result<ContactAbout, Fault> {
    let permit = actor.permit::<ManageOrganisations>()?;
    let tx = house.store.begin().await?;
    let contact = reach(&tx, &permit, school, id).await?;
    let used = tx.contact_use(&permit, id).await?;
    let answered_as = answers_as(&contact);
    let known = tx
        .known_of(&permit, &contact, answered_as.as_deref())
        .await?;
    let elsewhere = tx.same_address(&permit, &contact).await?;
    drop(tx);
    let term = term(house).await?;
    Ok(ContactAbout {
        school: house.store.school_name(school).await?,
        last_used: used.last_used,
        goes_on: used.last_used.map(|used| term.ends(used)),
        requests: known.requests.len(),
        letters: known.mail.len(),
        links: known.links.len(),
        mentions: known.mentions.len(),
        elsewhere,
        contact,
    })
}

/// A contact that the permit reaches.
pub(super) async fn reach(
    tx: &Tx,
    permit: &Permit<ManageOrganisations>,
    school: OrganisationId,
    id: ContactId,
) -> Result<Contact, Fault> {
    let contact = tx.contact_at(permit, school, id).await?;
    let place = tx.place_of_contact(permit, id).await?;
    permit.over(place.area, &[])?;
    Ok(contact)
}

/// The digest by which answers to invitations name a contact's address.
pub(super) fn answers_as(contact: &Contact) -> Option<String> {
    contact.email.as_ref().map(|email| digest(email.as_str()))
}
