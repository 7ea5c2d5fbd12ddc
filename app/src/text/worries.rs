//! Worries that an educator passes on, sealed.

use super::{Text, text};

/// Page title and link.
pub const PASS: Text = text("Zorg doorgeven", "Pass a worry on");
/// Lead of the form.
pub const PASS_LEAD: Text = text(
    "Maak je je zorgen over een leerling? Geef het hier door aan een collega van Halt.",
    "Are you worried about a pupil? Pass it on here to a colleague at Halt.",
);
/// Under the link on the lesson.
pub const LINK_HELP: Text = text(
    "Over een leerling om wie je je zorgen maakt. Zet zoiets nooit in de opmerking.",
    "About a pupil you are worried about. Never put that into the remark.",
);
/// What happens with it.
pub const SEALED: Text = text(
    "Je bericht gaat meteen op slot. Alleen de collega die over zaken gaat, kan het lezen.",
    "Your message is sealed at once. Only the colleague who answers for cases can read it.",
);
/// What that means afterwards.
pub const GONE: Text = text(
    "Daarna zie je er niets meer van, en de school en de planners ook niet.",
    "Afterwards you see nothing of it any more, nor do the school and the planners.",
);
/// In danger.
pub const DANGER: Text = text(
    "Is er nu gevaar? Bel 112.",
    "Is somebody in danger now? Call 112.",
);
/// Card of an administrator.
pub const DAYS_CARD: Text = text("Zorgen uit lessen", "Worries from lessons");
/// What it sets.
pub const DAYS_HELP: Text = text(
    "Een zorg die is afgehandeld, wordt na deze tijd vernietigd.",
    "A worry that was dealt with is destroyed after this time.",
);
/// Field.
pub const DAYS: Text = text("Vernietigen na, in dagen", "Destroy after, in days");
/// After saving.
pub const DAYS_DONE: &[(&str, Text)] = &[(
    "zorgen",
    text("De tijd is opgeslagen.", "The time was saved."),
)];
/// Field.
pub const WORDS: Text = text("Wat zag of hoorde je?", "What did you see or hear?");
/// Hint.
pub const WORDS_HINT: Text = text(
    "Schrijf over wie het gaat, wat er gebeurde en wat je zelf deed.",
    "Write whom it is about, what happened and what you did.",
);
/// Button.
pub const SEND: Text = text("Geef door", "Pass it on");
/// Afterwards.
pub const PASSED: Text = text(
    "De zorg is doorgegeven. Een collega leest het.",
    "The worry was passed on. A colleague reads it.",
);
/// Nobody is there.
pub const NO_READER: Text = text(
    "Voor dit gebied kan nu niemand een zorg lezen. Bel je leidinggevende.",
    "For this area nobody can read a worry now. Call your manager.",
);
/// Page title.
pub const TITLE: Text = text("Zorgen uit lessen", "Worries from lessons");
/// Lead.
pub const LEAD: Text = text(
    "Een collega gaf dit door. Beslis wat ermee gebeurt. Dat je het leest, staat in het logboek.",
    "A colleague passed this on. Decide what happens. That you read it stands in the log.",
);
/// Nothing there.
pub const NONE: Text = text("Er wachten geen zorgen", "No worries wait");
/// What that means.
pub const NONE_HELP: Text = text(
    "Geeft een collega een zorg door, dan krijg je een mail.",
    "When a colleague passes a worry on, you get a mail.",
);
/// Facts.
pub const FROM: Text = text("Doorgegeven door", "Passed on by");
/// Fact.
pub const LESSON: Text = text("Les", "Lesson");
/// Fact.
pub const WHERE: Text = text("School en groep", "School and group");
/// Heading of the form.
pub const LINK: Text = text("Zet in een zaak", "Put into a case");
/// Hint.
pub const LINK_HINT: Text = text(
    "De tekst komt als notitie in die zaak. Is er nog geen zaak? Neem die eerst aan.",
    "The text becomes a note in that case. No case yet? Take it in first.",
);
/// Heading of the form.
pub const ASIDE: Text = text("Leg terzijde", "Set aside");
/// Field.
pub const REASON: Text = text("Waarom?", "Why?");
/// What happens afterwards.
pub const AFTER: Text = text(
    "Na je besluit is dit bericht weg van deze lijst. Later wordt het vernietigd.",
    "After your decision it goes off this list. Later it is destroyed.",
);
/// Afterwards.
pub const DONE: &[(&str, Text)] = &[
    (
        "gekoppeld",
        text("De zorg staat in de zaak.", "The worry is in the case."),
    ),
    (
        "terzijde",
        text("De zorg is terzijde gelegd.", "The worry was set aside."),
    ),
];
