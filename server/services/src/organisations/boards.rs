//! Which open boards must hear of a change.

use domain::time::{Day, Week};

/// Most weeks that one change tells: a year and some. Boards further away are not open.
const MOST_WEEKS: usize = 60;

/// The weeks that have a day in a period, both ends inclusive; at most 60.
pub(crate) fn weeks_between(first: Day, last: Day) -> impl Iterator<Item = Week> {
    std::iter::successors(Some(Week::of(first)), |week| Some(week.next()))
        .take_while(move |week| week.monday() <= last)
        .take(MOST_WEEKS)
}

/// The first day whose week may still be open on somebody's board: a month ago.
pub(crate) fn soon_enough(today: Day) -> Day {
    today - chrono::Days::new(28)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn a_weekend_that_runs_into_monday_touches_two_weeks() {
        let weeks: Vec<_> = weeks_between(day("2026-11-28"), day("2026-11-30"))
            .map(|week| week.to_string())
            .collect();
        assert_eq!(weeks, ["2026-W48", "2026-W49"]);
    }

    #[test]
    fn a_period_of_years_tells_sixty_weeks() {
        assert_eq!(
            weeks_between(day("2026-01-01"), day("2036-01-01")).count(),
            60
        );
    }
}
