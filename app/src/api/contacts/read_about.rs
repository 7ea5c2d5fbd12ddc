use crate::api::ApiError;
use domain::ids::{ContactId, OrganisationId};
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What somebody must know before a person is erased. All days are in Europe/Amsterdam.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutPage {
    /// The school.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Whose.
    pub contact: ContactId,
    /// The person's name.
    pub name: String,
    /// The version shown.
    pub version: i32,
    /// When the person was last of use; none while counting has yet to begin.
    pub last_used: Option<Day>,
    /// When the person goes by the term, if nothing happens.
    pub goes_on: Option<Day>,
    /// Requests that name the person.
    pub requests: usize,
    /// Letters of which the address is still kept.
    pub letters: usize,
    /// Links that went to the person.
    pub links: usize,
    /// Texts of others that name the person.
    pub mentions: usize,
    /// Other schools at which the address is known.
    pub elsewhere: Vec<(OrganisationId, String)>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// What is known of a person at a school.
#[server(prefix = "/api", endpoint = "contacts/read-about")]
pub async fn read_about(organisation: String, contact: String) -> Result<AboutPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, contacts};

    let (house, actor) = (house(), actor()?);
    let id = organisation.parse().map_err(|_| ApiError::NotFound)?;
    let contact = contact.parse().map_err(|_| ApiError::NotFound)?;
    let about = contacts::about_contact(&house, &actor, id, contact).await?;
    Ok(AboutPage {
        organisation: id,
        organisation_name: about.school,
        contact,
        name: about.contact.name.to_string(),
        version: about.contact.version,
        last_used: about.last_used,
        goes_on: about.goes_on,
        requests: about.requests,
        letters: about.letters,
        links: about.links,
        mentions: about.mentions,
        elsewhere: about.elsewhere,
        key: Post::new()?.as_str().to_owned(),
    })
}
