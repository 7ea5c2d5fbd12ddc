//! What comes after the end of a case: follow-up, and a case that begins again.

use super::{Text, text};

/// Card.
pub const TITLE: Text = text("Nazorg", "Follow-up");
/// Heading of the form.
pub const AGREE: Text = text("Spreek nazorg af", "Agree a follow-up");
/// Field.
pub const DUE: Text = text("Wanneer", "When");
/// Field.
pub const WORDS: Text = text("Wat is afgesproken?", "What was agreed?");
/// Said of one that was done.
pub const WAS_DONE: Text = text("Gedaan op", "Done on");
/// Field.
pub const DONE_ON: Text = text("Gedaan op", "Done on");
/// Field.
pub const OUTCOME: Text = text("Hoe gaat het?", "How does it go?");
/// Button.
pub const SETTLE: Text = text("Nazorg is gedaan", "Follow-up is done");
/// Heading and button.
pub const REOPEN: Text = text("Heropen de zaak", "Reopen the case");
/// Field.
pub const REASON: Text = text("Waarom?", "Why?");
/// Hint.
pub const REASON_HINT: Text = text(
    "Je reden komt als notitie in de zaak. Vertel het ook aan de verwijzer.",
    "Your reason becomes a note in the case. Tell the referrer too.",
);
/// In the list of what comes back.
pub const REMINDER: Text = text("Nazorg", "Follow-up");
/// Afterwards.
pub const DONE: &[(&str, Text)] = &[
    (
        "nazorg",
        text("De nazorg is afgesproken.", "The follow-up was agreed."),
    ),
    (
        "nazorg-klaar",
        text(
            "De nazorg is vastgelegd.",
            "The follow-up was written down.",
        ),
    ),
    (
        "heropend",
        text("De zaak loopt weer.", "The case runs again."),
    ),
];
