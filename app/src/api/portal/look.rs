use crate::api::ApiError;
use domain::booking::LinkTold;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a link opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkLook {
    /// What the visitor is told.
    pub told: LinkTold,
    /// The school's name, when the link opens its page.
    pub school: Option<String>,
}

/// Looks at a link; changes nothing.
#[server(prefix = "/api", endpoint = "portal/look")]
pub async fn look(token: String) -> Result<LinkLook, ApiError> {
    use crate::api::request::house;

    let (state, school) = services::booking::look(&house(), &token).await?;
    Ok(LinkLook {
        told: state.told(),
        school,
    })
}
