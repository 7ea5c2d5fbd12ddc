use crate::api::ApiError;
use domain::coverage::LeftOut;
use domain::time::Instant;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A municipality with its outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DrawnTown {
    /// Its name.
    pub name: String,
    /// Its outline as an SVG path.
    pub path: String,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlinesPage {
    /// When outlines were loaded; none while there are none.
    pub loaded_at: Option<Instant>,
    /// What the file held beside the region.
    pub left_out: LeftOut,
    /// The municipalities that have one.
    pub drawn: Vec<DrawnTown>,
    /// Names of those that have none, while others do.
    pub missing: Vec<String>,
    /// Units from left to right and from top to bottom.
    pub size: (f64, f64),
}

/// The outlines that are loaded.
#[server(prefix = "/api", endpoint = "outlines/read-outlines")]
pub async fn read_outlines() -> Result<OutlinesPage, ApiError> {
    use crate::api::request::{actor, house};

    let view = services::outlines::read_outlines(&house(), &actor()?).await?;
    let paths = view.drawing.places.into_iter().filter_map(|one| one.path);
    Ok(OutlinesPage {
        loaded_at: view.loaded_at,
        left_out: view.left_out,
        drawn: (view.drawn.into_iter().zip(paths))
            .map(|(name, path)| DrawnTown { name, path })
            .collect(),
        missing: view.missing,
        size: (view.drawing.width, view.drawing.height),
    })
}
