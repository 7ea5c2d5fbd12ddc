//! Counts about people, published so that nobody can be found in them.
//!
//! **The rule.** Cases are counted for whole quarters that are over and for whole municipalities, in
//! no other cut. A count below 5 is published as "fewer than 5", none at all among them; any other
//! is rounded to the nearest multiple of 5. Totals (an area, the region, a year) are made from what
//! is published and never from the counts. A quarter is published once: what is corrected or erased
//! afterwards does not change it.
//!
//! **Why it holds.** Whatever somebody has of it, reports, exports, totals, differences of any two,
//! was made from the published cells alone. A cell "fewer than 5" is the same for 0, 1, 2, 3 and 4, so
//! everything made from it is the same for all five: no sum or difference tells them apart. A total
//! rounded by itself would break this: 12 and 4 published as 10 and "fewer than 5", beside a total
//! of 16 published as 15, tell that the small one is not 0. A second publication would break it too:
//! "fewer than 5" that turns into 5 after one correction was 4.

use crate::time::Day;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Counts below this are not told.
pub const LEAST: u32 = 5;

/// The number of pupils of one group, for who may not know how few there are in a small one: 0 stands
/// for fewer than [`LEAST`], as no group has no pupils. Whoever plans or keeps the groups of an area is
/// told the number itself.
pub const fn told(pupils: u16) -> u16 {
    if (pupils as u32) < LEAST { 0 } else { pupils }
}

/// A quarter of a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Quarter {
    year: i32,
    /// 0 to 3.
    nth: u32,
}

impl Quarter {
    /// The quarter in which a day lies.
    pub fn of(day: Day) -> Self {
        Self {
            year: day.year(),
            nth: day.month0() / 3,
        }
    }

    /// The year and which of its quarters, 1 to 4.
    pub fn number(self) -> (i32, u32) {
        (self.year, self.nth + 1)
    }

    /// Its first day; none far beyond any calendar.
    pub fn first_day(self) -> Option<Day> {
        Day::from_ymd_opt(self.year, self.nth * 3 + 1, 1)
    }

    /// Whether it is over on a day.
    pub fn is_over(self, today: Day) -> bool {
        self < Self::of(today)
    }
}

/// A count as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// 0 to 4.
    Few,
    /// About so many: a multiple of 5, at least 5, no more than 2 off.
    About(u32),
}

impl Cell {
    /// A count as it is published.
    pub fn of(count: u32) -> Self {
        match count {
            0..LEAST => Self::Few,
            _ => Self::About(count.saturating_add(LEAST / 2) / LEAST * LEAST),
        }
    }
}

/// A total of what is published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// About so many in the municipalities that have 5 or more.
    pub about: u32,
    /// Besides them, so many cells with fewer than 5.
    pub few: u32,
}

impl Total {
    /// The total of cells.
    pub fn of(cells: impl IntoIterator<Item = Cell>) -> Self {
        let add = |sum: Self, cell| match cell {
            Cell::Few => Self {
                few: sum.few + 1,
                ..sum
            },
            Cell::About(count) => Self {
                about: sum.about.saturating_add(count),
                ..sum
            },
        };
        cells.into_iter().fold(Self::default(), add)
    }
}

/// The counts of a quarter as they are published, by code of municipality: made by [`publish`], kept,
/// and read back. It says nothing of what it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    quarter: Quarter,
    cells: BTreeMap<String, Cell>,
}

impl Publication {
    /// Of which quarter.
    pub fn quarter(&self) -> Quarter {
        self.quarter
    }

    /// The cells, by code of municipality.
    pub fn cells(&self) -> impl Iterator<Item = (&str, Cell)> {
        self.cells.iter().map(|(code, cell)| (code.as_str(), *cell))
    }

    /// The total of some municipalities.
    pub fn total(&self, within: impl Fn(&str) -> bool) -> Total {
        Total::of((self.cells()).filter_map(|(code, cell)| within(code).then_some(cell)))
    }
}

/// Why nothing is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOver;

/// Publishes a quarter: once published, it stays as it is. Every municipality must be among the counts,
/// with 0 when it has none; which ones are there must not follow from the counts.
///
/// # Errors
/// [`NotOver`] until its last day has passed.
pub fn publish(
    quarter: Quarter,
    today: Day,
    counts: &BTreeMap<String, u32>,
    earlier: Option<&Publication>,
) -> Result<Publication, NotOver> {
    if !quarter.is_over(today) {
        return Err(NotOver);
    }
    if let Some(earlier) = earlier.filter(|one| one.quarter == quarter) {
        return Ok(earlier.clone());
    }
    let cell = |(code, count): (&String, &u32)| (code.clone(), Cell::of(*count));
    Ok(Publication {
        quarter,
        cells: counts.iter().map(cell).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn counted() -> impl Strategy<Value = BTreeMap<String, u32>> {
        prop::collection::btree_map("[0-9]{4}", 0u32..40, 1..12)
    }

    /// All that can be made of publications: each cell, and the total of each set of municipalities
    /// over the quarters.
    fn all_told(published: &[Publication], sets: &[Vec<String>]) -> Vec<(usize, Total)> {
        let each = |nth| {
            let sets = sets.iter();
            sets.flat_map(move |set| {
                let one: &Publication = &published[nth];
                let own = one.cells().map(|(_, cell)| Total::of([cell]));
                own.chain([one.total(|code| set.iter().any(|there| there == code))])
            })
            .map(move |total| (nth, total))
        };
        (0..published.len()).flat_map(each).collect()
    }

    #[test]
    fn a_quarter_is_published_when_it_is_over_and_then_stays() {
        let quarter = Quarter::of(day("2026-08-31"));
        assert_eq!(quarter.number(), (2026, 3));
        assert_eq!(quarter.first_day(), Some(day("2026-07-01")));
        let counts = |count| BTreeMap::from([("0546".to_owned(), count)]);
        let then = |today, count, earlier| publish(quarter, day(today), &counts(count), earlier);
        assert_eq!(then("2026-09-30", 4, None), Err(NotOver));
        let first = then("2026-10-01", 4, None).expect("over");
        assert_eq!(then("2026-11-01", 5, Some(&first)).as_ref(), Ok(&first));
        assert_eq!(first.cells().collect::<Vec<_>>(), [("0546", Cell::Few)]);
    }

    #[test]
    fn counts_are_rounded_to_five_and_those_below_five_are_alike() {
        let shown = [0, 4, 5, 7, 8, 12, 13].map(Cell::of);
        let about = Cell::About;
        let expected = [
            Cell::Few,
            Cell::Few,
            about(5),
            about(5),
            about(10),
            about(10),
            about(15),
        ];
        assert_eq!(shown, expected);
        assert_eq!(Total::of(shown), Total { about: 45, few: 2 });
    }

    proptest! {
        #[test]
        fn nothing_that_is_told_depends_on_what_a_count_below_five_is(
            quarters in prop::collection::vec(counted(), 1..4),
            sets in prop::collection::vec(prop::collection::vec("[0-9]{4}", 0..6), 1..4),
            which in any::<prop::sample::Index>(),
        ) {
            let published = |counts: &[BTreeMap<String, u32>]| -> Vec<Publication> {
                let quarters = (0..4).map(|nth| Quarter { year: 2026, nth });
                let each = quarters.zip(counts);
                each.map(|(quarter, counts)| {
                    publish(quarter, day("2027-01-01"), counts, None).expect("over")
                }).collect()
            };
            // Sets of municipalities that are there, besides any others.
            let mut sets = sets;
            sets.extend(quarters.iter().map(|one| one.keys().skip(1).cloned().collect()));
            let told = all_told(&published(&quarters), &sets);
            let nth = which.index(quarters.len());
            let small = quarters[nth].iter().filter(|(_, count)| **count < LEAST);
            for code in small.map(|(code, _)| code.clone()).collect::<Vec<_>>() {
                for instead in 0..LEAST {
                    let mut other = quarters.clone();
                    other[nth].insert(code.clone(), instead);
                    prop_assert_eq!(&all_told(&published(&other), &sets), &told);
                }
            }
        }

        #[test]
        fn a_count_that_is_told_is_a_multiple_of_five_near_it(count in LEAST..1_000_000) {
            match Cell::of(count) {
                Cell::Few => prop_assert!(false, "{count} is not few"),
                Cell::About(shown) => {
                    prop_assert_eq!(shown % 5, 0);
                    prop_assert!(shown >= 5 && shown.abs_diff(count) <= 2);
                }
            }
        }
    }
}
