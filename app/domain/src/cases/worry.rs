use super::Private;
use crate::ids::{LessonId, WorryId};
use crate::time::Day;
use crate::values::{Mistake, Mistakes};
use serde::{Deserialize, Serialize};

coded! {
    /// Where a worry stands that an educator passed on.
    WorryState {
        /// Nobody decided yet.
        Open => "open",
        /// Its words went into a case.
        Linked => "linked",
        /// Nothing is done with it, for a reason.
        SetAside => "set_aside",
    }
}

/// From how many days after a decision the key of a worry goes, unless a setting says otherwise.
pub const WORRY_DAYS: u16 = 30;

/// A lesson from which a worry can be passed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryLesson {
    /// Which.
    pub lesson: LessonId,
    /// Name of the school or club.
    pub school: String,
    /// Name of the group.
    pub group: String,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Its day.
    pub day: Day,
    /// Whether somebody is there for the area who can read it.
    pub someone_there: bool,
}

/// A worry whole, as it is sealed: outside it nothing tells who passed it on or where.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryWords {
    /// What the educator wrote.
    pub words: Private,
    /// Who that is, by name.
    pub by: Private,
    /// Name of the school or club.
    pub school: Private,
    /// Name of the group.
    pub group: Private,
    /// Name of the lesson type.
    pub lesson_type: Private,
    /// Day of the lesson, `2026-11-24`.
    pub day: Private,
}

impl WorryWords {
    /// As a note in a case: where it comes from, and what was written.
    pub fn as_note(&self) -> Private {
        let part = Private::as_str;
        format!(
            "Zorg uit een les: {}, {}, {}, {}. Doorgegeven door {}.\n\n{}",
            part(&self.lesson_type),
            part(&self.school),
            part(&self.group),
            part(&self.day),
            part(&self.by),
            part(&self.words)
        )
        .into()
    }
}

/// A worry that waits for a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorryView {
    /// Which.
    pub id: WorryId,
    /// On which day it was passed on.
    pub made_on: Day,
    /// What it says.
    pub words: WorryWords,
}

/// What was written in a worry: a text that says something.
///
/// # Errors
/// A mistake beside `words`.
pub fn worry_text(typed: &Private) -> Result<Private, Mistakes> {
    match typed.text() {
        Ok(text) if text.as_str().chars().count() < 10 => {
            Err(Mistakes::one("words", Mistake::TooShort))
        }
        Ok(text) => Ok(text),
        Err(mistake) => Err(Mistakes::one("words", mistake)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worry_says_something_and_shows_nothing_of_itself_in_a_log() {
        let told = |text: &str| worry_text(&text.into()).map(|_| ());
        let wrong = |mistake| Err(Mistakes::one("words", mistake));
        assert_eq!(told("Sam heeft blauwe plekken."), Ok(()));
        assert_eq!(told("zorg"), wrong(Mistake::TooShort));
        assert_eq!(told("  "), wrong(Mistake::Empty));
        let words = WorryWords {
            words: "Kanariegeel".into(),
            by: "Winterkoning".into(),
            ..WorryWords::default()
        };
        assert!(words.as_note().as_str().ends_with("\n\nKanariegeel"));
        let shown = format!("{words:?} {:?}", words.as_note());
        assert!(
            !shown.contains("Kanarie") && !shown.contains("Winter"),
            "{shown}"
        );
    }
}
