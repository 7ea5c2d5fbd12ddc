//! Outlines of municipalities for the map of coverage.

mod read_outlines;
mod remove_outlines;

pub use read_outlines::{DrawnTown, OutlinesPage, ReadOutlines, read_outlines};
pub use remove_outlines::{RemoveOutlines, remove_outlines};

/// The page.
pub const PAGE: &str = "/beheer/kaart";

/// Where the upload form posts to; no server function, because files do not fit in one.
pub const UPLOAD: &str = "/beheer/kaart/inlezen";
