use super::{StepKind, StepState, Track, WorkingDays};
use crate::time::{Day, Week};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many working days each step may take, as an administrator set it; a step that is not named
/// has no term. Nothing is set from the start: the terms are not published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Terms(pub BTreeMap<StepKind, u16>);

/// How a day stands to its term; what a worker sees as the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// The day is over.
    Overdue {
        /// For how many working days; 0 when only days off have passed since.
        working_days: u16,
    },
    /// It is today.
    Today,
    /// It is later this week, Sunday included.
    ThisWeek,
    /// It is later.
    OnTime {
        /// How many working days are left.
        working_days: u16,
    },
}

impl Urgency {
    /// How a day stands today.
    pub fn of(due: Day, today: Day, calendar: WorkingDays<'_>) -> Self {
        if due < today {
            let working_days = calendar.between(due, today);
            Self::Overdue { working_days }
        } else if due == today {
            Self::Today
        } else if Week::of(today).holds(due) {
            Self::ThisWeek
        } else {
            let working_days = calendar.between(today, due);
            Self::OnTime { working_days }
        }
    }

    /// Whether it belongs on the list of what to do this week.
    pub const fn presses(self) -> bool {
        !matches!(self, Self::OnTime { .. })
    }
}

impl Terms {
    /// The longest term of one step, in working days.
    pub const LONGEST: u16 = 260;

    /// The last day for a step that can be done now: so many working days after the last of the
    /// steps that it builds on, the intake after the day on which the referral came in. None for a
    /// step that has no term, is settled, or waits for another.
    pub fn due(
        &self,
        kind: StepKind,
        track: &Track,
        received: Day,
        calendar: WorkingDays<'_>,
    ) -> Option<Day> {
        let open = track.step(kind).state == StepState::Open;
        if !open || track.waits_for(kind).is_some() {
            return None;
        }
        let settled = |needed: &StepKind| track.step(*needed).state.settled_on();
        let from = kind.needs().iter().filter_map(settled).max();
        let days = *self.0.get(&kind)?;
        Some(calendar.after(from.unwrap_or(received), days))
    }

    /// How many steps have a last day by their term now, and none that was planned.
    pub fn run_for(&self, track: &Track) -> u32 {
        let runs =
            |kind: &StepKind| self.0.contains_key(kind) && track.step(*kind).planned.is_none();
        u32::try_from(track.ready().filter(runs).count()).unwrap_or(u32::MAX)
    }

    /// What a case waits for first: the step and the day, the earlier of what is planned and what
    /// the term asks. None when nothing has a day.
    pub fn next(
        &self,
        track: &Track,
        received: Day,
        calendar: WorkingDays<'_>,
    ) -> Option<(Day, StepKind)> {
        let day_of = |kind: StepKind| {
            let due = self.due(kind, track, received, calendar);
            let days = [due, track.step(kind).planned];
            let first = days.into_iter().flatten().min()?;
            Some((first, kind))
        };
        track.ready().filter_map(day_of).min()
    }
}
