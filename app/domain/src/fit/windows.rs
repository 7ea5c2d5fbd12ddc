use super::refusal::AnyRefusal;
use super::{Question, Roster, Settings, Visit};
use crate::time::{Day, Minute};
use serde::{Deserialize, Serialize};

/// Times at which school and groups can have a visit, whoever gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The day.
    pub day: Day,
    /// The earliest start of the first lesson; set-up comes before it.
    pub earliest_start: Minute,
    /// The latest, inclusive.
    pub latest_start: Minute,
}

/// All such times of the week, in order; each window as long as it can be.
pub fn visit_windows(roster: &Roster, visit: &Visit, settings: &Settings) -> Vec<Window> {
    let question = Question::new(roster, visit, settings);
    let mut windows: Vec<Window> = Vec::new();
    for (weekday, day) in roster.week.days().into_iter().enumerate() {
        if question.judge_day(weekday, day, &mut AnyRefusal).is_break() {
            continue;
        }
        for start in (0..Minute::MIDNIGHT.0).map(Minute) {
            let possible = question.lessons_from(start).is_some_and(|span| {
                question
                    .judge_time(weekday, day, span, &mut AnyRefusal)
                    .is_continue()
            });
            if !possible {
                continue;
            }
            match windows.last_mut() {
                Some(last) if last.day == day && last.latest_start.0 + 1 == start.0 => {
                    last.latest_start = start;
                }
                _ => windows.push(Window {
                    day,
                    earliest_start: start,
                    latest_start: start,
                }),
            }
        }
    }
    windows
}
