//! Schools book lessons. Schools are addressed with "u".

mod refusals;
mod words;

pub use refusals::{not_now, one_is_gone, refusals, taken, told};
pub use words::*;

use super::time::{day_and_month, long_day, short_day};
use super::{Language, Text, text};
use crate::api::booking::SlotChoice;
use domain::booking::Change;
use domain::time::{Day, Minute, Week};

/// `dinsdag 12 januari 2027, 08:30–11:15`.
pub fn slot(language: Language, slot: &SlotChoice) -> String {
    format!("{}, {}", long_day(language, slot.day), slot.span)
}

/// `di 12 jan 08:30–11:15`.
pub fn short_slot(language: Language, slot: &SlotChoice) -> String {
    format!("{} {}", short_day(language, slot.day), slot.span)
}

/// `8a, 8b en 8c`.
pub fn and(language: Language, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => {
            format!("{} {} {last}", before.join(", "), language.of("en", "and"))
        }
    }
}

/// `week 3 (vanaf 18 januari)`.
pub fn week(language: Language, week: Week) -> String {
    let from = day_and_month(language, week.monday());
    match language {
        Language::Dutch => format!("week {} (vanaf {from})", week.number()),
        Language::English => format!("week {} (from {from})", week.number()),
    }
}

/// Until when what is held stays.
pub fn held_until(language: Language, (_, at): (Day, Minute)) -> String {
    match language {
        Language::Dutch => format!("Wij houden deze tijden voor u vast tot {at}."),
        Language::English => format!("We hold these times for you until {at}."),
    }
}

/// What happens after choosing.
pub fn then_held(language: Language, minutes: u16) -> String {
    match language {
        Language::Dutch => format!("Daarna houden wij de tijden {minutes} minuten voor u vast."),
        Language::English => format!("We then hold the times for you for {minutes} minutes."),
    }
}

/// `50 minuten, groep 7 en 8`.
pub fn offer(language: Language, minutes: u16, for_whom: &str) -> String {
    let unit = language.of("minuten", "minutes");
    match for_whom.is_empty() {
        true => format!("{minutes} {unit}"),
        false => format!("{minutes} {unit}, {for_whom}"),
    }
}

/// `groep 8, 28 leerlingen`.
pub fn group(language: Language, level: &str, pupils: u16) -> String {
    let unit = language.of("leerlingen", "pupils");
    format!("{level}, {pupils} {unit}")
}

/// How many more lessons the school can book.
pub fn left(language: Language, left: u16) -> String {
    match language {
        Language::Dutch => format!("U kunt dit seizoen nog {left} lessen boeken."),
        Language::English => format!("You can book {left} more lessons this season."),
    }
}

/// How many of a type it has.
pub fn booked(language: Language, count: u16) -> String {
    match language {
        Language::Dutch => format!("{count} geboekt"),
        Language::English => format!("{count} booked"),
    }
}

/// Name of the choice of one visit.
pub fn part(language: Language, lesson: &str, groups: &[String]) -> String {
    format!("{lesson}: {}", and(language, groups))
}

/// The number of other times.
pub fn other_times(language: Language, count: usize) -> String {
    match language {
        Language::Dutch => format!("Andere tijden ({count})"),
        Language::English => format!("Other times ({count})"),
    }
}

/// A planner looks at these first.
pub fn to_confirm(language: Language, lessons: &[String]) -> String {
    let lessons = and(language, lessons);
    match language {
        Language::Dutch => format!("{lessons}: wij bevestigen de tijd nog. U krijgt een mail."),
        Language::English => format!("{lessons}: we still confirm the time. You will get a mail."),
    }
}

/// Whether a change costs anything.
pub fn change(language: Language, change: &Change) -> String {
    match change {
        Change::Free { until: None } => language
            .of("Dit kan zonder gevolgen.", "This has no consequences.")
            .to_owned(),
        Change::Free { until: Some(day) } => {
            let day = long_day(language, *day);
            match language {
                Language::Dutch => format!("Dit kan zonder gevolgen tot en met {day}."),
                Language::English => format!("This has no consequences until {day}."),
            }
        }
        Change::Late { working_days, told } => {
            let late = match language {
                Language::Dutch => format!("Dit is laat: nog {working_days} werkdagen."),
                Language::English => format!("This is late: {working_days} working days left."),
            };
            format!("{late} {told}").trim_end().to_owned()
        }
    }
}

/// Groups that have, or had, a lesson already.
pub fn had_before(language: Language, groups: &[String]) -> String {
    let groups = and(language, groups);
    match language {
        Language::Dutch => format!("{groups}: deze les staat al in dit schooljaar."),
        Language::English => format!("{groups}: this lesson is in this school year already."),
    }
}

/// By when the school is asked to say whether a proposal suits.
pub fn answer_by(language: Language, day: Day) -> String {
    let day = long_day(language, day);
    match language {
        Language::Dutch => format!("Laat het ons weten voor {day}."),
        Language::English => format!("Please tell us by {day}."),
    }
}

/// Until when can be undone.
pub fn undo_within(language: Language, minutes: u16) -> String {
    match language {
        Language::Dutch => format!("U kunt dit nog {minutes} minuten terugdraaien."),
        Language::English => format!("You can undo this for {minutes} minutes."),
    }
}

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "geboekt",
        text(
            "Uw boeking staat. Hieronder ziet u alles bij elkaar.",
            "Your booking stands. Below is everything together.",
        ),
    ),
    (
        "gevraagd",
        text(
            "Uw wensen zijn binnen. Wij zoeken een moment en mailen u.",
            "Your wishes have arrived. We look for a time and will mail you.",
        ),
    ),
    (
        "losgelaten",
        text(
            "De tijden zijn weer vrij voor anderen.",
            "The times are free for others again.",
        ),
    ),
    (
        "geannuleerd",
        text("De les is geannuleerd.", "The lesson was cancelled."),
    ),
    (
        "verplaatst",
        text("De boeking is verplaatst.", "The booking was moved."),
    ),
    (
        "akkoord",
        text(
            "Dank u. De tijd staat vast, en u krijgt een mail.",
            "Thank you. The time is settled, and you will get a mail.",
        ),
    ),
    (
        "past-niet",
        text(
            "Dank u. Wij zoeken een andere tijd en mailen u.",
            "Thank you. We look for another time and will mail you.",
        ),
    ),
    (
        "teruggedraaid",
        text(
            "Teruggedraaid: alles is weer zoals het was.",
            "Undone: everything is as it was.",
        ),
    ),
];
