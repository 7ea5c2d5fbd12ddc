use crate::api::ApiError;
use domain::area::Municipality;
use domain::organisation::OrganisationForm;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of a school or club needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrganisationFormPage {
    /// The form as it is filled in at first.
    pub form: OrganisationForm,
    /// The version that it shows; 0 for a new one.
    pub version: i32,
    /// The municipalities in which the viewer may manage, by name.
    pub municipalities: Vec<Municipality>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form of a school or club by id; an empty one without an id.
#[server(prefix = "/api", endpoint = "organisations/read-form")]
pub async fn read_organisation_form(id: Option<String>) -> Result<OrganisationFormPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::ManageOrganisations;
    use services::{Fault, organisations, region};

    let (house, actor) = (house(), actor()?);
    let permit = actor.permit::<ManageOrganisations>().map_err(Fault::from)?;
    let (form, version) = match id {
        None => (OrganisationForm::default(), 0),
        Some(id) => {
            let id = id.parse().map_err(|_| ApiError::NotFound)?;
            let view = organisations::organisation(&house, &actor, id, None).await?;
            permit.over(view.area.id, &[]).map_err(Fault::from)?;
            (
                OrganisationForm::of(&view.organisation),
                view.organisation.version,
            )
        }
    };
    let mut municipalities = region::municipalities(&house, &actor).await?;
    municipalities.retain(|one| permit.covers(one.area, &[]));
    Ok(OrganisationFormPage {
        form,
        version,
        municipalities,
        key: super::new_key()?,
    })
}
