//! What wants a manager's attention, once a week.

use super::Named;
use crate::cleanse::one_line;
use crate::letter::{Block, Letter};
use crate::{House, Language};

pub(super) fn attention(
    language: Language,
    house: &House,
    [under, cancelled, waiting]: [&Named; 3],
    [page, settings]: [&str; 2],
) -> Letter {
    let subject = language.of(
        "Aandachtspunten bij de dekking",
        "Coverage: what wants attention",
    );
    let parts = [
        (
            language.of(
                "Deze afspraken lopen achter:",
                "These agreements fall behind:",
            ),
            under,
        ),
        (
            language.of(
                "Deze scholen zegden dit jaar vaker af:",
                "These schools cancelled more than once this year:",
            ),
            cancelled,
        ),
        (
            language.of(
                "Bij deze scholen wacht een aanvraag lang op een plek:",
                "At these schools a request waits long for a place:",
            ),
            waiting,
        ),
    ];
    let mut letter = Letter::to_somebody(subject);
    for (words, named) in parts {
        if !named.names.is_empty() {
            letter = letter
                .say(words)
                .with([Block::List(lines(language, named))]);
        }
    }
    letter
        .with([Block::Button(
            language.of("Bekijk de punten", "See them"),
            house.url(page),
        )])
        .say(language.of(
            "Je krijgt deze mail op maandag, en alleen als er iets is.",
            "You get this mail on Mondays, and only when there is something.",
        ))
        .with([Block::Link(
            language.of(
                "Stel in wat je wilt weten, of zet de mail uit",
                "Set what you want to know, or turn the mail off",
            ),
            house.url(settings),
        )])
}

fn lines(language: Language, named: &Named) -> Vec<String> {
    let more = (named.more > 0).then(|| match language {
        Language::Dutch => format!("en nog {}", named.more),
        Language::English => format!("and {} more", named.more),
    });
    let names = named.names.iter().map(|name| one_line(name));
    names.chain(more).collect()
}
