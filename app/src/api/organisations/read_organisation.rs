use crate::api::ApiError;
use crate::api::invitations::Inviting;
use domain::lesson::State;
use domain::organisation::{Contact, FreeDay, Group, Organisation, Unavailable};
use domain::time::SchoolYear;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A group in the list of its school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLine {
    /// The group.
    pub group: Group,
    /// When it cannot.
    pub moments: Vec<Unavailable>,
    /// How many lessons it has, in whatever state.
    pub lessons: u64,
}

/// One school or club with all that belongs to it, and what the viewer may do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrganisationPage {
    /// The school or club.
    pub organisation: Organisation,
    /// Name of its municipality.
    pub municipality: String,
    /// Name of its area.
    pub area: String,
    /// People there, by name.
    pub contacts: Vec<Contact>,
    /// The school year that is shown.
    pub school_year: SchoolYear,
    /// School years to choose from, newest first; the one shown is among them.
    pub school_years: Vec<SchoolYear>,
    /// Whether the school year before has groups.
    pub has_groups_before: bool,
    /// The groups of the school year shown, by name.
    pub groups: Vec<GroupLine>,
    /// Its own free days, by date.
    pub free_days: Vec<FreeDay>,
    /// How many requests it ever made.
    pub requests: u64,
    /// Its lessons of all years by state.
    pub lessons: Vec<(State, u64)>,
    /// Whether the viewer may change it.
    pub may_manage: bool,
    /// Whether the viewer may make requests for it.
    pub may_request: bool,
    /// How it is let in to book for itself, for who may let it in.
    pub inviting: Option<Inviting>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// One school or club, with the groups of the school year that starts in `year`; of this school
/// year when none is named or none can be read.
#[server(prefix = "/api", endpoint = "organisations/read")]
pub async fn read_organisation(
    id: String,
    #[server(default)] year: String,
) -> Result<OrganisationPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::{ManageOrganisations, PlanLessons};
    use services::organisations;

    let (house, actor) = (house(), actor()?);
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    let year = year
        .parse()
        .ok()
        .filter(|year| (2000..=2100).contains(year))
        .map(SchoolYear);
    let view = organisations::organisation(&house, &actor, id, year).await?;
    let now = SchoolYear::of(house.clock().today());
    let shown = view.school_year;
    let has_groups_before = view.school_years.contains(&SchoolYear(shown.0 - 1));
    let mut years = view.school_years;
    years.extend([now, SchoolYear(now.0 + 1), shown]);
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let area = view.area.id;
    let manage = actor.permit::<ManageOrganisations>();
    let plan = actor.permit::<PlanLessons>();
    let line = |one: organisations::GroupWithMoments| GroupLine {
        group: one.group,
        moments: one.unavailable,
        lessons: one.lessons,
    };
    let inviting = match view.organisation.closed_on {
        Some(_) => None,
        None => Inviting::of(&house, &actor, id, area).await?,
    };
    Ok(OrganisationPage {
        inviting,
        municipality: view.municipality.name,
        area: view.area.name,
        contacts: view.contacts,
        school_year: shown,
        school_years: years,
        has_groups_before,
        groups: view.groups.into_iter().map(line).collect(),
        free_days: view.free_days,
        requests: view.requests,
        lessons: view.lessons.0.into_iter().collect(),
        may_manage: manage.is_ok_and(|permit| permit.covers(area, &[])),
        may_request: view.organisation.closed_on.is_none()
            && plan.is_ok_and(|permit| permit.covers(area, &[])),
        key: super::new_key()?,
        organisation: view.organisation,
    })
}
