use crate::letter::Block;
use crate::moment::{day_and_span, day_and_time};
use crate::{House, Language};
use domain::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One lesson, as a mail tells it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// The day.
    pub day: Day,
    /// From and until, at wall time in Europe/Amsterdam.
    pub span: Span,
    /// What the lesson is about.
    pub lesson_type: String,
    /// The group it is for.
    pub group: String,
    /// The first name of who gives it, when known.
    pub educator: Option<String>,
    /// The school's name.
    pub school: String,
    /// Street, number, postcode and place.
    pub address: String,
    /// What the school prepares, in its own lines; may be empty.
    pub preparation: String,
    /// The path of the lesson's own page.
    pub page: String,
}

/// A lesson with its former moment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedLesson {
    /// The day that it was.
    pub was_day: Day,
    /// From and until, as it was.
    pub was_span: Span,
    /// The lesson as it is now.
    pub lesson: Lesson,
}

/// What a school asks.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestedLesson {
    /// What the lesson is about.
    pub lesson_type: String,
    /// The groups it is for.
    pub groups: Vec<String>,
}

/// A moment that something ends, at wall time in Europe/Amsterdam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Until {
    /// The day.
    pub day: Day,
    /// The time.
    pub time: Minute,
}

impl Until {
    pub(super) fn words(self, language: Language) -> String {
        day_and_time(language, self.day, self.time)
    }
}

impl Lesson {
    pub(super) fn moment(&self, language: Language) -> String {
        day_and_span(language, self.day, self.span)
    }

    fn educator_words(&self, language: Language) -> &str {
        self.educator
            .as_deref()
            .unwrap_or(language.of("nog niet bekend", "not known yet"))
    }

    /// All but the moment.
    fn facts_below(&self, language: Language) -> Vec<(&'static str, String)> {
        vec![
            Block::fact(language.of("Les", "Lesson"), &self.lesson_type),
            Block::fact(language.of("Groep", "Group"), &self.group),
            Block::fact(
                language.of("Wie geeft de les", "Who teaches"),
                self.educator_words(language),
            ),
            Block::fact("School", &self.school),
            Block::fact(language.of("Adres", "Address"), &self.address),
        ]
    }

    /// All that is known, as a list.
    pub(super) fn facts(&self, language: Language) -> Block {
        let mut facts = vec![(language.of("Wanneer", "When"), self.moment(language))];
        facts.extend(self.facts_below(language));
        Block::Facts(facts)
    }

    fn link(&self, language: Language, house: &House) -> Block {
        Block::Link(
            language.of("Bekijk deze voorlichting", "See this lesson"),
            house.url(&self.page),
        )
    }

    /// `dinsdag 24 november 2026, 10.30-11.15 uur: Online veiligheid, groep 8a (Sanne)`.
    pub(super) fn one_line(&self, language: Language) -> String {
        let what = format!(
            "{}: {}, {}",
            self.moment(language),
            self.lesson_type,
            self.group
        );
        let line = match &self.educator {
            Some(name) => format!("{what} ({name})"),
            None => what,
        };
        crate::cleanse::one_line(&line)
    }
}

/// The blocks of some lessons: one as a plain list, several each under the heading of its moment and
/// with a link to its own page. What is prepared is told once where it is the same.
pub(super) fn lesson_blocks(language: Language, house: &House, lessons: &[Lesson]) -> Vec<Block> {
    if let [lesson] = lessons {
        return vec![lesson.facts(language)];
    }
    lessons
        .iter()
        .flat_map(|lesson| {
            [
                Block::Heading(lesson.moment(language)),
                Block::Facts(lesson.facts_below(language)),
                lesson.link(language, house),
            ]
        })
        .collect()
}

/// What the school prepares for some lessons: the same text is told once, and different texts name
/// their lesson.
pub(super) fn preparations(language: Language, lessons: &[Lesson]) -> Vec<Block> {
    let mut told: Vec<&Lesson> = Vec::new();
    for lesson in lessons {
        let is_told = told.iter().any(|one| one.preparation == lesson.preparation);
        if !is_told && !lesson.preparation.trim().is_empty() {
            told.push(lesson);
        }
    }
    let words = language.of("Dit bereidt u voor", "What you prepare");
    let is_one = told.len() == 1;
    told.into_iter()
        .flat_map(|lesson| {
            let heading = if is_one {
                words.to_owned()
            } else {
                format!("{words}: {}", crate::cleanse::one_line(&lesson.lesson_type))
            };
            Block::quote(heading, &lesson.preparation)
        })
        .collect()
}

/// The school that is greeted in a mail about some lessons.
pub(super) fn school_of(lessons: &[Lesson]) -> &str {
    lessons.first().map_or("", |lesson| &lesson.school)
}

/// Only that it is one: the rest may end up in a log.
impl fmt::Debug for Lesson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lesson")
    }
}

impl fmt::Debug for MovedLesson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MovedLesson")
    }
}

impl fmt::Debug for RequestedLesson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RequestedLesson")
    }
}
