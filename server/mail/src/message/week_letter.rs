//! A published week, in one mail a school.

use super::{Lesson, MovedLesson};
use crate::Language;
use crate::letter::{Block, Letter};
use crate::moment::day as day_words;
use domain::time::Week;

/// What changed for one school.
pub(super) struct Changes<'a> {
    pub(super) new: &'a [Lesson],
    pub(super) moved: &'a [MovedLesson],
    pub(super) cancelled: &'a [Lesson],
    pub(super) educator_changed: &'a [Lesson],
}

impl Changes<'_> {
    pub(super) fn letter(&self, language: Language, school: &str, week: Week, url: &str) -> Letter {
        let subject = language.of(
            "Uw voorlichtingen in het nieuwe rooster",
            "Your lessons in the new schedule",
        );
        let number = week.number();
        let monday = day_words(language, week.monday());
        let first = match language {
            Language::Dutch => format!(
                "Het rooster van week {number} is klaar. Die week begint op {monday}. \
                 Hieronder staat wat er voor u verandert."
            ),
            Language::English => format!(
                "The schedule of week {number} is ready. That week begins on {monday}. \
                 Below you see what changes for you."
            ),
        };
        Letter::to_school(subject, school)
            .say(first)
            .with(self.sections(language))
            .with(self.calendar(language))
            .say(language.of(
                "Klopt er iets niet? Verzet of annuleer de voorlichting dan op uw pagina.",
                "Is something wrong? Then move or cancel the lesson on your page.",
            ))
            .with([Block::Button(
                language.of("Bekijk uw voorlichtingen", "See your lessons"),
                url.to_owned(),
            )])
    }

    /// What to do with the calendar messages; another colleague changes nothing there.
    fn calendar(&self, language: Language) -> Option<Block> {
        let messages = self.new.len() + self.moved.len() + self.cancelled.len();
        (messages > 0).then(|| {
            let words = language.of(
                "Bij deze mail zit een bericht voor uw agenda bij elke afspraak. Open ze om uw agenda bij te werken.",
                "A message for your calendar comes with this mail for each lesson. Open them to bring your calendar up to date.",
            );
            Block::Say(words.to_owned())
        })
    }

    /// A heading and a list for each kind of change that there is.
    fn sections(&self, language: Language) -> Vec<Block> {
        let lines = |lessons: &[Lesson]| -> Vec<String> {
            lessons
                .iter()
                .map(|lesson| lesson.one_line(language))
                .collect()
        };
        let moved = self.moved.iter().map(|moved| moved.one_line(language));
        [
            (language.of("Nieuw", "New"), lines(self.new)),
            (language.of("Verzet", "Moved"), moved.collect()),
            (
                language.of("Gaat niet door", "Cancelled"),
                lines(self.cancelled),
            ),
            (
                language.of("Andere collega", "Another colleague"),
                lines(self.educator_changed),
            ),
        ]
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .flat_map(|(heading, lines)| [Block::Heading(heading.to_owned()), Block::List(lines)])
        .collect()
    }
}
