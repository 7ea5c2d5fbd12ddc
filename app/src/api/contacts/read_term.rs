use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::time::Day;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Who goes in an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueAreaLine {
    /// The area's name.
    pub area: String,
    /// All contacts there.
    pub contacts: usize,
    /// Who goes now.
    pub now: usize,
    /// Who goes within a quarter of a year, if nothing happens.
    pub soon: usize,
}

/// Who goes at a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueSchoolLine {
    /// Which.
    pub school: OrganisationId,
    /// Its name.
    pub name: String,
    /// Who goes now.
    pub now: usize,
    /// When the first of them was last used.
    pub since: Day,
}

/// The term, and what the months that were tried would do today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermPage {
    /// The term that is set, in months.
    pub months: u16,
    /// The months that were tried.
    pub tried: u16,
    /// What was typed instead of a number of months that can be.
    pub odd: bool,
    /// By area.
    pub areas: Vec<DueAreaLine>,
    /// Schools where somebody goes now, by name.
    pub schools: Vec<DueSchoolLine>,
}

/// The term of contacts, with a dry run of `months`; of the term that is set when that is no number
/// of months.
#[server(prefix = "/api", endpoint = "contacts/read-term")]
pub async fn read_term(months: Option<String>) -> Result<TermPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::retention::ContactTermForm;
    use services::contacts;

    let (house, actor) = (house(), actor()?);
    let form = months.map(|months| ContactTermForm { months });
    let odd = form.as_ref().is_some_and(|form| form.parse().is_err());
    let tried = form.as_ref().filter(|_| !odd);
    let view = contacts::read_term(&house, &actor, tried).await?;
    let areas = view.areas.into_iter().map(|one| DueAreaLine {
        area: one.area,
        contacts: one.contacts,
        now: one.now,
        soon: one.soon,
    });
    let schools = view.schools.into_iter().map(|one| DueSchoolLine {
        school: one.school,
        name: one.name,
        now: one.now,
        since: one.since,
    });
    Ok(TermPage {
        months: view.term.months(),
        tried: view.tried.months(),
        odd,
        areas: areas.collect(),
        schools: schools.collect(),
    })
}
