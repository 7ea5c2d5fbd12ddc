//! Areas and municipalities: the map of the region.

use crate::ids::AreaId;
use crate::travel::Point;
use serde::{Deserialize, Serialize};

/// A part of the region with its own team, such as "Leiden".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its id.
    pub id: AreaId,
    /// Its name as shown.
    pub name: String,
}

/// A municipality; which area it belongs to is data and can be changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Municipality {
    /// Statistics Netherlands' four-digit code, with leading zeros.
    pub code: String,
    /// Its name as shown.
    pub name: String,
    /// The area it belongs to.
    pub area: AreaId,
    /// Its centre.
    pub centre: Point,
}
