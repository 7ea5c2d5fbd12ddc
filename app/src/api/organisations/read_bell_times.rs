use crate::api::ApiError;
use domain::booking::BellTimesForm;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// When lessons start at a school, as a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BellPage {
    /// The school's name.
    pub name: String,
    /// The times.
    pub form: BellTimesForm,
    /// Whether they are its own; else they are the usual ones of its kind.
    pub own: bool,
}

#[cfg(feature = "ssr")]
impl From<services::organisations::BellView> for BellPage {
    fn from(view: services::organisations::BellView) -> Self {
        Self {
            name: view.name,
            form: BellTimesForm::of(&view.bell),
            own: view.own,
        }
    }
}

/// When lessons start at a school or club.
#[server(prefix = "/api", endpoint = "organisations/read-bell-times")]
pub async fn read_bell_times(organisation: String) -> Result<BellPage, ApiError> {
    use crate::api::request::{actor, house};

    let id = organisation.parse().map_err(|_| ApiError::NotFound)?;
    let view = services::organisations::bell_times(&house(), &actor()?, id).await?;
    Ok(view.into())
}
