//! School holidays of region Midden and public holidays.

use crate::numbered::{Kind, number};
use crate::written::name;
use chrono::{Datelike, Days, Weekday};
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::HolidayId;
use domain::time::{Day, SchoolYear, Week};

/// First and last day, in the order autumn, Christmas, spring, May, summer, as published by the
/// ministry for region Midden; the May holiday without the extra week that schools choose.
const PUBLISHED: [(i32, [(&str, &str); 5]); 4] = [
    (
        2024,
        [
            ("2024-10-26", "2024-11-03"),
            ("2024-12-21", "2025-01-05"),
            ("2025-02-22", "2025-03-02"),
            ("2025-04-26", "2025-05-04"),
            ("2025-07-19", "2025-08-31"),
        ],
    ),
    (
        2025,
        [
            ("2025-10-18", "2025-10-26"),
            ("2025-12-20", "2026-01-04"),
            ("2026-02-14", "2026-02-22"),
            ("2026-04-25", "2026-05-03"),
            ("2026-07-18", "2026-08-30"),
        ],
    ),
    (
        2026,
        [
            ("2026-10-17", "2026-10-25"),
            ("2026-12-19", "2027-01-03"),
            ("2027-02-20", "2027-02-28"),
            ("2027-04-24", "2027-05-02"),
            ("2027-07-17", "2027-08-29"),
        ],
    ),
    (
        2027,
        [
            ("2027-10-16", "2027-10-24"),
            ("2027-12-25", "2028-01-09"),
            ("2028-02-26", "2028-03-05"),
            ("2028-04-29", "2028-05-07"),
            ("2028-07-08", "2028-08-20"),
        ],
    ),
];

const NAMES: [&str; 5] = [
    "Herfstvakantie",
    "Kerstvakantie",
    "Voorjaarsvakantie",
    "Meivakantie",
    "Zomervakantie",
];

/// All holidays of these school years, in order of their first day.
pub(crate) fn holidays(years: impl Iterator<Item = SchoolYear>) -> Vec<Holiday> {
    let mut found = Vec::new();
    for year in years {
        let school = NAMES.into_iter().zip(school_holidays(year));
        found.extend(school.map(|(name, (first, last))| (HolidayKind::School, name, first, last)));
        let public = [year.0, year.0 + 1].into_iter().flat_map(public_holidays);
        let public = public.filter(|(_, day)| SchoolYear::of(*day) == year);
        found.extend(public.map(|(name, day)| (HolidayKind::Public, name, day, day)));
    }
    found.sort_by_key(|(kind, _, first, _)| (*first, *kind));
    let numbered = found.into_iter().zip(1..);
    numbered
        .map(|((kind, text, first_day, last_day), n)| Holiday {
            id: HolidayId::from_number(number(Kind::Holiday, n)),
            kind,
            name: name(text),
            first_day,
            last_day,
            version: 1,
        })
        .collect()
}

fn school_holidays(year: SchoolYear) -> [(Day, Day); 5] {
    let read = |text: &str| text.parse().unwrap_or(Day::MIN);
    match PUBLISHED.iter().find(|(published, _)| *published == year.0) {
        Some((_, days)) => days.map(|(first, last)| (read(first), read(last))),
        None => usual_school_holidays(year.0),
    }
}

/// For years that are not published: the weeks in which these holidays usually fall.
fn usual_school_holidays(year: i32) -> [(Day, Day); 5] {
    // From the Saturday before a Monday to the Sunday that ends the last week.
    let weeks =
        |monday: Day, count: u64| (monday - Days::new(2), monday + Days::new(7 * count - 1));
    let iso = |year, week| Day::from_isoywd_opt(year, week, Weekday::Mon).unwrap_or(Day::MIN);
    let christmas = date(year, 12, 25);
    let weekend = matches!(christmas.weekday(), Weekday::Sat | Weekday::Sun);
    let christmas = Week::of(christmas).monday() + Days::new(if weekend { 7 } else { 0 });
    [
        weeks(iso(year, 43), 1),
        weeks(christmas, 2),
        weeks(iso(year + 1, 8), 1),
        weeks(iso(year + 1, 18), 1),
        weeks(iso(year + 1, 29), 6),
    ]
}

/// Public holidays of a calendar year on which schools are closed.
fn public_holidays(year: i32) -> [(&'static str, Day); 11] {
    let easter = easter(year);
    let king = date(year, 4, 27);
    // King's Day moves to Saturday when it falls on Sunday.
    let king = if king.weekday() == Weekday::Sun {
        king - Days::new(1)
    } else {
        king
    };
    [
        ("Nieuwjaarsdag", date(year, 1, 1)),
        ("Goede Vrijdag", easter - Days::new(2)),
        ("Eerste paasdag", easter),
        ("Tweede paasdag", easter + Days::new(1)),
        ("Koningsdag", king),
        ("Bevrijdingsdag", date(year, 5, 5)),
        ("Hemelvaartsdag", easter + Days::new(39)),
        ("Eerste pinksterdag", easter + Days::new(49)),
        ("Tweede pinksterdag", easter + Days::new(50)),
        ("Eerste kerstdag", date(year, 12, 25)),
        ("Tweede kerstdag", date(year, 12, 26)),
    ]
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, Meeus 1991, ch. 8).
fn easter(year: i32) -> Day {
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let whole = |number: i32| u32::try_from(number).unwrap_or(1);
    date(year, whole(sum / 31), whole(sum % 31 + 1))
}

fn date(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap_or(Day::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_church_has_it() {
        let found = [2024, 2025, 2026, 2027, 2028, 2038].map(|year| easter(year).to_string());
        let known = [
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
        ];
        assert_eq!(found, known);
    }

    #[test]
    fn the_usual_weeks_are_close_to_what_was_published() {
        for (year, _) in PUBLISHED {
            let published = school_holidays(SchoolYear(year));
            for (usual, real) in usual_school_holidays(year).iter().zip(published) {
                assert!(
                    (usual.0 - real.0).num_days().abs() <= 14,
                    "{year}: {usual:?} {real:?}"
                );
            }
        }
    }
}
