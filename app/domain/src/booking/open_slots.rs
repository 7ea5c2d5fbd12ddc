use super::BellTimes;
use crate::fit::{Cost, Placement, Question, Roster, Settings, Visit};
use crate::ids::EmployeeId;
use crate::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};

/// A time at which a visit can be given, and by whom at the least cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenSlot {
    /// The day.
    pub day: Day,
    /// Start of the first lesson, wall time.
    pub start: Minute,
    /// End of the last.
    pub end: Minute,
    /// Who would give it, the leader first. No school sees this.
    pub educators: Vec<EmployeeId>,
    /// What it costs.
    pub cost: Cost,
}

impl OpenSlot {
    /// From the first minute of the first lesson to the last of the last.
    pub fn span(&self) -> Span {
        Span {
            start: self.start,
            end: self.end,
        }
    }

    /// The slot as something that [`crate::fit`] judges.
    pub fn placement(&self) -> Placement {
        Placement {
            educators: self.educators.clone(),
            day: self.day,
            start: self.start,
        }
    }
}

/// All times from the first to the last day, both inclusive, at which the visit keeps to the bell
/// times and [`crate::fit::fit`] has nothing against it, in the order of the weeks given.
///
/// Each slot is open by itself: choosing one may close others, because educators and groups are
/// then taken ([`super::take_slot`]).
pub fn open_slots<'a>(
    weeks: impl IntoIterator<Item = &'a Roster>,
    visit: &Visit,
    settings: &Settings,
    first_day: Day,
    last_day: Day,
    bell: &BellTimes,
) -> Vec<OpenSlot> {
    let first_day = settings.not_before.map_or(first_day, |not_before| {
        // Days before it are refused anyhow, one by one.
        not_before.max(first_day)
    });
    let mut slots = Vec::new();
    for roster in weeks {
        if roster.week.sunday() < first_day || last_day < roster.week.monday() {
            continue;
        }
        let question = Question::for_search(roster, visit, settings);
        for (weekday, day) in roster.week.days().into_iter().enumerate() {
            if (first_day..=last_day).contains(&day) {
                slots_of_day(&question, visit, settings, (weekday, day), bell, &mut slots);
            }
        }
    }
    slots
}

/// Adds the slots of one day, in order.
pub(super) fn slots_of_day(
    question: &Question<'_>,
    visit: &Visit,
    settings: &Settings,
    (weekday, day): (usize, Day),
    bell: &BellTimes,
    slots: &mut Vec<OpenSlot>,
) {
    let minutes = visit.minutes(settings);
    for start in bell.starts(weekday, minutes) {
        if let Some((educators, cost)) = question.best_team(day, start) {
            slots.push(OpenSlot {
                day,
                start,
                // Bell times keep a visit within its day.
                end: Minute(start.0 + u16::try_from(minutes).unwrap_or(0)),
                educators,
                cost,
            });
        }
    }
}
