use crate::{Actor, Fault, House};
use domain::permission::ReadOutbox;
use mail::{Language, Message, samples};

/// An example of one kind of message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What kind, as a word that never changes.
    pub kind: &'static str,
    /// As schools get it, in each language.
    pub written: Vec<Written>,
}

/// An example in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The language.
    pub language: Language,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
}

/// An example of each kind of message, in the order of a school year; all invented.
///
/// # Errors
/// `Denied` for all but administrators.
pub fn previews(house: &House, actor: &Actor) -> Result<Vec<Preview>, Fault> {
    actor.permit::<ReadOutbox>()?;
    let previews = samples()
        .into_iter()
        .map(|(kind, message)| written(house, kind, &message));
    Ok(previews.collect())
}

/// The example of one kind.
///
/// # Errors
/// `NotFound` when there is no such kind; `Denied` for all but administrators.
pub fn preview(house: &House, actor: &Actor, kind: &str) -> Result<Preview, Fault> {
    actor.permit::<ReadOutbox>()?;
    let (kind, message) = example(kind)?;
    Ok(written(house, kind, &message))
}

/// The example of one kind as a whole HTML document.
///
/// # Errors
/// As [`preview`].
pub fn preview_html(
    house: &House,
    actor: &Actor,
    kind: &str,
    language: Language,
) -> Result<String, Fault> {
    actor.permit::<ReadOutbox>()?;
    let (_, message) = example(kind)?;
    Ok(message.render(language, &house.mail.letterhead).html)
}

/// The invented message of a kind.
pub(super) fn example(kind: &str) -> Result<(&'static str, Message), Fault> {
    let found = samples().into_iter().find(|(known, _)| *known == kind);
    found.ok_or(Fault::NotFound)
}

fn written(house: &House, kind: &'static str, message: &Message) -> Preview {
    let written = Language::ALL.map(|language| {
        let rendered = message.render(language, &house.mail.letterhead);
        Written {
            language,
            subject: rendered.subject,
            text: rendered.text,
        }
    });
    Preview {
        kind,
        written: written.into(),
    }
}
