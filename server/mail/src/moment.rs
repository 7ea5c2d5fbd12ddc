//! Days and times in words.

use crate::Language;
use chrono::{Datelike, Weekday};
use domain::time::{Day, Minute, Span};

const fn weekday(day: Weekday) -> (&'static str, &'static str) {
    match day {
        Weekday::Mon => ("maandag", "Monday"),
        Weekday::Tue => ("dinsdag", "Tuesday"),
        Weekday::Wed => ("woensdag", "Wednesday"),
        Weekday::Thu => ("donderdag", "Thursday"),
        Weekday::Fri => ("vrijdag", "Friday"),
        Weekday::Sat => ("zaterdag", "Saturday"),
        Weekday::Sun => ("zondag", "Sunday"),
    }
}

const fn month(number: u32) -> (&'static str, &'static str) {
    match number {
        1 => ("januari", "January"),
        2 => ("februari", "February"),
        3 => ("maart", "March"),
        4 => ("april", "April"),
        5 => ("mei", "May"),
        6 => ("juni", "June"),
        7 => ("juli", "July"),
        8 => ("augustus", "August"),
        9 => ("september", "September"),
        10 => ("oktober", "October"),
        11 => ("november", "November"),
        _ => ("december", "December"),
    }
}

/// `dinsdag 24 november 2026`.
pub(crate) fn day(language: Language, day: Day) -> String {
    let (dutch_weekday, english_weekday) = weekday(day.weekday());
    let (dutch_month, english_month) = month(day.month());
    format!(
        "{} {} {} {}",
        language.of(dutch_weekday, english_weekday),
        day.day(),
        language.of(dutch_month, english_month),
        day.year()
    )
}

/// `10.30`, or `10:30` in English.
fn clock(language: Language, time: Minute) -> String {
    let dot = language.of('.', ':');
    format!("{}{dot}{:02}", time.0 / 60, time.0 % 60)
}

/// `dinsdag 24 november 2026, 10.30-11.15 uur`.
pub(crate) fn day_and_span(language: Language, on: Day, span: Span) -> String {
    format!(
        "{}, {}-{}{}",
        day(language, on),
        clock(language, span.start),
        clock(language, span.end),
        language.of(" uur", "")
    )
}

/// `dinsdag 24 november 2026, 17.00 uur`.
pub(crate) fn day_and_time(language: Language, on: Day, time: Minute) -> String {
    format!(
        "{}, {}{}",
        day(language, on),
        clock(language, time),
        language.of(" uur", "")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_is_told_as_people_say_it() {
        let on: Day = "2026-11-24".parse().expect("a date");
        let span = Span::of(Minute::at(10, 30), 45);
        assert_eq!(
            Language::ALL.map(|language| day_and_span(language, on, span)),
            [
                "dinsdag 24 november 2026, 10.30-11.15 uur",
                "Tuesday 24 November 2026, 10:30-11:15"
            ]
        );
        assert_eq!(
            Language::ALL.map(|language| day_and_time(language, on, Minute::at(9, 5))),
            [
                "dinsdag 24 november 2026, 9.05 uur",
                "Tuesday 24 November 2026, 9:05"
            ]
        );
    }
}
