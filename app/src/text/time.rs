//! Days, weeks and durations in words.

use super::{Language, Text, text};
use chrono::{Datelike, Weekday};
use domain::time::{Day, Instant, Week, wall_of};

/// A weekday in full.
pub const fn weekday(day: Weekday) -> Text {
    match day {
        Weekday::Mon => text("maandag", "Monday"),
        Weekday::Tue => text("dinsdag", "Tuesday"),
        Weekday::Wed => text("woensdag", "Wednesday"),
        Weekday::Thu => text("donderdag", "Thursday"),
        Weekday::Fri => text("vrijdag", "Friday"),
        Weekday::Sat => text("zaterdag", "Saturday"),
        Weekday::Sun => text("zondag", "Sunday"),
    }
}

/// A weekday in two or three letters.
pub const fn weekday_short(day: Weekday) -> Text {
    match day {
        Weekday::Mon => text("ma", "Mon"),
        Weekday::Tue => text("di", "Tue"),
        Weekday::Wed => text("wo", "Wed"),
        Weekday::Thu => text("do", "Thu"),
        Weekday::Fri => text("vr", "Fri"),
        Weekday::Sat => text("za", "Sat"),
        Weekday::Sun => text("zo", "Sun"),
    }
}

/// A month in full; 1 is January.
pub const fn month(number: u32) -> Text {
    match number {
        1 => text("januari", "January"),
        2 => text("februari", "February"),
        3 => text("maart", "March"),
        4 => text("april", "April"),
        5 => text("mei", "May"),
        6 => text("juni", "June"),
        7 => text("juli", "July"),
        8 => text("augustus", "August"),
        9 => text("september", "September"),
        10 => text("oktober", "October"),
        11 => text("november", "November"),
        _ => text("december", "December"),
    }
}

/// `dinsdag 24 november 2026`.
pub fn long_day(language: Language, day: Day) -> String {
    format!(
        "{} {} {} {}",
        weekday(day.weekday()).in_language(language),
        day.day(),
        month(day.month()).in_language(language),
        day.year()
    )
}

/// `24 november`.
pub fn day_and_month(language: Language, day: Day) -> String {
    format!("{} {}", day.day(), month(day.month()).in_language(language))
}

/// `november 2026`.
pub fn month_and_year(language: Language, day: Day) -> String {
    format!(
        "{} {}",
        month(day.month()).in_language(language),
        day.year()
    )
}

/// `di 24 nov`.
pub fn short_day(language: Language, day: Day) -> String {
    let month: String = month(day.month())
        .in_language(language)
        .chars()
        .take(3)
        .collect();
    format!(
        "{} {} {month}",
        weekday_short(day.weekday()).in_language(language),
        day.day()
    )
}

/// `24 november 2026`.
pub fn date(language: Language, day: Day) -> String {
    format!("{} {}", day_and_month(language, day), day.year())
}

/// `24 november 2026, 09:30`, in Europe/Amsterdam.
pub fn moment(language: Language, at: Instant) -> String {
    let (day, minute) = wall_of(at);
    format!("{}, {minute}", date(language, day))
}

/// `24 november 2026`, or `19 december 2026 t/m 3 januari 2027`.
pub fn period(language: Language, first: Day, last: Day) -> String {
    let until = date(language, last);
    if first == last {
        return until;
    }
    let from = if first.year() == last.year() {
        day_and_month(language, first)
    } else {
        date(language, first)
    };
    format!("{from} {} {until}", language.of("t/m", "to"))
}

/// `week 48, 23 t/m 27 november 2026`.
pub fn week_title(language: Language, week: Week) -> String {
    let (from, until) = (week.monday(), week.day(4));
    let from_text = if from.month() == until.month() {
        from.day().to_string()
    } else {
        day_and_month(language, from)
    };
    let until_text = format!("{} {}", day_and_month(language, until), until.year());
    match language {
        Language::Dutch => format!("Week {}, {from_text} t/m {until_text}", week.number()),
        Language::English => format!("Week {}, {from_text} to {until_text}", week.number()),
    }
}

/// `24 min`, `1 u 10`, `2 u`.
pub fn duration(language: Language, minutes: u16) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let hour = language.of("u", "h");
    match (hours, rest) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} {hour}"),
        (hours, rest) => format!("{hours} {hour} {rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_told_as_people_say_it() {
        let week: Week = "2026-W48".parse().expect("a week");
        assert_eq!(
            week_title(Language::Dutch, week),
            "Week 48, 23 t/m 27 november 2026"
        );
        let turn: Week = "2026-W53".parse().expect("a week");
        assert_eq!(
            week_title(Language::Dutch, turn),
            "Week 53, 28 december t/m 1 januari 2027"
        );
    }

    #[test]
    fn a_duration_is_told_in_hours_and_minutes() {
        assert_eq!(
            [24, 60, 70].map(|minutes| duration(Language::Dutch, minutes)),
            ["24 min", "1 u", "1 u 10"]
        );
    }
}
