//! The catalogue: lesson types, versions, skills.

use super::{Language, Text, text};
use domain::catalogue::Season;
use domain::organisation::OrganisationKind;

/// Page title and place in the menu.
pub const CATALOGUE: Text = text("Lesaanbod", "Catalogue");
/// Lead of the list.
pub const CATALOGUE_LEAD: Text = text(
    "Wat een school kan aanvragen, zoals het vandaag geldt.",
    "What a school can ask for, as it counts today.",
);
/// Button and page title.
pub const ADD: Text = text("Les toevoegen", "Add lesson type");
/// Column.
pub const LESSON: Text = text("Les", "Lesson");
/// Column.
pub const LENGTH: Text = text("Duur", "Length");
/// Fact and field.
pub const MINUTES: Text = text("Duur in minuten", "Length in minutes");
/// Fact and field.
pub const SETUP: Text = text("Klaarzetten in minuten", "Set-up in minutes");
/// Hint.
pub const SETUP_HINT: Text = text(
    "Alleen voor de eerste les van een bezoek.",
    "Only before the first lesson of a visit.",
);
/// Column, fact and field.
pub const LARGEST: Text = text("Grootste groep", "Largest group");
/// Column, fact and field.
pub const EDUCATORS: Text = text("Voorlichters", "Educators");
/// Hint.
pub const EDUCATORS_HINT: Text = text(
    "Hoeveel voorlichters samen deze les geven.",
    "How many educators give this lesson together.",
);
/// Column and fact.
pub const SEASON: Text = text("Seizoen", "Season");
/// Field.
pub const SEASON_FROM: Text = text("Seizoen vanaf", "Season from");
/// Field.
pub const SEASON_UNTIL: Text = text("Seizoen tot en met", "Season until");
/// Hint.
pub const SEASON_HINT: Text = text(
    "Dag en maand, zoals 01-11. Leeg bij het hele jaar.",
    "Day and month, such as 01-11. Empty for the whole year.",
);
/// No season.
pub const WHOLE_YEAR: Text = text("hele jaar", "whole year");
/// Fact and field.
pub const KINDS: Text = text("Voor wie", "For whom");
/// Fact and field.
pub const TARGET_GROUPS: Text = text("Groepen of klassen", "Years or classes");
/// Hint.
pub const TARGET_HINT: Text = text("Bijvoorbeeld groep 7 en 8.", "For example years 7 and 8.");
/// Column, fact and heading.
pub const SKILLS: Text = text("Vaardigheden", "Skills");
/// Hint.
pub const SKILLS_HINT: Text = text(
    "Elke voorlichter van deze les heeft ze nodig.",
    "Every educator of this lesson needs them.",
);
/// Fact and field.
pub const MATERIALS: Text = text("Materiaal", "Materials");
/// Fact and field.
pub const ROOM: Text = text("Nodig in het lokaal", "Needed in the room");
/// Badge.
pub const NOT_OFFERED: Text = text("Niet aan te vragen", "Not offered");
/// Field.
pub const OFFERED: Text = text(
    "Scholen kunnen deze les aanvragen",
    "Schools can ask for this lesson",
);
/// Nothing in force yet.
pub const NOT_YET: Text = text("Geldt nog niet", "Not in force yet");
/// The catalogue is empty.
pub const NO_LESSONS: Text = text(
    "Er staat nog niets in het lesaanbod",
    "The catalogue is empty",
);
/// What to do then.
pub const NO_LESSONS_HELP: Text = text(
    "Een beheerder voegt lessen toe. Daarna kunnen scholen ze aanvragen.",
    "An administrator adds lesson types. Schools can ask for them then.",
);
/// Lead of the skills.
pub const SKILLS_LEAD: Text = text(
    "Wat een les vraagt en wat een medewerker kan.",
    "What a lesson asks and what an employee can do.",
);
/// No skills.
pub const NO_SKILLS: Text = text("Er zijn nog geen vaardigheden.", "There are no skills yet.");
/// Button.
pub const ADD_SKILL: Text = text("Vaardigheid toevoegen", "Add skill");
/// Link and button.
pub const RENAME: Text = text("Hernoemen", "Rename");
/// Field.
pub const SKILL_NAME: Text = text("Naam van de vaardigheid", "Name of the skill");
/// Field.
pub const NAME: Text = text("Naam", "Name");
/// Field.
pub const SHORT_NAME: Text = text("Korte naam", "Short name");
/// Hint.
pub const SHORT_HINT: Text = text(
    "Voor op het planbord, hoogstens 24 tekens.",
    "For the board, at most 24 characters.",
);
/// Section of the form.
pub const FIRST_VERSION: Text = text("Wat de les vraagt", "What the lesson asks");
/// Field.
pub const VALID_FROM: Text = text("Geldt vanaf", "In force from");
/// Heading.
pub const VERSIONS: Text = text("Versies", "Versions");
/// Badge.
pub const IN_FORCE: Text = text("Geldt nu", "In force");
/// Badge.
pub const COMING: Text = text("Komt nog", "Coming");
/// Badge.
pub const PAST: Text = text("Geweest", "Past");
/// Button and heading.
pub const ADD_VERSION: Text = text("Nieuwe versie", "New version");
/// Lead of the form.
pub const ADD_VERSION_HELP: Text = text(
    "De oude versie blijft gelden tot deze dag.",
    "The old version stays in force until this day.",
);
/// Heading.
pub const CHANGE_VERSION: Text = text("Versie wijzigen", "Change version");
/// Button.
pub const REMOVE_VERSION: Text = text("Versie verwijderen", "Remove version");
/// Heading.
pub const NAME_AND_OFFER: Text = text("Naam en aanbod", "Name and offer");
/// A version that can no longer be changed, or does not exist.
pub const FIXED: Text = text(
    "Deze versie geldt al en blijft zoals zij is.",
    "This version is in force already and stays as it is.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "toegevoegd",
        text("De les is toegevoegd.", "The lesson type was added."),
    ),
    (
        "gewijzigd",
        text("De les is opgeslagen.", "The lesson type was saved."),
    ),
    (
        "versie",
        text(
            "De nieuwe versie is toegevoegd.",
            "The new version was added.",
        ),
    ),
    (
        "versie-gewijzigd",
        text("De versie is opgeslagen.", "The version was saved."),
    ),
    (
        "versie-verwijderd",
        text("De versie is verwijderd.", "The version was removed."),
    ),
    (
        "vaardigheid",
        text("De vaardigheid is toegevoegd.", "The skill was added."),
    ),
    (
        "hernoemd",
        text(
            "De vaardigheid heeft een nieuwe naam.",
            "The skill has a new name.",
        ),
    ),
];

/// Organisations of a kind, more than one.
pub const fn kinds(kind: OrganisationKind) -> Text {
    match kind {
        OrganisationKind::Primary => text("basisscholen", "primary schools"),
        OrganisationKind::Secondary => text("voortgezet onderwijs", "secondary schools"),
        OrganisationKind::Special => text("speciaal onderwijs", "special schools"),
        OrganisationKind::Mbo => text("mbo", "vocational colleges"),
        OrganisationKind::Club => text("verenigingen", "clubs"),
    }
}

/// `1 nov t/m 15 jan`, or the whole year.
pub fn season(language: Language, season: Option<Season>) -> String {
    let Some(season) = season else {
        return WHOLE_YEAR.in_language(language).to_owned();
    };
    let told = |(month, day): (u32, u32)| {
        let month = super::time::month(month).in_language(language);
        format!("{day} {}", month.chars().take(3).collect::<String>())
    };
    format!(
        "{} {} {}",
        told(season.from),
        language.of("t/m", "to"),
        told(season.until)
    )
}

/// `45 minuten`.
pub fn minutes(language: Language, minutes: u16) -> String {
    format!("{minutes} {}", language.of("minuten", "minutes"))
}

/// `32 leerlingen`; of 0 that they are too few to be told.
pub fn pupils(language: Language, count: u16) -> String {
    let unit = language.of("leerlingen", "pupils");
    match count {
        0 => format!("{} {unit}", super::coverage::FEW.in_language(language)),
        _ => format!("{count} {unit}"),
    }
}

/// `Vanaf 1 augustus 2026`.
pub fn from_day(language: Language, day: &str) -> String {
    format!("{} {day}", language.of("Vanaf", "From"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_few_that_they_are_not_told_are_no_zero() {
        let told = [0, 5].map(|count| pupils(Language::Dutch, count));
        assert_eq!(told, ["minder dan 5 leerlingen", "5 leerlingen"]);
    }

    #[test]
    fn a_season_is_told_by_day_and_month() {
        let winter = Season {
            from: (11, 1),
            until: (1, 15),
        };
        assert_eq!(season(Language::Dutch, Some(winter)), "1 nov t/m 15 jan");
        assert_eq!(season(Language::Dutch, None), "hele jaar");
    }
}
