//! An educator's own figures: what they gave, have to give, and were on the way for.

use super::State;
use crate::ids::LessonId;
use crate::time::{Day, Minute};
use crate::travel::{Point, TravelRule};
use crate::values::Mistakes;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A published lesson, as figures count it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFact {
    /// Which.
    pub lesson: LessonId,
    /// Its day.
    pub day: Day,
    /// Its start, wall time.
    pub start: Minute,
    /// Its length in minutes.
    pub minutes: u16,
    /// Where it stands, as published.
    pub state: State,
    /// Name of the school or club.
    pub organisation: String,
    /// Where that is, when known.
    pub point: Option<Point>,
    /// Name of the lesson type.
    pub lesson_type: String,
}

/// A kind of own lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnKind {
    /// Given.
    Given,
    /// To be given.
    Planned,
    /// Gone to, but the group was not there.
    NotShownUp,
    /// Cancelled.
    Cancelled,
}

impl OwnKind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::Given,
        Self::Planned,
        Self::NotShownUp,
        Self::Cancelled,
    ];

    /// The kind of a state; none for a lesson without a place, which is nobody's.
    pub const fn of(state: State) -> Option<Self> {
        match state {
            State::Given => Some(Self::Given),
            State::Proposed | State::Confirmed => Some(Self::Planned),
            State::NotShownUp => Some(Self::NotShownUp),
            State::Cancelled => Some(Self::Cancelled),
            State::Requested => None,
        }
    }

    /// The name used in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "gegeven",
            Self::Planned => "gepland",
            Self::NotShownUp => "geen-groep",
            Self::Cancelled => "geannuleerd",
        }
    }

    /// Reads one; none for anything else.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A lesson behind the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnLine {
    /// Which.
    pub lesson: LessonId,
    /// Its day.
    pub day: Day,
    /// Its start, wall time.
    pub start: Minute,
    /// Its kind.
    pub kind: OwnKind,
    /// Its state.
    pub state: State,
    /// Length in minutes.
    pub minutes: u32,
    /// Minutes on the way for it: there, and home from the last of the day. None for one that was
    /// cancelled.
    pub travel: u32,
    /// Name of the school or club.
    pub organisation: String,
    /// Name of the lesson type.
    pub lesson_type: String,
}

/// Figures over lessons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnSums {
    /// Lessons of each kind, in the order of [`OwnKind::ALL`].
    lessons: [u32; 4],
    /// Minutes of the lessons given.
    pub given_minutes: u32,
    /// Minutes of the lessons planned.
    pub planned_minutes: u32,
    /// Minutes on the way, to lessons given, planned, or without a group.
    pub travel: u32,
}

impl OwnSums {
    /// Lessons of a kind.
    pub fn of(&self, kind: OwnKind) -> u32 {
        self.lessons[kind as usize]
    }

    fn add(&mut self, line: &OwnLine) {
        self.lessons[line.kind as usize] += 1;
        self.travel += line.travel;
        match line.kind {
            OwnKind::Given => self.given_minutes += line.minutes,
            OwnKind::Planned => self.planned_minutes += line.minutes,
            OwnKind::NotShownUp | OwnKind::Cancelled => {}
        }
    }

    /// The figures over lines.
    pub fn over<'a>(lines: impl IntoIterator<Item = &'a OwnLine>) -> Self {
        let mut sums = Self::default();
        for line in lines {
            sums.add(line);
        }
        sums
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnFigures {
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// What was wrong with the days asked for; then this year is shown.
    pub mistakes: Mistakes,
    /// First and last day shown.
    pub period: (Day, Day),
    /// Together.
    pub sums: OwnSums,
    /// Month by month, by the first day of the month; those without a lesson are left out.
    pub months: Vec<(Day, OwnSums)>,
    /// The kind of which the lessons are shown.
    pub kind: Option<OwnKind>,
    /// Those lessons, in order of time; none when no kind is asked for.
    pub lines: Vec<OwnLine>,
}

/// The lines of one's own lessons, which come in order of time. A day begins and ends at home; a way
/// from or to a place that is not known costs nothing.
pub fn own_lines(facts: Vec<OwnFact>, home: Option<Point>, rule: &impl TravelRule) -> Vec<OwnLine> {
    let minutes = |from: Option<Point>, to: Option<Point>| {
        let (from, to) = from.zip(to)?;
        Some(u32::from(rule.minutes(from, to)))
    };
    let mut lines: Vec<OwnLine> = Vec::new();
    // Where one is, and the last line of the day that had a way.
    let (mut here, mut last): (Option<Point>, Option<usize>) = (home, None);
    let home_from = |lines: &mut Vec<OwnLine>, here, last: Option<usize>| {
        if let Some(line) = last.and_then(|at| lines.get_mut(at)) {
            line.travel += minutes(here, home).unwrap_or(0);
        }
    };
    let mut day = None;
    for fact in facts {
        let Some(kind) = OwnKind::of(fact.state) else {
            continue;
        };
        if day != Some(fact.day) {
            home_from(&mut lines, here, last);
            (here, last, day) = (home, None, Some(fact.day));
        }
        let goes = kind != OwnKind::Cancelled && fact.point.is_some();
        let travel = if goes {
            minutes(here, fact.point)
        } else {
            None
        };
        if goes {
            (here, last) = (fact.point, Some(lines.len()));
        }
        lines.push(OwnLine {
            lesson: fact.lesson,
            day: fact.day,
            start: fact.start,
            kind,
            state: fact.state,
            minutes: u32::from(fact.minutes),
            travel: travel.unwrap_or(0),
            organisation: fact.organisation,
            lesson_type: fact.lesson_type,
        });
    }
    home_from(&mut lines, here, last);
    lines
}

/// The figures of each month, by its first day.
pub fn own_months(lines: &[OwnLine]) -> Vec<(Day, OwnSums)> {
    let mut months: BTreeMap<Day, OwnSums> = BTreeMap::new();
    for line in lines {
        let first = line.day.with_day(1).unwrap_or(line.day);
        months.entry(first).or_default().add(line);
    }
    months.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A minute for each hundredth of a degree to the north.
    struct North;

    impl TravelRule for North {
        fn minutes(&self, from: Point, to: Point) -> u16 {
            ((from.latitude - to.latitude).abs() * 100.0).round() as u16
        }
    }

    fn at(latitude: f64) -> Option<Point> {
        Some(Point {
            latitude,
            longitude: 4.5,
        })
    }

    fn fact(day: u32, start: u16, state: State, point: Option<Point>) -> OwnFact {
        OwnFact {
            lesson: LessonId::from_number(u128::from(day) * 10_000 + u128::from(start)),
            day: Day::from_ymd_opt(2026, 11, day).expect("a date"),
            start: Minute(start),
            minutes: 45,
            state,
            organisation: "School".to_owned(),
            point,
            lesson_type: "Les".to_owned(),
        }
    }

    #[test]
    fn a_day_goes_from_home_by_its_lessons_and_back_and_cancelled_ones_cost_no_way() {
        let facts = vec![
            fact(23, 540, State::Given, at(52.10)),
            fact(23, 600, State::Cancelled, at(53.0)),
            fact(23, 660, State::NotShownUp, at(52.30)),
            fact(23, 720, State::Given, None),
            fact(24, 540, State::Confirmed, at(52.05)),
            fact(25, 540, State::Requested, at(52.05)),
        ];
        let lines = own_lines(facts, at(52.0), &North);
        let ways: Vec<_> = lines.iter().map(|line| line.travel).collect();
        assert_eq!(ways, [10, 0, 50, 0, 10]);
        let sums = OwnSums::over(&lines);
        let lessons = OwnKind::ALL.map(|kind| sums.of(kind));
        assert_eq!(lessons, [2, 1, 1, 1]);
        let minutes = (sums.given_minutes, sums.planned_minutes, sums.travel);
        assert_eq!(minutes, (90, 45, 70));
    }

    proptest! {
        #[test]
        fn months_and_kinds_add_up_to_the_whole(
            all in prop::collection::vec((1u32..29, 0usize..6), 0..40),
        ) {
            let facts: Vec<_> = all.into_iter().map(|(day, state)| {
                fact(day, 600, State::ALL[state % State::ALL.len()], at(52.0 + f64::from(day) / 100.0))
            }).collect();
            let mut facts = facts;
            facts.sort_by_key(|one| (one.day, one.start));
            let lines = own_lines(facts, at(52.0), &North);
            let whole = OwnSums::over(&lines);
            let months = own_months(&lines);
            let travel: u32 = months.iter().map(|(_, sums)| sums.travel).sum();
            prop_assert_eq!(travel, whole.travel);
            for kind in OwnKind::ALL {
                let lessons = lines.iter().filter(|line| line.kind == kind).count();
                prop_assert_eq!(usize::try_from(whole.of(kind)), Ok(lessons));
                prop_assert_eq!(OwnKind::parse(kind.code()), Some(kind));
                let by_month: u32 = months.iter().map(|(_, sums)| sums.of(kind)).sum();
                prop_assert_eq!(by_month, whole.of(kind));
            }
        }
    }
}
