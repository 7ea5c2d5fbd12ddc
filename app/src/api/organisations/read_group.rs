use super::GroupLine;
use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::GroupForm;
use domain::time::SchoolYear;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the page of a class or team needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupPage {
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The form as it is filled in at first.
    pub form: GroupForm,
    /// School years to choose from, newest first.
    pub school_years: Vec<SchoolYear>,
    /// The group as it is known; none for a new one.
    pub known: Option<GroupLine>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The page of a class or team in the school year that starts in `year`; an empty form without a
/// group.
#[server(prefix = "/api", endpoint = "organisations/read-group")]
pub async fn read_group(
    organisation: String,
    group: Option<String>,
    #[server(default)] year: String,
) -> Result<GroupPage, ApiError> {
    use super::read_organisation;

    // It carries the groups of that year with their moments, and whether the viewer may change them.
    let page = read_organisation(organisation, year).await?;
    if !page.may_manage {
        return Err(ApiError::Denied);
    }
    let known = match group {
        None => None,
        Some(id) => {
            let found = page
                .groups
                .into_iter()
                .find(|one| one.group.id.to_string() == id);
            Some(found.ok_or(ApiError::NotFound)?)
        }
    };
    let form = match &known {
        Some(line) => GroupForm::of(&line.group),
        None => GroupForm {
            school_year: page.school_year.0.to_string(),
            ..GroupForm::default()
        },
    };
    Ok(GroupPage {
        organisation: page.organisation.id,
        organisation_name: page.organisation.name.to_string(),
        form,
        school_years: page.school_years,
        known,
        key: page.key,
    })
}
