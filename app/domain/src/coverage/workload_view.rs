//! What the page of workload shows.

use super::view::Choices;
use super::wanted::CoverageQuery;
use super::workload::Load;
use crate::ids::{AreaId, EmployeeId, LessonId, SkillId};
use crate::lesson::State;
use crate::time::{Day, Week};
use crate::values::Mistakes;
use serde::{Deserialize, Serialize};

/// Coming weeks of which is told what is free.
pub const WEEKS_AHEAD: usize = 6;

/// An educator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRow {
    /// Who.
    pub employee: EmployeeId,
    /// Name.
    pub name: String,
    /// Whether this person still works here.
    pub active: bool,
    /// What they do in the areas shown; its contract is the whole one.
    pub load: Load,
    /// Minutes of lessons and travel in other areas.
    pub elsewhere: u32,
}

impl WorkRow {
    /// Minutes at work for lessons, wherever.
    pub fn minutes(&self) -> u32 {
        self.load.minutes() + self.elsewhere
    }

    /// Of the contract, in whole percents; none without a contract.
    pub fn percent(&self) -> Option<u32> {
        let all = self.load.available;
        (self.minutes() * 100 + all / 2).checked_div(all)
    }

    /// Minutes that are left of the contract; none when it is full.
    pub fn free(&self) -> u32 {
        self.load.available.saturating_sub(self.minutes())
    }
}

/// What is free of a skill in an area in each of the coming weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeRow {
    /// The area and its name.
    pub area: (AreaId, String),
    /// The skill and its name.
    pub skill: (SkillId, String),
    /// Minutes of each week.
    pub weeks: Vec<u32>,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkloadView {
    /// What is shown, its days filled in.
    pub query: CoverageQuery,
    /// What was wrong with what was asked; then the usual is shown.
    pub mistakes: Mistakes,
    /// Today in Europe/Amsterdam.
    pub today: Day,
    /// First and last day shown.
    pub period: (Day, Day),
    /// What can be chosen.
    pub choices: Choices,
    /// Educators, by name.
    pub rows: Vec<WorkRow>,
    /// All of them together.
    pub total: Load,
    /// Their minutes in other areas.
    pub elsewhere: u32,
    /// The coming weeks.
    pub weeks: Vec<Week>,
    /// What is free in them, by area and skill. Somebody with two skills counts for both.
    pub free: Vec<FreeRow>,
}

/// What an address says for [`WorkNumber::Hours`].
pub const HOURS: &str = "uren";

/// Which number's rows are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkNumber {
    /// The lessons of all together.
    All,
    /// The lessons of an educator in the period.
    Lessons {
        /// Who.
        employee: EmployeeId,
    },
    /// What the hours of an educator's contract in the period go to.
    Hours {
        /// Who.
        employee: EmployeeId,
    },
    /// Who is free in a week.
    Free {
        /// The week.
        week: Week,
        /// The area.
        area: AreaId,
        /// The skill.
        skill: SkillId,
    },
}

impl WorkNumber {
    /// Reads it from an address: an educator, by [`HOURS`] or by lessons without; a week with an area
    /// and a skill; or nothing at all for the lessons of all. None for anything else.
    pub fn parse(employee: &str, part: &str, week: &str, area: &str, skill: &str) -> Option<Self> {
        if !employee.is_empty() {
            let employee = employee.parse().ok()?;
            return match part {
                "" => Some(Self::Lessons { employee }),
                HOURS => Some(Self::Hours { employee }),
                _ => None,
            };
        }
        if [week, area, skill].iter().all(|one| one.is_empty()) {
            return Some(Self::All);
        }
        Some(Self::Free {
            week: week.parse().ok()?,
            area: area.parse().ok()?,
            skill: skill.parse().ok()?,
        })
    }
}

/// A lesson behind the hours of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkLesson {
    /// Which.
    pub lesson: LessonId,
    /// Its day.
    pub on: Day,
    /// The school.
    pub school: String,
    /// Its municipality.
    pub town: String,
    /// The theme.
    pub theme: String,
    /// Where it stands.
    pub state: State,
    /// Its length in minutes.
    pub minutes: u32,
    /// Minutes on the way for it.
    pub travel: u32,
}

/// What the hours of somebody's contract in a period go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkHours {
    /// The row that this is behind.
    pub row: WorkRow,
    /// Minutes of the contract that fall in the days on which they are away: what the row's contract is
    /// without.
    pub away: u32,
}

impl WorkHours {
    /// Minutes of the whole contract.
    pub fn contract(&self) -> u32 {
        self.row.load.available + self.away
    }

    /// Minutes of lessons and travel beyond the contract.
    pub fn over(&self) -> u32 {
        (self.row.minutes()).saturating_sub(self.row.load.available)
    }
}

/// Somebody behind the hours that are free in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreePerson {
    /// Who.
    pub employee: EmployeeId,
    /// Name.
    pub name: String,
    /// Minutes of the contract in that week.
    pub available: u32,
    /// Minutes at work for lessons in it.
    pub taken: u32,
    /// Minutes free.
    pub free: u32,
}

/// The rows behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkRows {
    /// Lessons of one educator with their name, or of all without.
    Lessons(Option<String>, Vec<WorkLesson>),
    /// The hours of one educator.
    Hours(WorkHours),
    /// Who is free: the names of the area and the skill.
    Free(String, String, Vec<FreePerson>),
}

/// A page of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkRowsView {
    /// What is shown.
    pub query: CoverageQuery,
    /// First and last day.
    pub period: (Day, Day),
    /// The rows, all of them.
    pub rows: WorkRows,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(lesson_minutes: u32, travel_minutes: u32, elsewhere: u32, available: u32) -> WorkRow {
        WorkRow {
            employee: EmployeeId::from_number(1),
            name: "Iemand".to_owned(),
            active: true,
            load: Load {
                lessons: 1,
                lesson_minutes,
                travel_minutes,
                available,
            },
            elsewhere,
        }
    }

    #[test]
    fn what_is_done_in_other_areas_takes_from_the_contract_too() {
        let one = row(600, 200, 100, 1_000);
        assert_eq!(
            (one.minutes(), one.percent(), one.free()),
            (900, Some(90), 100)
        );
        let full = row(600, 200, 300, 1_000);
        assert_eq!((full.percent(), full.free()), (Some(110), 0));
        assert_eq!(row(60, 0, 0, 0).percent(), None);
    }

    #[test]
    fn what_a_contract_goes_to_adds_up_to_what_is_free_or_to_what_is_over() {
        for (available, free, over) in [(1_000, 100, 0), (800, 0, 100), (0, 0, 900)] {
            let row = row(600, 200, 100, available);
            let hours = WorkHours { row, away: 240 };
            assert_eq!((hours.row.free(), hours.over()), (free, over));
            let gone = hours.away + hours.row.minutes();
            assert_eq!(hours.contract() + hours.over(), gone + hours.row.free());
        }
    }

    #[test]
    fn a_number_is_read_from_what_an_address_names() {
        let (employee, area) = (EmployeeId::from_number(4), AreaId::from_number(5));
        let skill = SkillId::from_number(6);
        let week = Week::of(crate::coverage::samples::day("2026-11-30"));
        let of = |part: &str| WorkNumber::parse(&employee.to_string(), part, "", "", "");
        assert_eq!(of(""), Some(WorkNumber::Lessons { employee }));
        assert_eq!(of("uren"), Some(WorkNumber::Hours { employee }));
        assert_eq!(of("dagen"), None);
        let (a, s) = (area.to_string(), skill.to_string());
        let free = WorkNumber::parse("", "", "2026-W49", &a, &s);
        assert_eq!(free, Some(WorkNumber::Free { week, area, skill }));
        assert_eq!(WorkNumber::parse("", "", "", "", ""), Some(WorkNumber::All));
        assert_eq!(WorkNumber::parse("", "", "", &a, &s), None);
        assert_eq!(WorkNumber::parse("iemand", "", "2026-W49", &a, &s), None);
    }
}
