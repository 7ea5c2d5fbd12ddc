//! A mail as a row of blocks, written as plain text and as HTML from the same blocks.

mod as_html;
mod as_text;

use crate::cleanse::{lines, one_line};
use crate::{House, Language};

/// What a mail says.
pub(crate) struct Letter {
    /// Fixed words: data of the message cannot come in.
    pub(crate) subject: &'static str,
    /// The school that is greeted, when one is known.
    pub(crate) school: Option<String>,
    pub(crate) blocks: Vec<Block>,
}

/// One block of a mail.
pub(crate) enum Block {
    /// Own sentences.
    Say(String),
    /// A heading.
    Heading(String),
    /// Names with their values.
    Facts(Vec<(&'static str, String)>),
    /// A list.
    List(Vec<String>),
    /// Lines that somebody wrote.
    Quote(Vec<String>),
    /// A code to type over.
    Code(String),
    /// What the reader can do now: words and address.
    Button(&'static str, String),
    /// Something else that can be opened: words and address.
    Link(&'static str, String),
}

impl Letter {
    /// A mail that greets a school.
    pub(crate) fn to_school(subject: &'static str, school: &str) -> Self {
        let school = one_line(school);
        Self {
            subject,
            school: Some(school).filter(|school| !school.is_empty()),
            blocks: Vec::new(),
        }
    }

    /// A mail to somebody of whom nothing is known yet.
    pub(crate) fn to_somebody(subject: &'static str) -> Self {
        Self::to_school(subject, "")
    }

    /// Adds own sentences.
    pub(crate) fn say(mut self, words: impl Into<String>) -> Self {
        self.blocks.push(Block::Say(words.into()));
        self
    }

    /// Adds blocks.
    pub(crate) fn with(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.blocks.extend(blocks);
        self
    }

    fn greeting(&self, language: Language) -> String {
        match &self.school {
            Some(school) => match language {
                Language::Dutch => format!("Beste contactpersoon van {school},"),
                Language::English => format!("Dear contact person of {school},"),
            },
            None => language
                .of("Beste heer of mevrouw,", "Dear Sir or Madam,")
                .to_owned(),
        }
    }

    /// Who can be asked.
    fn help(language: Language, house: &House) -> String {
        let phone = one_line(&house.phone);
        let reply_to = &house.reply_to;
        if phone.is_empty() {
            return match language {
                Language::Dutch => format!("Hebt u een vraag? Mail naar {reply_to}."),
                Language::English => format!("Do you have a question? Write to {reply_to}."),
            };
        }
        match language {
            Language::Dutch => format!("Hebt u een vraag? Bel {phone} of mail naar {reply_to}."),
            Language::English => {
                format!("Do you have a question? Call {phone} or write to {reply_to}.")
            }
        }
    }

    fn closing(language: Language) -> &'static str {
        language.of("Met vriendelijke groet,", "Kind regards,")
    }

    fn signature(house: &House) -> String {
        one_line(&house.organisation)
    }
}

impl Block {
    /// One name with its value, which somebody may have typed.
    pub(crate) fn fact(name: &'static str, value: &str) -> (&'static str, String) {
        (name, one_line(value))
    }

    /// What somebody typed under a heading; nothing when it is empty.
    pub(crate) fn quote(heading: String, typed: &str) -> Vec<Self> {
        match lines(typed) {
            lines if lines.is_empty() => Vec::new(),
            lines => vec![Self::Heading(heading), Self::Quote(lines)],
        }
    }
}
