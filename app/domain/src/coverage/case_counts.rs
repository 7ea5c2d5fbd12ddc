//! Cases counted for managers, beside coverage: a year of published quarters, and nothing that was
//! not made from them.

use super::suppress::{Cell, Publication, Quarter, Total};
use crate::time::Day;
use chrono::{Datelike, Days};
use serde::{Deserialize, Serialize};

/// So many days after its end a quarter is counted: referrals are written down later than they come
/// in, and what is published once stays.
pub const WAIT_DAYS: u64 = 28;

/// A municipality in the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountRow {
    /// Its name.
    pub name: String,
    /// Its four quarters; none while one is not published.
    pub quarters: [Option<Cell>; 4],
    /// Of what is published.
    pub total: Total,
}

/// A year, as it is published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseCounts {
    /// Which.
    pub year: i32,
    /// The years that can be asked for.
    pub years: Vec<i32>,
    /// The municipalities that the viewer answers for.
    pub rows: Vec<CountRow>,
    /// Of all of them, by quarter; none while one is not published.
    pub quarters: [Option<Total>; 4],
    /// Of all that is published.
    pub total: Total,
}

/// The quarters of a year that are published by a day, oldest first.
pub fn due_quarters(year: i32, today: Day) -> Vec<Quarter> {
    let counted_until = today - Days::new(WAIT_DAYS);
    let first_days = (0..4).filter_map(|nth| Day::from_ymd_opt(year, nth * 3 + 1, 1));
    first_days
        .map(Quarter::of)
        .filter(|quarter| quarter.is_over(counted_until))
        .collect()
}

/// The years that can be asked for: this one and the two before.
pub fn count_years(today: Day) -> Vec<i32> {
    (0..3).map(|back| today.year() - back).collect()
}

/// The year for who answers for these municipalities (code and name), from what is published alone.
pub fn case_counts(
    (year, today): (i32, Day),
    places: &[(String, String)],
    published: &[Publication],
) -> CaseCounts {
    let of_quarter = |nth: usize| {
        let mut all = published.iter();
        all.find(|one| {
            let (in_year, number) = one.quarter().number();
            in_year == year && usize::try_from(number) == Ok(nth + 1)
        })
    };
    let four = [0, 1, 2, 3].map(of_quarter);
    let cell = |quarter: Option<&Publication>, code: &str| {
        let mut cells = quarter?.cells();
        cells.find(|(of, _)| *of == code).map(|(_, cell)| cell)
    };
    let row = |(code, name): &(String, String)| {
        let quarters = four.map(|quarter| cell(quarter, code));
        CountRow {
            name: name.clone(),
            quarters,
            total: Total::of(quarters.into_iter().flatten()),
        }
    };
    let rows: Vec<CountRow> = places.iter().map(row).collect();
    let of_all = |nth: usize| {
        four[nth]?;
        Some(Total::of(rows.iter().filter_map(|row| row.quarters[nth])))
    };
    CaseCounts {
        year,
        years: count_years(today),
        quarters: [0, 1, 2, 3].map(of_all),
        total: Total::of(rows.iter().flat_map(|row| row.quarters).flatten()),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::super::suppress::{LEAST, publish};
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn places() -> Vec<(String, String)> {
        let names = ["Leiden", "Gouda", "Delft"];
        let codes = ["0546", "0513", "0503"];
        let both = codes.into_iter().zip(names);
        both.map(|(code, name)| (code.to_owned(), name.to_owned()))
            .collect()
    }

    fn told(counts: &[[u32; 3]], today: &str) -> CaseCounts {
        let quarters = due_quarters(2026, day(today));
        let published: Vec<_> = (quarters.into_iter().zip(counts))
            .map(|(quarter, counts)| {
                let codes = places().into_iter().map(|(code, _)| code);
                let counts: BTreeMap<_, _> = codes.zip(counts.iter().copied()).collect();
                publish(quarter, day(today), &counts, None).expect("over")
            })
            .collect();
        case_counts((2026, day(today)), &places(), &published)
    }

    #[test]
    fn a_quarter_is_counted_four_weeks_after_its_end_and_a_day_changes_nothing_before() {
        let due = |today| due_quarters(2026, day(today)).len();
        assert_eq!(due("2026-04-28"), 0);
        assert_eq!(due("2026-04-29"), 1);
        assert_eq!(due("2026-10-28"), 2);
        assert_eq!(due("2027-01-29"), 4);
        assert_eq!(count_years(day("2026-11-24")), [2026, 2025, 2024]);
    }

    #[test]
    fn a_year_is_shown_by_municipality_and_its_totals_come_from_what_is_shown() {
        let shown = told(&[[4, 12, 0], [5, 0, 0]], "2026-11-24");
        let leiden = &shown.rows[0];
        let about = |count| Some(Cell::About(count));
        assert_eq!(leiden.quarters, [Some(Cell::Few), about(5), None, None]);
        assert_eq!(leiden.total, Total { about: 5, few: 1 });
        let first = Total { about: 10, few: 2 };
        let second = Total { about: 5, few: 2 };
        assert_eq!(shown.quarters, [Some(first), Some(second), None, None]);
        assert_eq!(shown.total, Total { about: 15, few: 4 });
    }

    proptest! {
        #[test]
        fn nothing_on_the_page_depends_on_which_number_below_five_a_count_is(
            counts in prop::collection::vec([0u32..20, 0u32..20, 0u32..20], 4),
            quarter in 0usize..4,
            place in 0usize..3,
            instead in 0..LEAST,
        ) {
            let mut one = counts.clone();
            one[quarter][place] = 0;
            let mut other = counts;
            other[quarter][place] = instead;
            prop_assert_eq!(told(&one, "2027-02-01"), told(&other, "2027-02-01"));
        }
    }
}
