use super::Mistake;
use serde::{Deserialize, Serialize};

/// A mistake beside the field in which it was made; the field has the name that it has in the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldMistake {
    /// Name of the form field.
    pub field: String,
    /// What is wrong with it.
    pub mistake: Mistake,
}

/// All mistakes of one form, at least one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mistakes(pub Vec<FieldMistake>);

impl Mistakes {
    /// One mistake in one field.
    pub fn one(field: &str, mistake: Mistake) -> Self {
        Self(vec![FieldMistake {
            field: field.to_owned(),
            mistake,
        }])
    }
}

/// Reads a form field by field and gathers every mistake, so that the user sees all at once.
///
/// ```
/// use domain::values::{Check, Email, Name};
/// let mut check = Check::new();
/// let name = check.field("name", Name::parse("Sam"));
/// let email = check.optional("email", "", Email::parse);
/// assert_eq!(check.done(|| Some((name?.to_string(), email?))), Ok(("Sam".to_owned(), None)));
/// ```
#[derive(Debug, Default)]
pub struct Check(Vec<FieldMistake>);

impl Check {
    /// A form of which nothing was read yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a mistake.
    pub fn wrong(&mut self, field: &str, mistake: Mistake) {
        self.0.push(FieldMistake {
            field: field.to_owned(),
            mistake,
        });
    }

    /// The value of a field, or none after noting its mistake.
    pub fn field<T>(&mut self, field: &str, read: Result<T, Mistake>) -> Option<T> {
        read.map_err(|mistake| self.wrong(field, mistake)).ok()
    }

    /// A field that may stay empty: `Some(None)` when it does.
    pub fn optional<T>(
        &mut self,
        field: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, Mistake>,
    ) -> Option<Option<T>> {
        if text.trim().is_empty() {
            return Some(None);
        }
        self.field(field, parse(text)).map(Some)
    }

    /// A whole number within bounds, both inclusive.
    pub fn number(&mut self, field: &str, text: &str, least: u16, most: u16) -> Option<u16> {
        let text = text.trim();
        let read = if text.is_empty() {
            Err(Mistake::Empty)
        } else {
            text.parse()
                .ok()
                .filter(|number| (least..=most).contains(number))
                .ok_or(Mistake::NotANumber)
        };
        self.field(field, read)
    }

    /// Free text of at most so many characters; may be empty. Control characters other than line
    /// breaks and tabs go.
    pub fn text(&mut self, field: &str, text: &str, longest: usize) -> Option<String> {
        let clean: String = text
            .trim()
            .replace("\r\n", "\n")
            .chars()
            .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect();
        if clean.chars().count() > longest {
            self.wrong(field, Mistake::TooLong);
            return None;
        }
        Some(clean)
    }

    /// What the form says, when it has no mistakes.
    ///
    /// # Errors
    /// All mistakes noted. When `build` gives none without a noted mistake, the form as a whole is
    /// unreadable.
    pub fn done<T>(self, build: impl FnOnce() -> Option<T>) -> Result<T, Mistakes> {
        if !self.0.is_empty() {
            return Err(Mistakes(self.0));
        }
        build().ok_or_else(|| Mistakes::one("", Mistake::NotReadable))
    }
}

/// Reads a date as browsers send it: `2026-11-24`.
///
/// # Errors
/// `Empty` or `NotADate`, also for years outside 1900 to 2200.
pub fn parse_day(text: &str) -> Result<crate::time::Day, Mistake> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Mistake::Empty);
    }
    text.parse::<crate::time::Day>()
        .ok()
        .filter(|day| (1900..=2200).contains(&chrono::Datelike::year(day)))
        .ok_or(Mistake::NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_mistakes_of_a_form_are_told_at_once() {
        let mut check = Check::new();
        let pupils = check.number("pupils", "duizend", 1, 60);
        let day = check.field("day", parse_day("31-12-2026"));
        let told = check.done(|| Some((pupils?, day?)));
        let mistake = |field: &str, mistake| FieldMistake {
            field: field.to_owned(),
            mistake,
        };
        assert_eq!(
            told,
            Err(Mistakes(vec![
                mistake("pupils", Mistake::NotANumber),
                mistake("day", Mistake::NotADate),
            ]))
        );
    }
}
