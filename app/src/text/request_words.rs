//! Wishes of a request in a few words.

use super::time::weekday_short;
use super::{Language, Text, planning, text};
use chrono::Weekday;
use domain::request::{Daypart, Wishes};
use domain::time::Week;

/// A part of the day.
pub const fn daypart(part: Daypart) -> Text {
    match part {
        Daypart::Morning => text("ochtend", "morning"),
        Daypart::Afternoon => text("middag", "afternoon"),
        Daypart::Evening => text("avond", "evening"),
    }
}

/// `week 48–50 · ma, do · ochtend`, or that there is no preference.
pub fn wishes(language: Language, wishes: &Wishes) -> String {
    let mut parts = Vec::new();
    if wishes.ranked {
        parts.push(format!("week {}", by_choice(language, &wishes.weeks)));
    } else if !wishes.weeks.is_empty() {
        parts.push(format!("week {}", week_list(&wishes.weeks)));
    }
    let days: Vec<_> = wishes
        .weekdays
        .iter()
        .filter_map(|day| Weekday::try_from(*day).ok())
        .map(|day| weekday_short(day).in_language(language))
        .collect();
    if !days.is_empty() {
        parts.push(days.join(", "));
    }
    let dayparts: Vec<_> = wishes
        .dayparts
        .iter()
        .map(|part| daypart(*part).in_language(language))
        .collect();
    if !dayparts.is_empty() {
        parts.push(dayparts.join(", "));
    }
    if parts.is_empty() {
        planning::NO_WISH.in_language(language).to_owned()
    } else {
        parts.join(" · ")
    }
}

/// `4, dan 3`: the dearest first.
fn by_choice(language: Language, weeks: &[Week]) -> String {
    let weeks: Vec<_> = weeks.iter().map(|week| week.number().to_string()).collect();
    weeks.join(language.of(", dan ", ", then "))
}

/// `1e keus`.
pub fn choice(language: Language, nth: usize) -> String {
    match (language, nth) {
        (Language::Dutch, nth) => format!("{nth}e keus"),
        (Language::English, 1) => "1st choice".to_owned(),
        (Language::English, 2) => "2nd choice".to_owned(),
        (Language::English, 3) => "3rd choice".to_owned(),
        (Language::English, nth) => format!("choice {nth}"),
    }
}

/// Weeks that follow each other are told as one stretch: `48–50, 2`.
fn week_list(weeks: &[Week]) -> String {
    let mut weeks = weeks.to_vec();
    weeks.sort_unstable();
    weeks.dedup();
    let mut stretches: Vec<(Week, Week)> = Vec::new();
    for week in weeks {
        match stretches.last_mut() {
            Some((_, last)) if last.next() == week => *last = week,
            _ => stretches.push((week, week)),
        }
    }
    let told = stretches.into_iter().map(|(from, until)| {
        if from == until {
            from.number().to_string()
        } else {
            format!("{}–{}", from.number(), until.number())
        }
    });
    told.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_in_a_row_are_told_as_one_stretch_over_new_year_too() {
        let week = |text: &str| text.parse::<Week>().expect("a week");
        let wished = Wishes {
            weeks: ["2026-W52", "2026-W53", "2027-W01", "2026-W48"]
                .map(week)
                .to_vec(),
            weekdays: vec![0, 3],
            dayparts: vec![Daypart::Morning],
            not_on: Vec::new(),
            ranked: false,
        };
        assert_eq!(
            wishes(Language::Dutch, &wished),
            "week 48, 52–1 · ma, do · ochtend"
        );
        let ranked = Wishes {
            weeks: ["2027-W04", "2027-W03"].map(week).to_vec(),
            ranked: true,
            ..wished
        };
        assert_eq!(
            wishes(Language::Dutch, &ranked),
            "week 4, dan 3 · ma, do · ochtend"
        );
    }
}
