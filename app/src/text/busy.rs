//! When somebody is busy by their own calendar.

use super::time::day_and_month;
use super::{Language, Text, text};
use domain::employee::{BusyCalendar, BusySource, CalendarTrouble, NoCalendar};
use domain::time::{Instant, wall_of};

/// Heading, of one's own.
pub const OWN: Text = text("Bezet volgens je eigen agenda", "Busy by your own calendar");
/// Heading, of a colleague.
pub const OF_COLLEAGUE: Text = text("Bezet volgens eigen agenda", "Busy by their own calendar");
/// What it does.
pub const HELP: Text = text(
    "Het weekbord toont deze tijden als bezet. Titels lezen we niet.",
    "The week board shows these times as busy. We do not read titles.",
);
/// None yet.
pub const NONE: Text = text("Er is nog geen agenda.", "There is no calendar yet.");
/// Field.
pub const ADDRESS: Text = text("Adres van de agenda", "Address of the calendar");
/// Hint.
pub const ADDRESS_HINT: Text = text(
    "Een geheim adres dat begint met https:// of webcal://. We lezen het elk half uur.",
    "A secret address that starts with https:// or webcal://. We read it every half hour.",
);
/// Button.
pub const SET: Text = text("Lees dit adres", "Read this address");
/// Field.
pub const FILE: Text = text("Of een bestand (.ics)", "Or a file (.ics)");
/// Hint.
pub const FILE_HINT: Text = text(
    "Tot 10 MB. Een bestand vervangt wat er stond.",
    "Up to 10 MB. A file replaces what was there.",
);
/// Button.
pub const READ: Text = text("Lees dit bestand", "Read this file");
/// Button.
pub const FORGET: Text = text("Vergeet deze agenda", "Forget this calendar");
/// It was not read yet.
pub const SOON: Text = text(
    "We hebben hem nog niet gelezen. Dat gebeurt binnen een minuut.",
    "We have not read it yet. That happens within a minute.",
);
/// It held too much.
pub const CUT_OFF: Text = text(
    "De agenda is te lang. We lazen alleen het begin.",
    "The calendar is too long. We read its beginning only.",
);
/// Larger than is read.
pub const TOO_LARGE: Text = text(
    "Dit bestand is groter dan 10 MB. Kies een ander bestand.",
    "This file is larger than 10 MB. Choose another file.",
);

/// Words in the address after an act, and what they say.
pub const SET_DONE: Text = text(
    "Het adres is opgeslagen. We tonen het niet meer.",
    "The address was saved. We do not show it again.",
);
/// After a file was read.
pub const READ_DONE: Text = text("De agenda is gelezen.", "The calendar was read.");
/// After it was forgotten.
pub const FORGOTTEN: Text = text("De agenda is vergeten.", "The calendar was forgotten.");

/// Why a file was not taken.
pub const fn no_calendar(why: NoCalendar) -> Text {
    match why {
        NoCalendar::Empty => text("Dit bestand is leeg.", "This file is empty."),
        NoCalendar::Unreadable => text("Dit bestand is geen agenda.", "This file is no calendar."),
        NoCalendar::CutOff => text(
            "Dit bestand is niet compleet. De tijden van eerder blijven staan.",
            "This file is not complete. The times of before stay.",
        ),
        NoCalendar::TooLarge => TOO_LARGE,
    }
}

fn at(language: Language, instant: Instant) -> String {
    let (day, time) = wall_of(instant);
    let day = day_and_month(language, day);
    language.of(format!("{day} om {time}"), format!("{day} at {time}"))
}

/// `Gelezen op 24 november om 09:00: 12 keer bezet tot en met 29 december.`
pub fn calendar(language: Language, calendar: &BusyCalendar) -> String {
    let (read, spans) = (at(language, calendar.read_at), calendar.spans);
    match (language, spans) {
        (Language::Dutch, 0) => format!("Gelezen op {read}: nergens bezet."),
        (Language::Dutch, _) => format!("Gelezen op {read}: {spans} keer bezet."),
        (Language::English, 0) => format!("Read on {read}: never busy."),
        (Language::English, 1) => format!("Read on {read}: busy once."),
        (Language::English, _) => format!("Read on {read}: busy {spans} times."),
    }
}

/// How many events could not be read.
pub fn odd(language: Language, count: u32) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "Eén afspraak konden we niet lezen.".to_owned(),
        (Language::Dutch, _) => format!("{count} afspraken konden we niet lezen."),
        (Language::English, 1) => "One event could not be read.".to_owned(),
        (Language::English, _) => format!("{count} events could not be read."),
    }
}

/// Where it is read, and when that last went well.
pub fn source(language: Language, source: &BusySource) -> String {
    let host = &source.host;
    match (language, source.read_at) {
        (Language::Dutch, Some(read)) => {
            format!(
                "We lezen {host}. Voor het laatst gelukt op {}.",
                at(language, read)
            )
        }
        (Language::Dutch, None) => format!("We lezen {host}."),
        (Language::English, Some(read)) => {
            format!("We read {host}. Last read on {}.", at(language, read))
        }
        (Language::English, None) => format!("We read {host}."),
    }
}

/// `Sinds 24 november om 09:00 niet te lezen. De agenda staat er niet meer.`
pub fn failing(language: Language, since: Instant, trouble: CalendarTrouble) -> String {
    let (since, why) = (
        at(language, since),
        trouble_in(trouble).in_language(language),
    );
    language.of(
        format!("Sinds {since} niet te lezen. {why} We blijven het proberen."),
        format!("Cannot be read since {since}. {why} We keep trying."),
    )
}

const fn trouble_in(trouble: CalendarTrouble) -> Text {
    match trouble {
        CalendarTrouble::Unreachable => {
            text("De server antwoordt niet.", "The server does not answer.")
        }
        CalendarTrouble::NotPublic => text(
            "Dit adres ligt niet op het openbare internet.",
            "This address is not on the public internet.",
        ),
        CalendarTrouble::NotSafe => text(
            "De verbinding is niet veilig.",
            "The connection is not safe.",
        ),
        CalendarTrouble::TooManyMoves => text(
            "Het adres stuurt ons te vaak door.",
            "The address sends us on too often.",
        ),
        CalendarTrouble::Refused => text(
            "De server laat ons niet binnen.",
            "The server does not let us in.",
        ),
        CalendarTrouble::Gone => text(
            "De agenda staat er niet meer.",
            "The calendar is no longer there.",
        ),
        CalendarTrouble::Failing => text("De server geeft een fout.", "The server gives an error."),
        CalendarTrouble::TooSlow => text("De server is te traag.", "The server is too slow."),
        CalendarTrouble::TooLarge => text("De agenda is te groot.", "The calendar is too large."),
        CalendarTrouble::NoCalendar => text(
            "Wat daar staat, is geen agenda.",
            "What is there is no calendar.",
        ),
    }
}
