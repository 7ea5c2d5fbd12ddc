//! Publishing a week to educators.

use super::time::{day_and_month, short_day};
use super::{Language, Text, text};
use domain::board::{ChangeKind, PublishedLesson};
use domain::time::{Instant, wall_of};

/// Page title.
pub const TITLE: Text = text("Publiceren", "Publish");
/// Nothing to publish.
pub const NOTHING: Text = text("Alles is gepubliceerd", "Everything is published");
/// What that means.
pub const NOTHING_HELP: Text = text(
    "Medewerkers zien deze week precies zoals die op het bord staat.",
    "Educators see this week exactly as it is on the board.",
);
/// Link.
pub const TO_BOARD: Text = text("Naar het bord", "To the board");
/// Never published.
pub const NEVER: Text = text(
    "Deze week is nog niet eerder gepubliceerd.",
    "This week was not published before.",
);
/// Lead.
pub const LEAD: Text = text(
    "Dit verandert er voor je collega's als je publiceert.",
    "This changes for your colleagues when you publish.",
);
/// Between old and new.
pub const BECOMES: Text = text("wordt", "becomes");

/// What a change is to one educator.
pub const fn kind(kind: ChangeKind) -> Text {
    match kind {
        ChangeKind::New => text("Nieuw", "New"),
        ChangeKind::Moved => text("Verplaatst", "Moved"),
        ChangeKind::Restated => text("Andere status", "Other state"),
        ChangeKind::Withdrawn => text("Vervalt", "Withdrawn"),
    }
}

/// A kind as `data-state` of its badge.
pub const fn badge(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New => "new",
        ChangeKind::Moved | ChangeKind::Restated => "changed",
        ChangeKind::Withdrawn => "cancelled",
    }
}

/// The button.
pub fn publish(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "Publiceer 1 wijziging".to_owned(),
        (Language::Dutch, _) => format!("Publiceer {count} wijzigingen"),
        (Language::English, 1) => "Publish 1 change".to_owned(),
        (Language::English, _) => format!("Publish {count} changes"),
    }
}

/// After publishing.
pub fn published(language: Language, count: u32) -> String {
    match (language, count) {
        (Language::Dutch, 0) => "Er was niets meer te publiceren.".to_owned(),
        (Language::Dutch, 1) => "1 les is gepubliceerd. Je collega's zien hem nu.".to_owned(),
        (Language::Dutch, _) => {
            format!("{count} lessen zijn gepubliceerd. Je collega's zien ze nu.")
        }
        (Language::English, 0) => "There was nothing left to publish.".to_owned(),
        (Language::English, 1) => "1 lesson was published. Your colleagues see it now.".to_owned(),
        (Language::English, _) => {
            format!("{count} lessons were published. Your colleagues see them now.")
        }
    }
}

/// `Laatst gepubliceerd op 20 november, 16:00.`
pub fn last(language: Language, at: Instant) -> String {
    let (day, minute) = wall_of(at);
    let day = day_and_month(language, day);
    match language {
        Language::Dutch => format!("Laatst gepubliceerd op {day}, {minute}."),
        Language::English => format!("Last published on {day}, {minute}."),
    }
}

/// `di 24 nov, 10:30`.
pub fn moment(language: Language, lesson: &PublishedLesson) -> String {
    format!("{}, {}", short_day(language, lesson.day), lesson.start)
}
