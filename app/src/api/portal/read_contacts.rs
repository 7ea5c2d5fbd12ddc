use crate::api::ApiError;
use domain::booking::CodeStanding;
use domain::ids::{ContactId, OrganisationId};
use domain::time::Minute;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A contact as the school itself sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnContactLine {
    /// Whose.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// What they do there; may be empty.
    pub function: String,
    /// Enough of the address to know it by; none without one.
    pub address: Option<String>,
}

/// A code that was sent and not yet typed rightly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedCodeLine {
    /// Where it went, as much as the school may know of it.
    pub to: String,
    /// How it stands.
    pub standing: CodeStanding,
    /// Until when it can be typed, as wall time in Europe/Amsterdam; none when that is over.
    pub until: Option<Minute>,
}

/// The contacts of the school that is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnContactsPage {
    /// The school that is in.
    pub school: OrganisationId,
    /// By name.
    pub contacts: Vec<OwnContactLine>,
    /// What was asked to change, while its code waits.
    pub asked: Option<AskedCodeLine>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The contacts of the school that is in, and what it asked to change.
#[server(prefix = "/api", endpoint = "portal/read-contacts")]
pub async fn read_contacts() -> Result<OwnContactsPage, ApiError> {
    use crate::api::request::{house, school};
    use domain::time::wall_of;
    use services::{Post, booking};

    let visit = school()?;
    let own = booking::read_own_contacts(&house(), &visit.actor).await?;
    let contacts = own.contacts.into_iter().map(|one| OwnContactLine {
        id: one.id,
        name: one.name,
        function: one.function,
        address: one.address,
    });
    let asked = own.asked.map(|asked| AskedCodeLine {
        to: asked.to,
        standing: asked.standing,
        until: match asked.standing {
            CodeStanding::Open { until, .. } => Some(wall_of(until).1),
            CodeStanding::Expired | CodeStanding::UsedUp => None,
        },
    });
    Ok(OwnContactsPage {
        school: visit.school,
        contacts: contacts.collect(),
        asked,
        key: Post::new()?.as_str().to_owned(),
    })
}
