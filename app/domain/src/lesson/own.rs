use super::{Outcome, State};
use crate::ids::LessonId;
use crate::time::{Day, Instant, Span, Week};
use serde::{Deserialize, Serialize};

/// How an educator gets to a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WayThere {
    /// Already there: the lesson before was at the same school or club.
    There,
    /// From home; minutes are none when a place is not known.
    FromHome(Option<u16>),
    /// From the school or club of the lesson before.
    From {
        /// Its name.
        place: String,
        /// Minutes; none when a place is not known.
        minutes: Option<u16>,
    },
}

/// Whether an educator can record a lesson now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recording {
    /// It has not begun.
    Ahead,
    /// It has begun and was agreed with the school: it can be recorded.
    Open,
    /// It was recorded; that can be taken back.
    Done,
    /// The school has not agreed to it, so there is nothing to record.
    NotAgreed,
}

impl Recording {
    /// Of a published lesson in this state that starts then.
    pub const fn of(state: State, starts_at: Instant, now: Instant) -> Self {
        match state {
            State::Given | State::NotShownUp => Self::Done,
            _ if starts_at > now => Self::Ahead,
            State::Confirmed => Self::Open,
            State::Requested | State::Proposed | State::Cancelled => Self::NotAgreed,
        }
    }
}

/// A published lesson as the educator who gives it sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLesson {
    /// Which.
    pub id: LessonId,
    /// For recording it.
    pub version: i32,
    /// Where it stands, as published.
    pub state: State,
    /// The day, as published.
    pub day: Day,
    /// From its first to its last minute, as published.
    pub span: Span,
    /// Minutes to set up before it.
    pub setup_minutes: u16,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Name of the school or club.
    pub organisation: String,
    /// Street and house number, which may be empty.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Name of the group.
    pub group: String,
    /// Number of pupils in it.
    pub pupils: u16,
    /// Name of its teacher; may be empty.
    pub teacher: String,
    /// Name of the contact of the request.
    pub contact: Option<String>,
    /// Their telephone number, else that of the school or club.
    pub phone: Option<String>,
    /// What to bring.
    pub materials: String,
    /// What the room needs.
    pub room_needs: String,
    /// Who gives it beside this educator.
    pub colleagues: Vec<String>,
    /// How to get there.
    pub way_there: WayThere,
    /// Whether it can be recorded.
    pub recording: Recording,
    /// What was recorded.
    pub outcome: Option<Outcome>,
}

/// A week of an educator's own lessons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWeek {
    /// Which week.
    pub week: Week,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// By start.
    pub lessons: Vec<OwnLesson>,
}

impl OwnWeek {
    /// The days with lessons, today first and then the others in order.
    pub fn days(&self) -> Vec<(Day, Vec<&OwnLesson>)> {
        let mut days: Vec<(Day, Vec<&OwnLesson>)> = Vec::new();
        for lesson in &self.lessons {
            match days.last_mut().filter(|(day, _)| *day == lesson.day) {
                Some((_, lessons)) => lessons.push(lesson),
                None => days.push((lesson.day, vec![lesson])),
            }
        }
        days.sort_by_key(|(day, _)| *day != self.today);
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_can_be_recorded_from_its_first_minute_when_the_school_agreed() {
        let of = |state, now| Recording::of(state, 1_000, now);
        assert_eq!(of(State::Confirmed, 999), Recording::Ahead);
        assert_eq!(of(State::Confirmed, 1_000), Recording::Open);
        assert_eq!(of(State::Proposed, 1_000), Recording::NotAgreed);
        assert_eq!(of(State::Given, 1_000), Recording::Done);
    }
}
