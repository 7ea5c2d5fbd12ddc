use super::{Pattern, Request, Standing, Warning};
use crate::board::VisitKey;
use crate::catalogue::Season;
use crate::ids::{ContactId, GroupId, LessonId, LessonTypeId, OrganisationId};
use crate::lesson::{CancelledBy, LessonContact, Proposal, State};
use crate::organisation::OrganisationKind;
use crate::time::{Day, Instant, Minute, SchoolYear, Week};
use serde::{Deserialize, Serialize};

/// A lesson of a request, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestLesson {
    /// Which.
    pub id: LessonId,
    /// For changing it.
    pub version: i32,
    /// Which visit, from 1.
    pub visit: u16,
    /// The group.
    pub group_id: GroupId,
    /// Its name.
    pub group: String,
    /// Pupils in it; 0 when they are so few that the viewer is not told how many.
    pub pupils: u16,
    /// Length in minutes.
    pub minutes: u16,
    /// Where it stands.
    pub state: State,
    /// Its day and start, when it has a place.
    pub place: Option<(Day, Minute)>,
    /// Names of who give it; the first leads.
    pub educators: Vec<String>,
    /// Who cancelled it and why.
    pub cancelled: Option<(CancelledBy, String)>,
    /// What its school was asked.
    pub proposal: Option<Proposal>,
}

/// One line of a request's history. Says which fields changed, never what they hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestHistoryLine {
    /// When.
    pub at: Instant,
    /// Who; none is the operator of the server.
    pub name: Option<String>,
    /// What was done, such as `request.make`.
    pub act: String,
    /// How many lessons it was about; none when that says nothing.
    pub lessons: Option<u32>,
    /// Names of the form fields that changed.
    pub fields: Vec<String>,
}

/// A request's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestPage {
    /// The request.
    pub request: Request,
    /// Name of the school or club.
    pub organisation: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its town.
    pub town: String,
    /// Name of its area.
    pub area: String,
    /// Since when it is closed.
    pub closed_on: Option<Day>,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Who asked.
    pub contact: Option<LessonContact>,
    /// Its lessons, by visit and their order in it.
    pub lessons: Vec<RequestLesson>,
    /// Where it stands as a whole.
    pub standing: Standing,
    /// What somebody should look at.
    pub warnings: Vec<Warning>,
    /// What was done to it, newest first; of each lesson, see its own page.
    pub history: Vec<RequestHistoryLine>,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// Whether the viewer may plan it and change it.
    pub may_plan: bool,
}

impl RequestPage {
    /// The visits that have lessons still to plan.
    pub fn open_visits(&self) -> Vec<VisitKey> {
        let open = self
            .lessons
            .iter()
            .filter(|lesson| lesson.state == State::Requested);
        let mut keys: Vec<_> = open
            .map(|lesson| VisitKey {
                request: self.request.id,
                visit: lesson.visit,
            })
            .collect();
        keys.dedup();
        keys
    }

    /// The week in which planning it begins: the first wished one that is not over, else this week.
    /// The n-th visit of a series begins at the n-th of those.
    pub fn week_for(&self, visit: u16) -> Week {
        let this_week = Week::of(self.today);
        let mut weeks = self.request.wishes.weeks.clone();
        if self.request.pattern == Pattern::Series {
            // One after another in time, whatever is liked best.
            weeks.sort_unstable();
        }
        let nth = match self.request.pattern {
            Pattern::Series => usize::from(visit.saturating_sub(1)),
            Pattern::BackToBack => 0,
        };
        let nth = weeks.get(nth).copied().filter(|week| *week >= this_week);
        let first = || weeks.iter().copied().find(|week| *week >= this_week);
        nth.or_else(first).unwrap_or(this_week)
    }
}

/// A lesson type that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeChoice {
    /// Which.
    pub id: LessonTypeId,
    /// Its name.
    pub name: String,
    /// Length in minutes.
    pub minutes: u16,
    /// Most pupils in one lesson.
    pub largest_group: u16,
    /// The part of the year in which it is given.
    pub season: Option<Season>,
    /// Whether it is meant for this kind of organisation.
    pub for_this_kind: bool,
}

/// A group that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupChoice {
    /// Which.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Its year or level.
    pub level: String,
    /// Pupils in it.
    pub pupils: u16,
}

/// A person who can have asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactChoice {
    /// Who.
    pub id: ContactId,
    /// Name.
    pub name: String,
    /// What they do there; may be empty.
    pub function: String,
}

/// What can be chosen in a request of one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestChoices {
    /// Who asks.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its town.
    pub town: String,
    /// Since when it is closed.
    pub closed_on: Option<Day>,
    /// Lesson types that are offered, those for this kind of organisation first.
    pub types: Vec<TypeChoice>,
    /// The school year of the groups.
    pub school_year: SchoolYear,
    /// This school year and later ones for which there are groups.
    pub school_years: Vec<SchoolYear>,
    /// Its groups of that school year, by name.
    pub groups: Vec<GroupChoice>,
    /// People there, by name.
    pub contacts: Vec<ContactChoice>,
    /// Weeks that can be wished: from this week to the end of that school year.
    pub weeks: Vec<Week>,
    /// Those of them from Monday to Friday in a school holiday, with its name.
    pub holidays: Vec<(Week, String)>,
}
