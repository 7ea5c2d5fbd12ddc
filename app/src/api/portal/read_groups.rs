use crate::api::ApiError;
use crate::api::organisations::GroupLine;
use domain::ids::OrganisationId;
use domain::organisation::TakeOverForm;
use domain::time::SchoolYear;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The groups of the school that is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnGroupsPage {
    /// The school that is in.
    pub school: OrganisationId,
    /// Their school year.
    pub school_year: SchoolYear,
    /// The groups, by name.
    pub groups: Vec<GroupLine>,
    /// Last year's groups that are not there yet, as a form.
    pub last_year: TakeOverForm,
    /// How many rows that form has.
    pub last_year_rows: usize,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The groups of the school that is in, in the season's school year.
#[server(prefix = "/api", endpoint = "portal/read-groups")]
pub async fn read_groups() -> Result<OwnGroupsPage, ApiError> {
    use crate::api::request::{house, school};
    use services::{Post, booking};

    let visit = school()?;
    let own = booking::read_own_groups(&house(), &visit.actor, visit.season).await?;
    let groups = own.groups.into_iter().map(|one| GroupLine {
        group: one.group,
        moments: one.unavailable,
        lessons: one.lessons,
    });
    Ok(OwnGroupsPage {
        school: visit.school,
        school_year: own.school_year,
        groups: groups.collect(),
        last_year: TakeOverForm::of(&own.last_year),
        last_year_rows: own.last_year.len(),
        key: Post::new()?.as_str().to_owned(),
    })
}
