//! Every sentence on the screen, Dutch with English beside it.

pub mod access_request;
pub mod account;
pub mod agreements;
pub mod attention;
pub mod audit;
pub mod bell_times;
pub mod booking;
pub mod bsn;
pub mod busy;
pub mod case_counts;
pub mod case_links;
pub mod case_log;
pub mod cases;
pub mod catalogue;
pub mod connections;
pub mod contacts;
pub mod correction;
pub mod coverage;
pub mod employee_words;
pub mod evaluation;
pub mod feed;
pub mod follow_up;
pub mod handovers;
pub mod holidays;
pub mod imports;
pub mod invitations;
pub mod lesson_state;
pub mod lessons;
pub mod letters;
pub mod matches;
pub mod mistakes;
pub mod my_figures;
pub mod my_lessons;
pub mod organisation_words;
pub mod organisations;
pub mod outbox;
pub mod outlines;
pub mod paging;
pub mod planning;
pub mod portal;
pub mod portal_contact;
pub mod portal_groups;
pub mod portal_link;
pub mod portal_public;
pub mod publishing;
pub mod refusals;
pub mod replies;
pub mod request_words;
pub mod requests;
pub mod retention_rules;
pub mod seasons;
pub mod second_step;
pub mod signals;
pub mod staff;
pub mod start;
pub mod telephone;
pub mod time;
pub mod waiting;
pub mod white_spots;
pub mod words;
pub mod workload;
pub mod worries;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Both, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// Its name as its own speakers write it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Dutch => "Nederlands",
            Self::English => "English",
        }
    }

    /// The code for `lang=` and the cookie.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Reads a code; anything unknown is Dutch.
    pub fn parse(code: &str) -> Self {
        if code == "en" {
            Self::English
        } else {
            Self::Dutch
        }
    }

    /// Chooses between two values.
    pub fn of<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}

/// One text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Nederlands.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

/// A text in both languages.
pub const fn text(nl: &'static str, en: &'static str) -> Text {
    Text { nl, en }
}

impl Text {
    /// The text in a language.
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Dutch => self.nl,
            Language::English => self.en,
        }
    }
}

/// The language of this page: `let t = use_language(); view! { {t(SAVE)} }`.
pub fn use_language() -> impl Fn(Text) -> &'static str + Copy + Send + Sync + 'static {
    let language = language();
    move |text: Text| text.in_language(language)
}

/// The language of this page.
pub fn language() -> Language {
    use_context::<Language>().unwrap_or_default()
}
