use typst::foundations::Datetime;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// A day of the calendar, written as `2026-11-23`: as a date, and as a letter says it.
pub(crate) fn read(day: &str) -> Option<(Datetime, String)> {
    let mut parts = day.splitn(3, '-');
    let mut part = |digits: usize| {
        parts
            .next()
            .filter(|p| p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()))
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    let date = Datetime::from_ymd(year.parse().ok()?, month, day)?;
    let name = MONTHS.get(usize::from(month).checked_sub(1)?)?;
    Some((date, format!("{day} {name} {year}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_said_in_dutch() {
        let said = |day| read(day).map(|(_, said)| said);
        assert_eq!(said("2026-11-03").as_deref(), Some("3 november 2026"));
        assert_eq!(said("2028-02-29").as_deref(), Some("29 februari 2028"));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for day in [
            "",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "26-11-23",
            "2026-1-1",
            "2026-11-23T",
        ] {
            assert_eq!(read(day).map(|(_, said)| said), None, "{day}");
        }
    }
}
