//! The link, the code and the questions afterwards.

use super::{CODE_MINUTES, Lesson};
use crate::Language;
use crate::letter::{Block, Letter};
use crate::moment::day as day_words;
use domain::time::Day;

pub(super) fn link(
    language: Language,
    school: &str,
    season: &str,
    valid_until: Day,
    url: &str,
) -> Letter {
    let subject = language.of(
        "Uw link om voorlichtingen te boeken",
        "Your link to book lessons",
    );
    Letter::to_school(subject, school)
        .say(language.of(
            "Met deze link boekt u voorlichtingen voor uw school. U hebt geen wachtwoord nodig.",
            "With this link you book lessons for your school. You need no password.",
        ))
        .with([
            Block::Facts(vec![
                Block::fact("School", school),
                Block::fact(language.of("Voor", "For"), season),
                Block::fact(
                    language.of("Werkt tot en met", "Works up to and including"),
                    &day_words(language, valid_until),
                ),
            ]),
            Block::Button(language.of("Boek voorlichtingen", "Book lessons"), url.to_owned()),
        ])
        .say(language.of(
            "Deel de link alleen met collega's die mogen boeken. Wie de link heeft, kan uw afspraken wijzigen.",
            "Share the link only with colleagues who may book. Whoever has the link can change your lessons.",
        ))
}

pub(super) fn code(language: Language, digits: &str) -> Letter {
    let lasts = match language {
        Language::Dutch => format!("De code werkt {CODE_MINUTES} minuten."),
        Language::English => format!("The code works for {CODE_MINUTES} minutes."),
    };
    Letter::to_somebody(language.of("Uw eenmalige code", "Your one-time code"))
        .say(language.of(
            "Hier is de code die u hebt gevraagd. Typ hem over op de pagina.",
            "Here is the code that you asked for. Type it on the page.",
        ))
        .with([Block::Code(crate::cleanse::one_line(digits))])
        .say(format!(
            "{lasts} {}",
            language.of("Geef hem aan niemand door.", "Do not pass it on to anyone.")
        ))
        .say(language.of(
            "Hebt u geen code gevraagd? Dan hoeft u niets te doen.",
            "Did you not ask for a code? Then you do not need to do anything.",
        ))
}

pub(super) fn log_in(language: Language, url: &str) -> Letter {
    Letter::to_somebody(language.of(
        "Er staat iets voor je klaar",
        "Something is waiting for you",
    ))
    .say(language.of("Log in om het te bekijken.", "Log in to see it."))
    .with([Block::Button(
        language.of("Inloggen", "Log in"),
        url.to_owned(),
    )])
}

pub(super) fn evaluation(language: Language, lesson: &Lesson, url: &str) -> Letter {
    let subject = language.of(
        "Wat vond u van de voorlichting?",
        "What did you think of the lesson?",
    );
    Letter::to_school(subject, &lesson.school)
        .say(language.of(
            "Wij waren bij u op school. Wij horen graag wat u ervan vond.",
            "We visited your school. We would like to hear what you thought of it.",
        ))
        .with([Block::List(vec![lesson.one_line(language)])])
        .say(language.of(
            "Het zijn vier korte vragen. Met uw antwoorden maken wij de lessen beter.",
            "There are four short questions. With your answers we make the lessons better.",
        ))
        .with([Block::Button(
            language.of("Geef uw mening", "Give your opinion"),
            url.to_owned(),
        )])
}
