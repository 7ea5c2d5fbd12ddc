use super::{SchoolCalendar, SeasonRules};
use crate::lesson::{Act, Lesson, State};
use crate::time::{Day, Instant, Minute, wall_of};
use serde::{Deserialize, Serialize};

/// A lesson that a school wants to move or cancel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookedLesson {
    /// Where it stands.
    pub state: State,
    /// Day and start in wall time; none while it is still to plan.
    pub at: Option<(Day, Minute)>,
}

impl BookedLesson {
    /// What the rules need of a lesson.
    pub fn of(lesson: &Lesson) -> Self {
        let slot = lesson.slot.as_ref();
        Self {
            state: lesson.state,
            at: slot.map(|slot| (slot.day, slot.start)),
        }
    }
}

/// How a school may move or cancel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Without consequences.
    Free {
        /// The last day on which it is; none for what has no day yet.
        until: Option<Day>,
    },
    /// It may, but late.
    Late {
        /// Working days left.
        working_days: u16,
        /// What the school reads; may be empty.
        told: String,
    },
}

/// Why a school cannot move or cancel by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeRefusal {
    /// It was cancelled or recorded, or there is nothing to move yet.
    NotInThisState {
        /// Where it stands.
        state: State,
    },
    /// It has begun.
    Begun {
        /// The day.
        day: Day,
        /// Start, wall time.
        start: Minute,
    },
    /// Too few working days are left: the school calls.
    TooLate {
        /// The last day on which it could.
        last: Day,
        /// Working days left.
        working_days: u16,
    },
}

/// Whether a school may move a lesson now. Whether it may have the new time is asked of
/// [`super::may_book`] and [`super::open_slots`].
///
/// # Errors
/// All refusals; never an empty list.
pub fn may_move(
    lesson: &BookedLesson,
    rules: &SeasonRules,
    calendar: &SchoolCalendar<'_>,
    now: Instant,
) -> Result<Change, Vec<ChangeRefusal>> {
    let free = rules.free_change_working_days;
    may_change(lesson, Act::Move, free, rules, calendar, now)
}

/// Whether a school may cancel a lesson now; what is still to plan it may withdraw at any time.
///
/// # Errors
/// All refusals; never an empty list.
pub fn may_cancel(
    lesson: &BookedLesson,
    rules: &SeasonRules,
    calendar: &SchoolCalendar<'_>,
    now: Instant,
) -> Result<Change, Vec<ChangeRefusal>> {
    let free = rules.free_cancel_working_days;
    may_change(lesson, Act::Cancel, free, rules, calendar, now)
}

fn may_change(
    lesson: &BookedLesson,
    act: Act,
    free: u16,
    rules: &SeasonRules,
    calendar: &SchoolCalendar<'_>,
    now: Instant,
) -> Result<Change, Vec<ChangeRefusal>> {
    let state = lesson.state;
    let mut against = Vec::new();
    if state.after(act).is_err() {
        against.push(ChangeRefusal::NotInThisState { state });
    }
    let Some((day, start)) = lesson.at else {
        return match against.is_empty() {
            true => Ok(Change::Free { until: None }),
            false => Err(against),
        };
    };
    let (today, at) = wall_of(now);
    let working_days = calendar.working_days(today, day);
    if (day, start) <= (today, at) {
        against.push(ChangeRefusal::Begun { day, start });
    } else if let Some(least) = rules.latest_cancel.filter(|least| working_days < *least) {
        // A calendar without so many working days before the lesson leaves no day at all.
        let last = calendar.before(day, least).unwrap_or(Day::MIN);
        against.push(ChangeRefusal::TooLate { last, working_days });
    }
    if !against.is_empty() {
        return Err(against);
    }
    Ok(if working_days >= free {
        Change::Free {
            until: calendar.before(day, free),
        }
    } else {
        Change::Late {
            working_days,
            told: rules.late_told.clone(),
        }
    })
}

/// The time in which something could be undone is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoOver {
    /// Since when, in UTC seconds.
    pub since: Instant,
}

/// Until when a school can undo what it did then; both in UTC seconds, the end not included.
///
/// # Errors
/// [`UndoOver`].
pub fn may_undo(done_at: Instant, rules: &SeasonRules, now: Instant) -> Result<Instant, UndoOver> {
    let until = done_at.saturating_add(i64::from(rules.undo_minutes) * 60);
    if now < until {
        Ok(until)
    } else {
        Err(UndoOver { since: until })
    }
}
