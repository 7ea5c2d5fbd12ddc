//! When lessons start at a school, for colleagues and for the school itself.

use super::{Text, text};

/// Title and heading.
pub const TITLE: Text = text("Lestijden", "Lesson times");
/// What they are for.
pub const LEAD: Text = text(
    "Een les begint alleen op deze tijden. Ze gelden voor nieuwe boekingen.",
    "A lesson only starts at these times. They count for new bookings.",
);
/// They are those of its kind.
pub const USUAL: Text = text(
    "Dit zijn de gewone tijden voor dit soort school.",
    "These are the usual times for this kind of school.",
);
/// They are its own.
pub const OWN: Text = text(
    "Deze tijden zijn door de school of door ons ingevuld.",
    "These times were entered by the school or by us.",
);
/// How to fill it in.
pub const HOW: Text = text(
    "Laat een dag leeg als er geen les is. Zet tussen tijden een spatie.",
    "Leave a day empty when there are no lessons. Put a space between times.",
);
/// Field.
pub const HOURS: Text = text(
    "Schooltijd, zoals 8:30-15:00",
    "School hours, such as 8:30-15:00",
);
/// Field.
pub const STARTS: Text = text(
    "Begin van de lessen, zoals 8:30 9:20 10:30",
    "Starts of lessons, such as 8:30 9:20 10:30",
);
/// Field.
pub const BREAKS: Text = text("Pauzes, zoals 12:00-12:45", "Breaks, such as 12:00-12:45");
/// Field.
pub const CROSSABLE: Text = text(
    "Pauzes waar een les doorheen mag lopen",
    "Breaks through which a lesson may run",
);
/// Button.
pub const SAVE: Text = text("Lestijden opslaan", "Save lesson times");
/// Button.
pub const TO_USUAL: Text = text("Gebruik de gewone tijden", "Use the usual times");
/// Link.
pub const CHANGE: Text = text(
    "Lestijden bekijken en wijzigen",
    "See and change lesson times",
);

/// Words in the address after an act, and what they say.
pub const DONE: &[(&str, Text)] = &[
    ("lestijden", SAVED),
    ("lestijden-gewoon", BACK),
    (
        "vrij-toegevoegd",
        text("De vrije dag is toegevoegd.", "The day off was added."),
    ),
    (
        "vrij-verwijderd",
        text("De vrije dag is verwijderd.", "The day off was removed."),
    ),
];
/// After saving.
pub const SAVED: Text = text(
    "De lestijden zijn opgeslagen.",
    "The lesson times were saved.",
);
/// After going back.
pub const BACK: Text = text(
    "De gewone tijden gelden weer.",
    "The usual times count again.",
);

/// Title of a school's own page.
pub const SCHOOL_TITLE: Text = text(
    "Uw lestijden en vrije dagen",
    "Your lesson times and days off",
);
/// Its lead.
pub const SCHOOL_LEAD: Text = text(
    "Wij bieden alleen tijden aan die hierbij passen.",
    "We only offer times that fit these.",
);
/// The link to it.
pub const TO_SCHOOL_PAGE: Text = text("Lestijden en vrije dagen", "Lesson times and days off");
/// What free days are.
pub const FREE_DAYS_HELP: Text = text(
    "Dagen waarop uw hele school geen les heeft, zoals een studiedag.",
    "Days on which your whole school has no lessons, such as a study day.",
);
/// None.
pub const NO_FREE_DAYS: Text = text(
    "U hebt nog geen eigen vrije dagen ingevuld.",
    "You have not entered days off of your own yet.",
);
/// What is planned stays.
pub const PLANNED_STAYS: Text = text(
    "Staat er op zo'n dag al een les? Verplaats of annuleer die dan zelf.",
    "Is there a lesson on such a day already? Then move or cancel it yourself.",
);
