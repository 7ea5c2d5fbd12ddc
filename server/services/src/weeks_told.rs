//! Which weeks' open boards are told of a change.

use domain::time::{Day, Week};

/// Most weeks that one change is told to; nobody has a board open further ahead.
const MOST_WEEKS: usize = 60;

/// The weeks with a day in a period, both ends inclusive; the first 60 of them.
pub(crate) fn weeks_between(first: Day, last: Day) -> impl Iterator<Item = Week> {
    let first = Week::of(first);
    std::iter::successors(Some(first), |week| Some(week.next()))
        .take_while(move |week| week.monday() <= last)
        .take(MOST_WEEKS)
}

/// This week and those after it, for a change without an end.
pub(crate) fn weeks_from(today: Day) -> impl Iterator<Item = Week> {
    weeks_between(today, Day::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn a_period_over_a_weekend_touches_two_weeks() {
        let told: Vec<_> = weeks_between(day("2026-11-29"), day("2026-11-30")).collect();
        assert_eq!(
            told,
            [Week::of(day("2026-11-23")), Week::of(day("2026-11-30"))]
        );
    }

    #[test]
    fn a_change_without_an_end_is_told_to_sixty_weeks() {
        assert_eq!(weeks_from(day("2026-11-22")).count(), 60);
    }
}
