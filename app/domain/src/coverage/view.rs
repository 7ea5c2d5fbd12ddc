//! What the page of coverage, its exports and the API show.

use super::agreed::{Agreed, Reserve};
use super::column::{Column, Number};
use super::figures::Counts;
use super::notice::Notice;
use super::pace::Forecast;
use super::table::Line;
use super::wanted::{CoverageQuery, RowKey};
use crate::ids::{AgreementId, AreaId, FundingSourceId, LessonId, LessonTypeId, OrganisationId};
use crate::lesson::{CancelledBy, State};
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::Mistakes;
use serde::{Deserialize, Serialize};

/// What can be chosen in the filter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Areas that the viewer sees.
    pub areas: Vec<(AreaId, String)>,
    /// Their municipalities, by code.
    pub towns: Vec<(String, String)>,
    /// Sources of money.
    pub sources: Vec<(FundingSourceId, String)>,
    /// Themes.
    pub themes: Vec<(LessonTypeId, String)>,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it stands for.
    pub key: RowKey,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub line: Line,
}

/// A part of the period beside the same part of the year before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// First day.
    pub first: Day,
    /// Last day.
    pub last: Day,
    /// Its figures.
    pub now: Counts,
    /// Those of a year before.
    pub before: Counts,
}

/// What comes of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Going {
    /// Which.
    pub agreement: AgreementId,
    /// Its name.
    pub name: String,
    /// Its municipality; none when it is of the whole region.
    pub town: Option<String>,
    /// Its last day.
    pub last_day: Day,
    /// What comes of it.
    pub forecast: Forecast,
}

/// A municipality on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MapTown {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Middle of its circle, or where its name stands within its border: units from the left and from
    /// the top.
    pub at: (f64, f64),
    /// Radius in units; within a border the room around its name.
    pub radius: f64,
    /// Its border as an SVG path, when it was loaded.
    pub border: Option<String>,
    /// Schools reached and schools there are; none when the filter leaves it out.
    pub reached: Option<(u32, u32)>,
}

/// The map.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CoverageMap {
    /// Its municipalities.
    pub towns: Vec<MapTown>,
    /// Units from left to right.
    pub width: f64,
    /// Units from top to bottom.
    pub height: f64,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoverageView {
    /// Which working-out of the figures this is, in the process that did it: pages with one stamp are
    /// the same. 0: none.
    pub stamp: u64,
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
    /// The rows of the table.
    pub rows: Vec<Row>,
    /// What is agreed for the whole region.
    pub region: Line,
    /// Agreements of the whole region that are left out, because what is shown is a part of it.
    pub left_out: u32,
    /// All of it.
    pub total: Line,
    /// All of the same days of the year before.
    pub before: Line,
    /// The last of those days, while the period is not over yet: a year before today.
    pub before_until: Option<Day>,
    /// Lessons cancelled, by whom and with what notice.
    pub cancelled: Vec<(CancelledBy, Notice, u64)>,
    /// Month by month, or year by year of a long period.
    pub trend: Vec<Step>,
    /// What comes of each agreement.
    pub going: Vec<Going>,
    /// The map.
    pub map: CoverageMap,
}

/// A lesson behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonRow {
    /// Which.
    pub lesson: LessonId,
    /// The day by which it counts.
    pub on: Day,
    /// Whether that is its own day; else it is the day on which it was asked for.
    pub placed: bool,
    /// The school.
    pub school: String,
    /// Its municipality.
    pub town: String,
    /// The theme.
    pub theme: String,
    /// The group.
    pub group: String,
    /// Where it stands.
    pub state: State,
    /// Who cancelled it and how many days before.
    pub cancelled: Option<(CancelledBy, Option<i32>)>,
    /// For how much it counts: lessons, minutes or pupils.
    pub worth: u64,
}

/// A group behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRow {
    /// Its name.
    pub group: String,
    /// Its school.
    pub school: String,
    /// That school.
    pub organisation: OrganisationId,
    /// Lessons that it had.
    pub lessons: u64,
    /// Pupils; none when they are too few to be told.
    pub pupils: Option<u64>,
}

/// A school behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolRow {
    /// Which.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Its municipality.
    pub town: String,
    /// Lessons given there.
    pub given: u64,
    /// Lessons planned there.
    pub planned: u64,
    /// Groups reached there.
    pub groups: u64,
}

/// An agreement behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementRow {
    /// Which.
    pub agreement: AgreementId,
    /// Its name.
    pub name: String,
    /// Its municipality; none when it is of the whole region.
    pub town: Option<String>,
    /// First and last day.
    pub days: (Day, Day),
    /// What of it falls in the period.
    pub agreed: Agreed,
    /// Its reserve.
    pub reserve: Reserve,
}

/// The rows behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// Lessons.
    Lessons(Vec<LessonRow>),
    /// Groups.
    Groups(Vec<GroupRow>),
    /// Schools.
    Schools(Vec<SchoolRow>),
    /// Agreements.
    Agreements(Vec<AgreementRow>),
}

/// A page of the rows behind a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsView {
    /// What is shown.
    pub query: CoverageQuery,
    /// The names of what can be chosen.
    pub choices: Choices,
    /// First and last day.
    pub period: (Day, Day),
    /// The number.
    pub number: Number,
    /// The name of the row; none for the total and for the whole region.
    pub row: Option<String>,
    /// What the rows add up to.
    pub sum: u64,
    /// How many rows there are.
    pub count: u64,
    /// Which page, from 1, and rows on each.
    pub page: (u32, u32),
    /// The rows of this page.
    pub rows: Rows,
}

impl RowsView {
    /// Whether the number counts minutes.
    pub fn is_minutes(&self) -> bool {
        matches!(self.number, Number::Cell(column) if column.is_minutes())
    }

    /// The column of the number, when it is one.
    pub fn column(&self) -> Option<Column> {
        match self.number {
            Number::Cell(column) => Some(column),
            Number::Cancelled(..) => None,
        }
    }
}
