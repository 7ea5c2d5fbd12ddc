//! What becomes different after it was agreed.

use super::booking_letters::{by_number, only, to_page};
use super::lesson::{preparations, school_of};
use super::{Lesson, MovedLesson};
use crate::letter::{Block, Letter};
use crate::moment::day_and_span;
use crate::{House, Language};

impl MovedLesson {
    pub(super) fn was(&self, language: Language) -> String {
        day_and_span(language, self.was_day, self.was_span)
    }

    /// The lesson on one line, with its former moment.
    pub(super) fn one_line(&self, language: Language) -> String {
        let now = self.lesson.one_line(language);
        let was = self.was(language);
        match language {
            Language::Dutch => format!("{now}. Dit was {was}."),
            Language::English => format!("{now}. This was {was}."),
        }
    }
}

pub(super) fn moved(
    language: Language,
    house: &House,
    lessons: &[MovedLesson],
    page: &str,
) -> Letter {
    let number = lessons.len();
    let subject = language.of(
        by_number(
            number,
            "Uw voorlichting is verzet",
            "Uw voorlichtingen zijn verzet",
        ),
        by_number(
            number,
            "Your lesson has been moved",
            "Your lessons have been moved",
        ),
    );
    let other = language.of(
        by_number(
            number,
            "Uw voorlichting heeft een ander moment.",
            "Uw voorlichtingen hebben een ander moment.",
        ),
        by_number(
            number,
            "Your lesson has another moment.",
            "Your lessons have other moments.",
        ),
    );
    let now: Vec<Lesson> = lessons.iter().map(|moved| moved.lesson.clone()).collect();
    let lines = match lessons {
        [moved] => vec![
            Block::Facts(vec![(
                language.of("Dit was", "This was"),
                moved.was(language),
            )]),
            Block::Heading(language.of("Zo wordt het", "What it becomes").to_owned()),
            moved.lesson.facts(language),
        ],
        _ => vec![Block::List(
            lessons
                .iter()
                .map(|moved| moved.one_line(language))
                .collect(),
        )],
    };
    Letter::to_school(subject, school_of(&now))
        .say(other)
        .with(lines)
        .with(preparations(language, &now))
        .with([new_invitation(language, number)])
        .say(language.of(
            "Past het niet? Kies dan een ander moment op uw pagina.",
            "Does it not suit you? Then choose another moment on your page.",
        ))
        .with([to_page(language, house, only(&now), page)])
}

pub(super) fn cancelled(language: Language, lessons: &[Lesson], reason: &str, url: &str) -> Letter {
    let number = lessons.len();
    let subject = language.of(
        by_number(
            number,
            "Uw voorlichting is geannuleerd",
            "Uw voorlichtingen zijn geannuleerd",
        ),
        by_number(
            number,
            "Your lesson has been cancelled",
            "Your lessons have been cancelled",
        ),
    );
    let off = language.of(
        by_number(
            number,
            "Deze voorlichting gaat niet door.",
            "Deze voorlichtingen gaan niet door.",
        ),
        by_number(
            number,
            "This lesson does not take place.",
            "These lessons do not take place.",
        ),
    );
    let lines = lessons.iter().map(|lesson| lesson.one_line(language));
    Letter::to_school(subject, school_of(lessons))
        .say(off)
        .with([Block::List(lines.collect())])
        .with(Block::quote(
            language.of("Reden", "Reason").to_owned(),
            reason,
        ))
        .with([withdrawal(language, number)])
        .say(language.of(
            "Wilt u een nieuwe afspraak? Kies dan een ander moment op uw pagina.",
            "Would you like a new date? Then choose another moment on your page.",
        ))
        .with([Block::Button(
            language.of("Kies een ander moment", "Choose another moment"),
            url.to_owned(),
        )])
}

/// What to do with the invitations that go with a mail about so many moved lessons.
fn new_invitation(language: Language, number: usize) -> Block {
    let words = language.of(
        by_number(
            number,
            "Bij deze mail zit een nieuwe uitnodiging. Open die om uw agenda aan te passen.",
            "Bij deze mail zit een nieuwe uitnodiging voor elke voorlichting. Open ze om uw agenda aan te passen.",
        ),
        by_number(
            number,
            "A new invitation comes with this mail. Open it to change your calendar.",
            "A new invitation for each lesson comes with this mail. Open them to change your calendar.",
        ),
    );
    Block::Say(words.to_owned())
}

/// What to do with the cancellations that go with a mail about so many lessons.
fn withdrawal(language: Language, number: usize) -> Block {
    let words = language.of(
        by_number(
            number,
            "Bij deze mail zit een bericht voor uw agenda. Open dat om de afspraak te verwijderen.",
            "Bij deze mail zit een bericht voor elke afspraak in uw agenda. Open ze om de afspraken te verwijderen.",
        ),
        by_number(
            number,
            "A message for your calendar comes with this mail. Open it to remove the lesson.",
            "A message for each lesson in your calendar comes with this mail. Open them to remove the lessons.",
        ),
    );
    Block::Say(words.to_owned())
}

pub(super) fn educator_changed(language: Language, lesson: &Lesson, url: &str) -> Letter {
    let subject = language.of(
        "Een andere collega geeft uw voorlichting",
        "Another colleague gives your lesson",
    );
    let who = match (language, &lesson.educator) {
        (Language::Dutch, Some(name)) => {
            format!("{name} geeft nu uw voorlichting.")
        }
        (Language::English, Some(name)) => format!("{name} now gives your lesson."),
        (Language::Dutch, None) => {
            "Een andere collega geeft uw voorlichting. U hoort nog wie dat is.".to_owned()
        }
        (Language::English, None) => {
            "Another colleague gives your lesson. We will tell you who it is.".to_owned()
        }
    };
    Letter::to_school(subject, &lesson.school)
        .say(crate::cleanse::one_line(&who))
        .say(language.of(
            "Dag en tijd blijven hetzelfde. U hoeft niets te doen.",
            "Day and time stay the same. You do not need to do anything.",
        ))
        .with([
            lesson.facts(language),
            Block::Button(
                language.of("Bekijk deze voorlichting", "See this lesson"),
                url.to_owned(),
            ),
        ])
}
