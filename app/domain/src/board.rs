//! A week as the board shows it: the facts for [`crate::fit`], the lessons, what is still to plan,
//! and the names of it all. The server makes it, the browser keeps it.

mod card;
mod draft;
mod open_visit;
mod week_changes;

pub use card::{Card, LessonTypeFacts, Names, OrganisationName, VisitKey};
pub use draft::{Draft, PublishedLesson};
pub use open_visit::OpenVisit;
pub use week_changes::{ChangeKind, ForEducator, WeekChange, WeekChanges};

use crate::fit::{Held, Part, Roster, Settings, Visit};
use crate::ids::{AreaId, LessonId, LessonTypeId, RequestId};
use crate::request::Wishes;
use crate::time::{Day, Instant};
use crate::values::Name;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// When and how often a week was published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// The last time; never when none.
    pub at: Option<Instant>,
    /// How often.
    pub times: u32,
}

/// One week of the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// Grows with every change of the week.
    pub revision: i64,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// The facts that decide what fits.
    pub roster: Roster,
    /// The figures of the rules.
    pub settings: Settings,
    /// Lessons on the board, by day and start.
    pub cards: Vec<Card>,
    /// Visits still to plan, oldest request first.
    pub open: Vec<OpenVisit>,
    /// What each lesson type asks, as it counts in this week.
    pub types: BTreeMap<LessonTypeId, LessonTypeFacts>,
    /// What each request on the board wishes.
    pub wishes: BTreeMap<RequestId, Wishes>,
    /// Names.
    pub names: Names,
    /// Publication.
    pub publication: Publication,
    /// Lessons that stand otherwise than educators see them.
    pub unpublished: u32,
    /// School holidays and public holidays of each day, Monday first.
    pub holidays: [Option<Name>; 7],
    /// The areas in which the viewer may plan.
    pub may_plan: Vec<AreaId>,
}

impl Board {
    /// The lesson with this id.
    pub fn card(&self, id: LessonId) -> Option<&Card> {
        self.cards.iter().find(|card| card.lesson == id)
    }

    /// Books the lessons in the roster again, which came without them.
    pub fn book_lessons(&mut self) {
        for card in &self.cards {
            if card.state.occupies() {
                self.roster.book(&Held {
                    lesson: card.lesson,
                    organisation: card.organisation,
                    group: card.group,
                    day: card.day,
                    span: card.span(),
                    setup_minutes: card.setup_minutes,
                    educators: &card.educators,
                });
            }
        }
    }

    /// The visit still to plan with this key.
    pub fn open_visit(&self, key: VisitKey) -> Option<&OpenVisit> {
        self.open.iter().find(|open| open.key == key)
    }

    /// A lesson on the board as something that can be placed elsewhere.
    pub fn visit_of(&self, card: &Card) -> Visit {
        let facts = self.types.get(&card.lesson_type);
        Visit {
            organisation: card.organisation,
            parts: vec![Part {
                lesson: card.lesson,
                group: card.group,
                minutes: card.minutes,
            }],
            setup_minutes: card.setup_minutes,
            skills: facts.map(|facts| facts.skills.clone()).unwrap_or_default(),
            educators_needed: facts.map_or(1, |facts| facts.educators_needed),
            largest_group: facts.map_or(u16::MAX, |facts| facts.largest_group),
            season: facts.and_then(|facts| facts.season),
            wishes: self.wishes.get(&card.request).cloned().unwrap_or_default(),
        }
    }

    /// Whether the viewer may change what happens at this organisation.
    pub fn may_plan_at(&self, organisation: crate::ids::OrganisationId) -> bool {
        self.names
            .organisations
            .get(&organisation)
            .is_some_and(|name| self.may_plan.contains(&name.area))
    }
}
