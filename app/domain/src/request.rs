//! What a school asks for.

mod cancel_form;
mod list;
mod page;
mod request_form;
mod standing;
mod warning;
mod wishes_form;

pub use cancel_form::{CancelDraft, CancelRequestForm};
pub use list::{RequestCounts, RequestFilter, RequestList, RequestRow};
pub use page::{
    ContactChoice, GroupChoice, RequestChoices, RequestHistoryLine, RequestLesson, RequestPage,
    TypeChoice,
};
pub use request_form::{AddGroupsForm, RequestDraft, RequestForm};
pub use standing::{Show, Standing, Tally};
pub use warning::{Warning, warnings};
pub use wishes_form::{WishesDraft, WishesForm};

use crate::ids::{ContactId, GroupId, LessonTypeId, OrganisationId, RequestId};
use crate::time::{Day, Minute, Span, Week};
use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// Part of a school day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Daypart {
    /// Up to 12:30.
    Morning,
    /// From 12:00 to 17:30.
    Afternoon,
    /// From 17:00.
    Evening,
}

impl Daypart {
    /// All dayparts, in order.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// Reads a daypart from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|part| part.code() == text)
            .ok_or(Mistake::NotAChoice)
    }

    /// Its times; dayparts overlap a little around noon and supper.
    pub const fn span(self) -> Span {
        match self {
            Self::Morning => Span {
                start: Minute(0),
                end: Minute::at(12, 30),
            },
            Self::Afternoon => Span {
                start: Minute::at(12, 0),
                end: Minute::at(17, 30),
            },
            Self::Evening => Span {
                start: Minute::at(17, 0),
                end: Minute::MIDNIGHT,
            },
        }
    }
}

/// How the groups of a request are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pattern {
    /// One after another in one visit, up to four lessons a visit.
    BackToBack,
    /// Each in its own visit, on the wished weeks in turn.
    Series,
}

impl Pattern {
    /// Most lessons in one visit.
    pub const LARGEST_VISIT: usize = 4;

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BackToBack => "back_to_back",
            Self::Series => "series",
        }
    }

    /// Reads a pattern from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        [Self::BackToBack, Self::Series]
            .into_iter()
            .find(|pattern| pattern.code() == text)
            .ok_or(Mistake::NotAChoice)
    }

    /// Divides groups into visits, in order: as few visits as possible and of even size.
    pub fn visits(self, groups: &[GroupId]) -> Vec<Vec<GroupId>> {
        if groups.is_empty() {
            return Vec::new();
        }
        let largest = match self {
            Self::BackToBack => Self::LARGEST_VISIT,
            Self::Series => 1,
        };
        let visits = groups.len().div_ceil(largest);
        let (size, longer) = (groups.len() / visits, groups.len() % visits);
        let mut rest = groups;
        (0..visits)
            .map(|visit| {
                let (these, others) = rest.split_at(size + usize::from(visit < longer));
                rest = others;
                these.to_vec()
            })
            .collect()
    }
}

/// When a school would like it. An empty list means: no preference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// Weeks.
    pub weeks: Vec<Week>,
    /// Days after Monday, 0 to 6.
    pub weekdays: Vec<u8>,
    /// Parts of the day.
    pub dayparts: Vec<Daypart>,
    /// Days on which it cannot.
    pub not_on: Vec<Day>,
    /// Whether the weeks stand in order of preference, the dearest first; else in order of time.
    #[serde(default)]
    pub ranked: bool,
}

/// A request; its lessons carry the states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// Who asks.
    pub organisation: OrganisationId,
    /// What for.
    pub lesson_type: LessonTypeId,
    /// The person who asked.
    pub contact: Option<ContactId>,
    /// The day it came in.
    pub received_on: Day,
    /// How the groups are given.
    pub pattern: Pattern,
    /// When it is wanted.
    pub wishes: Wishes,
    /// Remarks, at most 2,000 characters.
    pub remarks: String,
    /// Grows with each change.
    pub version: i32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn five_groups_back_to_back_become_visits_of_three_and_two() {
        let groups: Vec<_> = (1..=5).map(GroupId::from_number).collect();
        let sizes: Vec<_> = Pattern::BackToBack
            .visits(&groups)
            .iter()
            .map(Vec::len)
            .collect();
        assert_eq!(sizes, [3, 2]);
    }

    proptest! {
        #[test]
        fn every_group_is_in_exactly_one_visit_of_at_most_four(count in 0usize..60) {
            let groups: Vec<_> = (0..count as u128).map(GroupId::from_number).collect();
            let visits = Pattern::BackToBack.visits(&groups);
            prop_assert!(visits.iter().all(|visit| (1..=4).contains(&visit.len())));
            prop_assert_eq!(visits.concat(), groups);
            prop_assert_eq!(visits.len(), count.div_ceil(4));
        }
    }
}
