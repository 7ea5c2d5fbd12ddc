//! What must hold for the demo region, on whatever day it is made.

mod board_agrees;
mod bookable;
mod contents;
mod drivable;
mod plan;
mod registers;

use demo::DemoRegion;
use domain::time::Day;
use std::sync::LazyLock;

/// A Monday in November, a Sunday, a day in the summer holidays, one in the Christmas holidays and
/// the first after them, a leap day, the first week of a school year, the last one, and a day in
/// years without published holidays.
const DAYS: [&str; 9] = [
    "2026-11-23",
    "2026-11-22",
    "2027-08-05",
    "2026-12-31",
    "2027-01-04",
    "2028-02-29",
    "2026-09-01",
    "2027-07-15",
    "2031-03-20",
];

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// The region on a Monday in November.
static NOVEMBER: LazyLock<DemoRegion> = LazyLock::new(|| demo::region(day(DAYS[0])));

/// A region for each of the days.
static REGIONS: LazyLock<Vec<(Day, DemoRegion)>> =
    LazyLock::new(|| DAYS.map(|text| (day(text), demo::region(day(text)))).into());
