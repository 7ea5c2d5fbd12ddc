use super::{CaseView, Private};
use crate::ids::{LetterId, SignalId};
use crate::time::{Day, Instant};
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// What a letter in a case is for. The codes are those of the program that makes letters.
    LetterKind {
        /// Tells parents of a signal (Jeugdwet, article 7.1.4.2).
        IndexSignal => "index-signal",
        /// Invites for a talk.
        Invitation => "invitation",
        /// What was agreed, to be signed.
        Agreement => "agreement",
        /// How it ended.
        Closing => "closing",
    }
}

coded! {
    /// How a letter went out.
    SentBy {
        /// By post.
        Post => "post",
        /// Into the hands of who it is for.
        Hand => "hand",
    }
}

/// A letter that was made; the letter itself is asked for apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterView {
    /// Which.
    pub id: LetterId,
    /// What it is for.
    pub kind: LetterKind,
    /// When it was made, UTC seconds.
    pub at: Instant,
    /// Day on which that was in Europe/Amsterdam.
    pub on: Day,
    /// Who made it, by name.
    pub by: String,
    /// When it went out, and how.
    pub sent: Option<(Day, SentBy)>,
    /// The signal that it tells of.
    pub signal: Option<SignalId>,
    /// When it was withdrawn, and why.
    pub withdrawn: Option<(Day, Private)>,
}

impl LetterView {
    /// Whether it is still to go out.
    pub const fn waits(&self) -> bool {
        self.sent.is_none() && self.withdrawn.is_none()
    }
}

/// How somebody is reached, as a letter says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterContact {
    /// Name.
    pub name: String,
    /// The own telephone number, else that of the organisation; empty when there is none.
    pub phone: String,
    /// Mail address.
    pub email: String,
}

/// A letter before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterDraft {
    /// The case, of which the fields can be filled.
    pub case: CaseView,
    /// What the letter is for.
    pub kind: LetterKind,
    /// The fields that its template asks for in the order in which they come, and whether each may
    /// have several lines.
    pub fields: Vec<(String, bool)>,
    /// Name of the organisation.
    pub house: String,
    /// Who writes it.
    pub writer: LetterContact,
    /// Whom an index names to other professionals: who follows the case.
    pub in_index: LetterContact,
    /// Last day to object when youth and parents are informed today.
    pub object_until: Day,
}

/// The form by which a letter is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterForm {
    /// Code of what it is for.
    pub kind: String,
    /// Whom it goes to, line by line.
    pub address: Private,
    /// What stands in the place of each field.
    pub values: BTreeMap<String, Private>,
}

/// What a [`LetterForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterWords {
    /// What it is for.
    pub kind: LetterKind,
    /// Whom it goes to, line by line.
    pub address: Vec<Private>,
    /// What stands in the place of each field.
    pub values: BTreeMap<String, Private>,
}

impl LetterForm {
    /// Most lines that show through the window of an envelope.
    pub const MOST_LINES: usize = 6;

    /// Reads the form. Which fields there are is for the template to say.
    ///
    /// # Errors
    /// Mistakes beside the fields: nothing there, too long, or an address of too many lines.
    pub fn parse(&self) -> Result<LetterWords, Mistakes> {
        let mut check = Check::new();
        let kind = check.field("kind", LetterKind::parse(&self.kind));
        let address = check.field("address", lines_of(&self.address));
        let values = self
            .values
            .iter()
            .filter_map(|(name, value)| Some((name.clone(), check.field(name, value.text())?)))
            .collect();
        check.done(|| {
            Some(LetterWords {
                kind: kind?,
                address: address?,
                values,
            })
        })
    }
}

fn lines_of(address: &Private) -> Result<Vec<Private>, Mistake> {
    let text = address.text()?;
    let lines: Vec<Private> = text
        .as_str()
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(Private::from)
        .collect();
    match lines.len() > LetterForm::MOST_LINES {
        true => Err(Mistake::TooLong),
        false => Ok(lines),
    }
}

/// The form that says how a letter went out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SentForm {
    /// Day, `2026-11-23`.
    pub on: String,
    /// Code of how.
    pub by: String,
}

impl SentForm {
    /// Reads the form, for a letter made on a day.
    ///
    /// # Errors
    /// Mistakes beside the fields: a day before the letter was made, or one that is still to come.
    pub fn parse(&self, (made, today): (Day, Day)) -> Result<(Day, SentBy), Mistakes> {
        let mut check = Check::new();
        let on = parse_day(&self.on).and_then(|on| match on {
            on if on > today => Err(Mistake::InTheFuture),
            on if on < made => Err(Mistake::EndBeforeStart),
            on => Ok(on),
        });
        let on = check.field("on", on);
        let by = check.field("by", SentBy::parse(&self.by));
        check.done(|| Some((on?, by?)))
    }
}

/// The text that letters of a kind are made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateView {
    /// What they are for.
    pub kind: LetterKind,
    /// Which version; 0 is the text that comes with the product.
    pub version: i32,
    /// The text.
    pub body: String,
    /// Fields that it may name, each with an invented value.
    pub fields: Vec<(String, String)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn an_address_fits_the_window_of_an_envelope() {
        let read = |address: &str| {
            let form = LetterForm {
                kind: "closing".to_owned(),
                address: address.into(),
                values: BTreeMap::new(),
            };
            form.parse().map(|words| words.address.len())
        };
        assert_eq!(read("Sam\n\n Straat 1 \n1234 AB Ergens"), Ok(3));
        assert_eq!(
            read("1\n2\n3\n4\n5\n6\n7"),
            Err(Mistakes::one("address", Mistake::TooLong))
        );
        assert_eq!(read(" "), Err(Mistakes::one("address", Mistake::Empty)));
    }

    #[test]
    fn each_field_without_words_is_named() {
        let form = LetterForm {
            kind: "closing".to_owned(),
            address: "Sam".into(),
            values: BTreeMap::from([("aanhef".to_owned(), "".into())]),
        };
        assert_eq!(form.parse(), Err(Mistakes::one("aanhef", Mistake::Empty)));
    }

    #[test]
    fn a_letter_goes_out_between_the_day_it_was_made_and_today() {
        let sent = |on: &str| {
            let form = SentForm {
                on: on.to_owned(),
                by: "hand".to_owned(),
            };
            form.parse((day("2026-11-20"), day("2026-11-23")))
        };
        assert_eq!(sent("2026-11-20"), Ok((day("2026-11-20"), SentBy::Hand)));
        assert_eq!(
            sent("2026-11-19"),
            Err(Mistakes::one("on", Mistake::EndBeforeStart))
        );
        assert_eq!(
            sent("2026-11-24"),
            Err(Mistakes::one("on", Mistake::InTheFuture))
        );
    }
}
