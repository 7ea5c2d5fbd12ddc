//! Why something was not done with a case.

use super::step as word_of;
use crate::text::time::date;
use crate::text::{Language, Text, text};
use domain::cases::{CaseState, ConsentMissing, EndRefusal, Hours, StepRefusal, TooManyHours};

/// A worker of another area, or who is away.
pub const NOT_FOR_WORKER: Text = text(
    "Deze medewerker kan de zaak nu niet krijgen. Kies een ander.",
    "This worker cannot get the case now. Choose another.",
);

/// A step inside a sentence.
fn step_name(language: Language, kind: domain::cases::StepKind) -> String {
    word_of(kind).in_language(language).to_lowercase()
}

/// A rule about steps.
pub fn step(language: Language, refusal: StepRefusal) -> String {
    let name = |kind| step_name(language, kind);
    match (refusal, language) {
        (StepRefusal::NotYet { first }, Language::Dutch) => {
            format!("Dit kan nog niet. Eerst komt: {}.", name(first))
        }
        (StepRefusal::NotYet { first }, Language::English) => {
            format!("Not yet. First comes: {}.", name(first))
        }
        (StepRefusal::TooEarly { after, day }, Language::Dutch) => format!(
            "Kies {} of later. Toen was: {}.",
            date(language, day),
            name(after)
        ),
        (StepRefusal::TooEarly { after, day }, Language::English) => format!(
            "Choose {} or later. That day was: {}.",
            date(language, day),
            name(after)
        ),
        (StepRefusal::BeforeReferral { day }, Language::Dutch) => format!(
            "Kies {} of later. Toen kwam de zaak binnen.",
            date(language, day)
        ),
        (StepRefusal::BeforeReferral { day }, Language::English) => format!(
            "Choose {} or later. The case came in on that day.",
            date(language, day)
        ),
        (StepRefusal::BuiltOn { by }, Language::Dutch) => {
            format!("Haal eerst deze stap terug: {}.", name(by))
        }
        (StepRefusal::BuiltOn { by }, Language::English) => {
            format!("Take this step back first: {}.", name(by))
        }
        (StepRefusal::NeverSkipped, _) => language
            .of(
                "Deze stap hoort bij elke Halt-straf.",
                "This step is part of every Halt-straf.",
            )
            .to_owned(),
        (StepRefusal::AlreadySettled, _) => language
            .of("Deze stap is al klaar.", "This step is settled already.")
            .to_owned(),
        (StepRefusal::StillOpen, _) => language
            .of("Deze stap staat nog open.", "This step is still open.")
            .to_owned(),
        (StepRefusal::InTheFuture, _) => language
            .of(
                "Deze dag moet nog komen. Kies vandaag of eerder.",
                "This day is still to come. Choose today or earlier.",
            )
            .to_owned(),
    }
}

/// More than twenty hours.
pub fn hours(language: Language, refusal: TooManyHours) -> String {
    let (most, left) = (Hours::MOST, refusal.left);
    match language {
        Language::Dutch => {
            format!("Een Halt-straf duurt hooguit {most} uur. Er is nog {left} uur over.")
        }
        Language::English => {
            format!("A Halt-straf takes {most} hours at most. {left} hours are left.")
        }
    }
}

/// What is missing before a Halt-straf begins.
pub const fn consent(missing: ConsentMissing) -> Text {
    match missing {
        ConsentMissing::Admission => text(
            "De jongere heeft het feit nog niet bekend.",
            "The youth did not admit the offence yet.",
        ),
        ConsentMissing::Youth => text(
            "De jongere is nog niet akkoord.",
            "The youth did not agree yet.",
        ),
        ConsentMissing::Parents => text(
            "De ouders zijn nog niet akkoord. Dat moet onder de 16.",
            "The parents did not agree yet. Below 16 they must.",
        ),
    }
}

/// The case is in another state.
pub fn state(language: Language, state: CaseState) -> String {
    match state {
        CaseState::Received => language.of(
            "Deze zaak heeft nog geen medewerker.",
            "Nobody follows this case yet.",
        ),
        CaseState::Running => language.of("Deze zaak loopt al.", "This case runs already."),
        _ => language.of(
            "Deze zaak is geëindigd. Er verandert niets meer aan.",
            "This case has ended. Nothing changes any more.",
        ),
    }
    .to_owned()
}

/// It does not end in this way.
pub fn end(language: Language, refusal: EndRefusal) -> String {
    match refusal {
        EndRefusal::NotInThisState(now) => state(language, now),
        EndRefusal::StepOpen(kind) => {
            let name = step_name(language, kind);
            match language {
                Language::Dutch => format!("Nog open: {name}."),
                Language::English => format!("Still open: {name}."),
            }
        }
        EndRefusal::AssignmentOpen => language
            .of(
                "Niet elke opdracht is klaar.",
                "Not every assignment is done.",
            )
            .to_owned(),
        EndRefusal::NotSigned => language
            .of(
                "De overeenkomst is niet getekend.",
                "The agreement was not signed.",
            )
            .to_owned(),
        EndRefusal::ReasonNeeded => language.of("Geef een reden.", "Give a reason.").to_owned(),
        EndRefusal::HasBegun => language
            .of(
                "Het startgesprek is geweest. Laat de zaak negatief eindigen.",
                "The first talk was held. Let the case end badly.",
            )
            .to_owned(),
    }
}
