use super::LessonType;
use crate::values::{Check, Mistake, Mistakes, Name};
use serde::{Deserialize, Serialize};

/// Longest short name, in characters: what fits on a lesson of the board.
const LONGEST_SHORT_NAME: usize = 24;

/// The form of a catalogue entry itself; what it asks is in a form of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonTypeForm {
    /// Its name.
    pub name: String,
    /// A short name for the board, at most 24 characters.
    pub short_name: String,
    /// Filled in when it can be asked for, as a ticked box sends it.
    #[serde(default)]
    pub offered: Option<String>,
}

/// What a [`LessonTypeForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonTypeDetails {
    /// Its name.
    pub name: Name,
    /// Its short name.
    pub short_name: Name,
    /// Whether it can be asked for.
    pub offered: bool,
}

impl LessonTypeForm {
    /// The form filled in with an entry as it is.
    pub fn of(lesson_type: &LessonType) -> Self {
        Self {
            name: lesson_type.name.to_string(),
            short_name: lesson_type.short_name.to_string(),
            offered: lesson_type.offered.then(|| "on".to_owned()),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside `name` and `short_name`.
    pub fn parse(&self) -> Result<LessonTypeDetails, Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        let short = Name::parse(&self.short_name).and_then(|short| {
            let fits = short.as_str().chars().count() <= LONGEST_SHORT_NAME;
            if fits {
                Ok(short)
            } else {
                Err(Mistake::TooLong)
            }
        });
        let short_name = check.field("short_name", short);
        let offered = self
            .offered
            .as_deref()
            .is_some_and(|ticked| !ticked.is_empty());
        check.done(|| {
            Some(LessonTypeDetails {
                name: name?,
                short_name: short_name?,
                offered,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_of_25_characters_does_not_fit_on_the_board() {
        let form = LessonTypeForm {
            name: "Veilig oud en nieuw".into(),
            short_name: "V".repeat(25),
            offered: None,
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("short_name", Mistake::TooLong))
        );
    }
}
