//! What of somebody's contract falls in a period.

use crate::time::{Day, Minute, Span};
use chrono::Datelike;
use std::ops::RangeInclusive;

/// Days on which somebody is away, both inclusive, and between which times of each.
pub type Away = (Day, Day, Span);

/// When those work whose hours nobody wrote down: as long on each day from Monday to Friday.
const USUAL: Span = Span {
    start: Minute(540),
    end: Minute(1_020),
};

/// Minutes of a contract (minutes a week) in a period, without what somebody is away. A day has the
/// part of the week that its working hours are of all working hours, and loses of it what is away of
/// them; two absences at once count once. School holidays are working days. Rounded to a minute.
pub fn contract_minutes(
    contract: u16,
    hours: &[Option<Span>; 7],
    away: &[Away],
    period: &RangeInclusive<Day>,
) -> u32 {
    let known = hours.iter().any(Option::is_some);
    let on = |day: Day| {
        let weekday = day.weekday().num_days_from_monday() as usize;
        match known {
            true => hours.get(weekday).copied().flatten(),
            false => (weekday < 5).then_some(USUAL),
        }
    };
    let length = |span: Span| u64::from(span.minutes());
    let week: u64 = match known {
        true => hours.iter().flatten().map(|span| length(*span)).sum(),
        false => 5 * length(USUAL),
    };
    let days = period.start().iter_days();
    let days = days.take_while(|day| day <= period.end());
    let worked: u64 = days
        .filter_map(|day| {
            let span = on(day)?;
            let mut off: Vec<Span> = (away.iter())
                .filter(|(first, last, _)| *first <= day && day <= *last)
                .map(|(_, _, off)| *off)
                .collect();
            off.sort_unstable_by_key(|off| (off.start, off.end));
            Some(length(span) - off_within(span, &off))
        })
        .sum();
    let minutes = (u64::from(contract) * worked + week / 2).checked_div(week);
    u32::try_from(minutes.unwrap_or(0)).unwrap_or(u32::MAX)
}

/// Minutes of a span that lie in any of these, which are in order of their start.
fn off_within(span: Span, off: &[Span]) -> u64 {
    let (mut minutes, mut from) = (0, span.start);
    for one in off {
        let (start, end) = (one.start.max(from), one.end.min(span.end));
        if start < end {
            minutes += u64::from(end.0 - start.0);
            from = end;
        }
    }
    minutes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::day;
    use proptest::prelude::*;

    fn span(start: u16, end: u16) -> Span {
        Span {
            start: Minute(start),
            end: Minute(end),
        }
    }

    /// Eight hours on Monday and Tuesday, four on Thursday.
    fn hours() -> [Option<Span>; 7] {
        let long = Some(span(540, 1_020));
        [long, long, None, Some(span(540, 780)), None, None, None]
    }

    fn week() -> RangeInclusive<Day> {
        day("2026-11-23")..=day("2026-11-29")
    }

    #[test]
    fn a_week_is_the_contract_and_a_day_its_part_of_the_hours() {
        let minutes = |away: &[Away]| contract_minutes(1_200, &hours(), away, &week());
        let monday = day("2026-11-23");
        assert_eq!(minutes(&[]), 1_200);
        assert_eq!(minutes(&[(monday, monday, Span::DAY)]), 720);
        // Half of a day, told twice, is half of a day.
        let morning = (monday, monday, span(480, 780));
        assert_eq!(minutes(&[morning, morning]), 960);
        // Who is away on days off misses nothing.
        assert_eq!(
            minutes(&[(day("2026-11-25"), day("2026-11-25"), Span::DAY)]),
            1_200
        );
        assert_eq!(
            minutes(&[(day("2026-11-01"), day("2026-12-01"), Span::DAY)]),
            0
        );
    }

    #[test]
    fn without_hours_a_contract_is_spread_over_the_working_week() {
        let friday = day("2026-11-27")..=day("2026-11-29");
        assert_eq!(contract_minutes(1_920, &[None; 7], &[], &week()), 1_920);
        assert_eq!(contract_minutes(1_920, &[None; 7], &[], &friday), 384);
    }

    proptest! {
        #[test]
        fn absences_never_add_time_and_whole_weeks_are_so_many_contracts(
            weeks in 1u64..60,
            contract in 0u16..2_400,
            from in 0i64..300,
            days in 0i64..30,
            (start, length) in (0u16..1_200, 1u16..240),
        ) {
            let first = day("2026-01-05");
            let period = first..=first + chrono::Days::new(weeks * 7 - 1);
            let all = contract_minutes(contract, &hours(), &[], &period);
            prop_assert_eq!(u64::from(all), u64::from(contract) * weeks);
            let away = first + chrono::Duration::days(from);
            let one = (away, away + chrono::Duration::days(days), span(start, start + length));
            let less = contract_minutes(contract, &hours(), &[one], &period);
            prop_assert!(less <= all);
            let whole = (one.0, one.1, Span::DAY);
            prop_assert!(contract_minutes(contract, &hours(), &[one, whole], &period) <= less);
        }
    }
}
