use crate::api::ApiError;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What stands above every page of the portal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalFrame {
    /// The organisation that gives the lessons.
    pub organisation: String,
    /// The school that is in, if one is.
    pub school: Option<PortalSchool>,
}

/// The school that is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalSchool {
    /// Its name.
    pub name: String,
    /// Whether a colleague books for it on the telephone.
    pub by_colleague: bool,
}

/// What stands above every page of the portal.
#[server(prefix = "/api", endpoint = "portal/read-frame")]
pub async fn read_frame() -> Result<PortalFrame, ApiError> {
    use crate::api::request::{caller, house};

    Ok(PortalFrame {
        organisation: house().mail().letterhead.organisation.clone(),
        school: caller().school.map(|visit| PortalSchool {
            name: visit.name,
            by_colleague: visit.by_colleague,
        }),
    })
}
