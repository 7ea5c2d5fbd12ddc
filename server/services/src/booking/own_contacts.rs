use super::contact_code::{Wanted, masked};
use super::school_visitor::school_of;
use crate::{Actor, Fault, House};
use domain::booking::CodeStanding;
use domain::ids::ContactId;
use domain::permission::BookLessons;

/// A contact as the school itself sees them: whoever has the link need not learn address or number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnContact {
    /// Whose.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// What they do there; may be empty.
    pub function: String,
    /// Enough of the address to know it by, such as `i…@school.example`; none without one.
    pub address: Option<String>,
}

/// A code that waits to be typed, or that was not typed in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedCode {
    /// Where it went, as much as the school may know of it.
    pub to: String,
    /// How it stands.
    pub standing: CodeStanding,
}

/// The contacts of a school, and what it asked to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnContacts {
    /// By name.
    pub contacts: Vec<OwnContact>,
    /// The code it was sent last in the past hour, unless it was typed rightly.
    pub asked: Option<AskedCode>,
}

/// The contacts of the school that acts for itself.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn read_own_contacts(house: &House, actor: &Actor) -> Result<OwnContacts, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let known = house.store.contacts_of(&permit, school).await?;
    let last = house.store.last_contact_code(&permit, school).await?;
    let now = house.clock.now();
    let asked = last.and_then(|last| {
        Some(AskedCode {
            standing: last.code.standing(now)?,
            to: masked(&Wanted::of(&last)?.goes_to(&known)?),
        })
    });
    let contacts = known.into_iter().map(|one| OwnContact {
        id: one.id,
        name: one.name.to_string(),
        function: one.function,
        address: one.email.as_ref().map(masked),
    });
    Ok(OwnContacts {
        contacts: contacts.collect(),
        asked,
    })
}
