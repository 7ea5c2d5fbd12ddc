//! Four questions after a lesson. Schools are addressed with "u".

use super::time::long_day;
use super::{Language, Text, text};
use domain::booking::EvaluationQuestion;
use domain::time::{Day, Minute};

/// Title.
pub const TITLE: Text = text(
    "Wat vond u van de voorlichting?",
    "What did you think of the lesson?",
);
/// Above the questions.
pub const HOW: Text = text(
    "Het zijn vier korte vragen. Geef steeds een cijfer van 1 tot en met 5.",
    "There are four short questions. Give a mark from 1 to 5 each time.",
);
/// Label.
pub const REMARK: Text = text(
    "Wilt u nog iets kwijt? (mag leeg blijven)",
    "Anything else? (may stay empty)",
);
/// Beside it.
pub const NO_NAMES: Text = text("Noem geen namen van leerlingen.", "Do not name any pupils.");
/// Button.
pub const SEND: Text = text("Verstuur", "Send");
/// Title after it.
pub const THANKS: Text = text("Dank u wel", "Thank you");
/// Lead after it.
pub const THANKS_LEAD: Text = text(
    "Wij hebben uw antwoorden ontvangen. U kunt deze pagina sluiten.",
    "We have received your answers. You can close this page.",
);
/// Title of a link that asks nothing.
pub const GONE: Text = text(
    "Deze link werkt niet (meer)",
    "This link does not work (any more)",
);
/// Why.
pub const GONE_LEAD: Text = text(
    "Een link uit onze mail werkt dertig dagen. Bel of mail ons als u toch iets kwijt wilt.",
    "A link from our mail works for thirty days. Call or write to us if you want to tell us something.",
);
/// Heading on the lesson's page.
pub const OF_SCHOOL: Text = text("Wat de school ervan vond", "What the school thought of it");
/// Label of the remark there.
pub const ITS_REMARK: Text = text("Opmerking", "Remark");
/// Column of the catalogue.
pub const MARK: Text = text("Oordeel van scholen", "Schools' opinion");

/// A question as it is asked.
pub const fn question(question: EvaluationQuestion) -> Text {
    match question {
        EvaluationQuestion::Lesson => text(
            "Wat vindt u van de les?",
            "What do you think of the lesson?",
        ),
        EvaluationQuestion::Group => text(
            "Paste de les bij de groep?",
            "Did the lesson suit the group?",
        ),
        EvaluationQuestion::Educator => text(
            "Wat vindt u van onze collega?",
            "What do you think of our colleague?",
        ),
        EvaluationQuestion::Arrangements => text(
            "Hoe ging het boeken en afspreken?",
            "How did booking and arranging go?",
        ),
    }
}

/// A question as a label beside its score.
pub const fn short(question: EvaluationQuestion) -> Text {
    match question {
        EvaluationQuestion::Lesson => text("De les", "The lesson"),
        EvaluationQuestion::Group => text("Paste bij de groep", "Suited the group"),
        EvaluationQuestion::Educator => text("De collega", "The colleague"),
        EvaluationQuestion::Arrangements => text("Boeken en afspreken", "Booking and arranging"),
    }
}

/// The marks in words.
pub const MARKS: [Text; 5] = [
    text("1: slecht", "1: bad"),
    text("2: matig", "2: poor"),
    text("3: gaat wel", "3: fair"),
    text("4: goed", "4: good"),
    text("5: heel goed", "5: very good"),
];

/// `Online veiligheid, groep 8a, dinsdag 24 november om 10:30`.
pub fn about(
    language: Language,
    lesson_type: &str,
    group: &str,
    at: Option<(Day, Minute)>,
) -> String {
    let what = format!("{lesson_type}, {group}");
    match (at, language) {
        (None, _) => what,
        (Some((day, start)), Language::Dutch) => {
            format!("{what}, {} om {start}", long_day(language, day))
        }
        (Some((day, start)), Language::English) => {
            format!("{what}, {} at {start}", long_day(language, day))
        }
    }
}

/// `4 van 5`.
pub fn score(language: Language, points: u8) -> String {
    match language {
        Language::Dutch => format!("{points} van 5"),
        Language::English => format!("{points} out of 5"),
    }
}

/// `4,5 (12 scholen)`.
pub fn average(language: Language, tenths: u32, answers: u32) -> String {
    let (whole, tenth) = (tenths / 10, tenths % 10);
    match (language, answers) {
        (Language::Dutch, 1) => format!("{whole},{tenth} (1 antwoord)"),
        (Language::Dutch, _) => format!("{whole},{tenth} ({answers} antwoorden)"),
        (Language::English, 1) => format!("{whole}.{tenth} (1 answer)"),
        (Language::English, _) => format!("{whole}.{tenth} ({answers} answers)"),
    }
}
