use super::refusal::Listener;
use super::search::{Found, Search};
use super::starts::STEP;
use super::{
    Cost, Hardness, Placement, Question, Refusal, RefusalKind, Roster, RosterEducator, Settings,
    Visit,
};
use crate::ids::EmployeeId;
use crate::time::{Day, Minute};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// A cell of the board where a visit fits, and the best it can do there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Possible {
    /// Who gives it, or leads when it takes several.
    pub educator: EmployeeId,
    /// The day.
    pub day: Day,
    /// The best start: on the five minutes if one of those fits, then least cost, then early.
    pub start: Minute,
    /// What it costs.
    pub cost: Cost,
}

/// All cells of the board where a visit fits, by day and then in the roster's order.
pub fn possible_days(roster: &Roster, visit: &Visit, settings: &Settings) -> Vec<Possible> {
    let mut search = Search::new(roster, visit, settings, &[]);
    search
        .best_of_each_cell(None, rank)
        .into_iter()
        .map(
            |Found {
                 lead,
                 day,
                 start,
                 cost,
                 ..
             }| {
                Possible {
                    educator: roster.educators[lead].id,
                    day,
                    start,
                    cost,
                }
            },
        )
        .collect()
}

fn rank(found: &Found) -> (Cost, Minute) {
    (found.cost, found.start)
}

/// Where a visit lands that is dropped on a cell of the board, without a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Its place there.
    pub placement: Placement,
    /// Whether that fits.
    pub outcome: Result<Cost, Vec<Refusal>>,
}

/// The start that a visit takes with this educator on this day: the best that fits, with others
/// along when it takes several. Where none fits, the start with the least against it for this
/// educator alone: first what nobody can overrule, then what a planner may, then the wishes.
pub fn fit_start(
    roster: &Roster,
    visit: &Visit,
    educator: EmployeeId,
    day: Day,
    settings: &Settings,
) -> Dropped {
    let lead = roster.educators.iter().position(|one| one.id == educator);
    let cell = lead.zip(roster.weekday(day));
    if let Some((lead, weekday)) = cell {
        let mut search = Search::new(roster, visit, settings, &[]);
        let mut best: Option<Found> = None;
        search.each_of(lead, weekday, None, |found| {
            if best.is_none_or(|known| rank(&found) < rank(&known)) {
                best = Some(found);
            }
        });
        if let Some(found) = best {
            return Dropped {
                placement: search.placement(&found),
                outcome: Ok(found.cost),
            };
        }
    }
    let question = Question::for_search(roster, visit, settings);
    let alone = Placement {
        educators: vec![educator],
        day,
        start: settings.school_hours.start.plus(visit.setup_minutes),
    };
    let placement = match cell {
        Some((lead, weekday)) => least_refused(&question, &roster.educators[lead], weekday, day),
        None => alone,
    };
    let outcome = question.fit(&placement);
    Dropped { placement, outcome }
}

/// Why a visit fits in so few places of the week, or in none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// Educators times days.
    pub cells: u16,
    /// On how many of those it fits.
    pub fitting: u16,
    /// On how many a rule refuses, at the start with the least against it; most first. A cell
    /// counts once for each rule.
    pub refused: Vec<(RefusalKind, u16)>,
}

/// Counts over all educators and days what speaks against a visit. Too few educators counts only
/// where the leading one could.
pub fn explain(roster: &Roster, visit: &Visit, settings: &Settings) -> Explanation {
    let fits: BTreeSet<(EmployeeId, Day)> = possible_days(roster, visit, settings)
        .into_iter()
        .map(|possible| (possible.educator, possible.day))
        .collect();
    let question = Question::for_search(roster, visit, settings);
    let (mut cells, mut counts) = (0, BTreeMap::<RefusalKind, u16>::new());
    for (weekday, day) in roster.week.days().into_iter().enumerate() {
        for who in &roster.educators {
            cells += 1;
            if fits.contains(&(who.id, day)) {
                continue;
            }
            let placement = least_refused(&question, who, weekday, day);
            let mut kinds: BTreeSet<RefusalKind> = question
                .fit(&placement)
                .err()
                .iter()
                .flatten()
                .map(Refusal::kind)
                .collect();
            if kinds.len() > 1 {
                kinds.remove(&RefusalKind::TooFewEducators);
            }
            for kind in kinds {
                *counts.entry(kind).or_default() += 1;
            }
        }
    }
    let mut refused: Vec<_> = counts.into_iter().collect();
    refused.sort_by_key(|(kind, count)| (Reverse(*count), *kind));
    let fitting = u16::try_from(fits.len()).unwrap_or(u16::MAX);
    Explanation {
        cells,
        fitting,
        refused,
    }
}

/// The start on the five minutes, within school or working hours, with the least against it.
fn least_refused(
    question: &Question<'_>,
    who: &RosterEducator,
    weekday: usize,
    day: Day,
) -> Placement {
    let school = question.settings.school_hours;
    let hours = who.hours[weekday].unwrap_or(school);
    let from = hours
        .start
        .min(school.start)
        .plus(question.visit.setup_minutes);
    let first = from.0.next_multiple_of(STEP);
    let last = [hours, school]
        .into_iter()
        .filter_map(|span| question.latest_start(span))
        .max();
    let last = last.unwrap_or(Minute(0)).0.max(first);
    let mut placement = Placement {
        educators: vec![who.id],
        day,
        start: Minute(first),
    };
    let mut least = None;
    for start in (first..=last).step_by(usize::from(STEP)).map(Minute) {
        let mut against = Against::default();
        let tried = Placement {
            start,
            ..placement.clone()
        };
        // A count hears all, so that judging runs to its end.
        let _ = question.judge(&tried, &mut against);
        let missed = question.cost_with(day, start, 0).wishes_missed;
        let rank = (against.hard, against.soft, missed);
        if least.is_none_or(|known| rank < known) {
            least = Some(rank);
            placement = tried;
        }
    }
    placement
}

/// Counts what speaks against a placement.
#[derive(Default)]
struct Against {
    hard: u16,
    soft: u16,
}

impl Listener for Against {
    fn refuse(&mut self, refusal: impl FnOnce() -> Refusal) -> ControlFlow<()> {
        match refusal().hardness() {
            Hardness::Hard => self.hard += 1,
            Hardness::Soft => self.soft += 1,
        }
        ControlFlow::Continue(())
    }
}
