use super::{Show, Tally, Wishes};
use crate::area::Area;
use crate::ids::{AreaId, LessonTypeId, RequestId};
use crate::time::{Day, Week};
use serde::{Deserialize, Serialize};

/// Which requests a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestFilter {
    /// Where they stand.
    pub show: Show,
    /// Only of this area.
    pub area: Option<AreaId>,
    /// Only for this lesson type.
    pub lesson_type: Option<LessonTypeId>,
    /// Only those that wish this week or have no preference.
    pub week: Option<Week>,
    /// Words looked for in the school's name, code, postcode and town.
    pub typed: String,
    /// Which page, from 1.
    pub page: u32,
}

impl RequestFilter {
    /// Requests on a page.
    pub const PAGE: u32 = 50;

    /// How many requests come before this page.
    pub fn skip(&self) -> u32 {
        self.page.saturating_sub(1).saturating_mul(Self::PAGE)
    }
}

/// A request in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRow {
    /// Which.
    pub id: RequestId,
    /// The day it came in.
    pub received_on: Day,
    /// Name of the school or club.
    pub organisation: String,
    /// Its town.
    pub town: String,
    /// Whether the school or club has closed.
    pub closed: bool,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// How its lessons stand.
    pub tally: Tally,
    /// When it is wanted.
    pub wishes: Wishes,
}

/// How many requests the other filters let through, by where they stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestCounts {
    /// Still to plan.
    pub to_plan: u64,
    /// Planned.
    pub planned: u64,
    /// Over.
    pub done: u64,
    /// Cancelled.
    pub cancelled: u64,
}

impl RequestCounts {
    /// How many a choice shows.
    pub const fn of(&self, show: Show) -> u64 {
        match show {
            Show::ToPlan => self.to_plan,
            Show::Planned => self.planned,
            Show::Done => self.done,
            Show::Cancelled => self.cancelled,
            Show::All => self.to_plan + self.planned + self.done + self.cancelled,
        }
    }
}

/// A page of requests, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestList {
    /// The page.
    pub rows: Vec<RequestRow>,
    /// How many there are.
    pub counts: RequestCounts,
    /// The areas that the viewer sees, by name.
    pub areas: Vec<Area>,
    /// All lesson types, by name.
    pub types: Vec<(LessonTypeId, String)>,
    /// Whether the viewer may make requests.
    pub may_plan: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_that_nobody_gave_is_the_first_page() {
        let skip = |page| {
            RequestFilter {
                page,
                ..RequestFilter::default()
            }
            .skip()
        };
        assert_eq!([0, 1, 2, 3].map(skip), [0, 0, 50, 100]);
    }
}
