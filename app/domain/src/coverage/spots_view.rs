//! What the page of white spots shows.

use super::view::Choices;
use super::wanted::CoverageQuery;
use super::white_spots::{Rank, WhiteSpot};
use crate::ids::OrganisationId;
use crate::organisation::OrganisationKind;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What is asked for beside the filter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpotsQuery {
    /// Whether not in the year before either.
    pub two_years: bool,
    /// What goes first.
    pub rank: Rank,
    /// Which page, from 1.
    pub page: u32,
}

/// A school that was not reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpotRow {
    /// Which.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Its municipality.
    pub town: String,
    /// What is known of it.
    pub spot: WhiteSpot,
    /// Whether the viewer may let this school in.
    pub may_invite: bool,
    /// Whether somebody there has an address to mail a link to; not told to who may not.
    pub has_address: bool,
    /// When a link for the season was last mailed there; none when that was never, or it was taken
    /// back.
    pub invited: Option<Day>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpotsView {
    /// The filter.
    pub query: CoverageQuery,
    /// What is asked beside it.
    pub asked: SpotsQuery,
    /// A school that had a lesson from this day on was reached.
    pub since: Day,
    /// What can be chosen.
    pub choices: Choices,
    /// The schools of this page.
    pub rows: Vec<SpotRow>,
    /// Schools on all pages.
    pub count: u64,
    /// Schools on a page.
    pub page_size: u32,
    /// The season for which a link lets a school in; none when all are over.
    pub season: Option<String>,
}
