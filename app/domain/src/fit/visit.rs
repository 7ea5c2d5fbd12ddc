use crate::catalogue::Season;
use crate::ids::{EmployeeId, GroupId, LessonId, OrganisationId, SkillId};
use crate::request::Wishes;
use crate::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};

/// What must be placed: the lessons of one visit, given one after another at one school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Where.
    pub organisation: OrganisationId,
    /// Its lessons, in order; at least one.
    pub parts: Vec<Part>,
    /// Minutes to be there before the first lesson, to set up.
    pub setup_minutes: u16,
    /// What each educator must be able to do.
    pub skills: Vec<SkillId>,
    /// How many educators give it together; 0 counts as 1.
    pub educators_needed: u8,
    /// Most pupils in one lesson.
    pub largest_group: u16,
    /// The part of the year in which it is given; the whole year when none.
    pub season: Option<Season>,
    /// When the school would like it.
    pub wishes: Wishes,
}

/// One lesson of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which lesson. Where the roster already holds it, that booking is taken as gone: it moves.
    pub lesson: LessonId,
    /// With which group.
    pub group: GroupId,
    /// Length.
    pub minutes: u16,
}

impl Visit {
    /// Whether the lesson is one of this visit's own.
    pub fn holds(&self, lesson: LessonId) -> bool {
        self.parts.iter().any(|part| part.lesson == lesson)
    }

    /// Minutes from the start of the first lesson to the end of the last, without set-up.
    pub fn minutes(&self, settings: &Settings) -> u32 {
        let lessons: u32 = self.parts.iter().map(|part| u32::from(part.minutes)).sum();
        let changes = u32::try_from(self.parts.len().saturating_sub(1)).unwrap_or(u32::MAX);
        lessons.saturating_add(changes.saturating_mul(u32::from(settings.changeover_minutes)))
    }

    /// When each lesson is given, if the first starts at this time; cut off at the end of the day.
    pub fn spans(&self, start: Minute, settings: &Settings) -> impl Iterator<Item = (&Part, Span)> {
        let changeover = settings.changeover_minutes;
        self.parts.iter().scan(start, move |next, part| {
            let span = Span::of(*next, part.minutes);
            *next = span.end.plus(changeover);
            Some((part, span))
        })
    }
}

/// A proposal: these educators, this day, the first lesson at this time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Who give it; the first leads.
    pub educators: Vec<EmployeeId>,
    /// The day.
    pub day: Day,
    /// Start of the first lesson, wall time; set-up comes before it.
    pub start: Minute,
}

/// The figures of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Minutes between two lessons of one visit.
    pub changeover_minutes: u16,
    /// Minutes to spare on every trip; not on staying where one is.
    pub travel_slack: u16,
    /// Hours that count as wished where a school names no part of the day.
    pub school_hours: Span,
    /// Minutes of driving that one missed wish weighs.
    pub wish_minutes: u16,
    /// Days before this one lie in the past; none when it does not matter.
    pub not_before: Option<Day>,
}

impl Default for Settings {
    /// No changeover, no slack, school from 08:00 to 17:30, a missed wish weighs half an hour.
    fn default() -> Self {
        Self {
            changeover_minutes: 0,
            travel_slack: 0,
            school_hours: Span {
                start: Minute::at(8, 0),
                end: Minute::at(17, 30),
            },
            wish_minutes: 30,
            not_before: None,
        }
    }
}
