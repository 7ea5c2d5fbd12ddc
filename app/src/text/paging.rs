//! Words for lists that are shown a page at a time.

use super::{Language, Text, text};

/// Name of the way through the pages, for screen readers.
pub const PAGES: Text = text("Bladeren", "Pages");
/// Link, in what is shown newest first.
pub const NEWER: Text = text("Nieuwer", "Newer");
/// The other way.
pub const OLDER: Text = text("Ouder", "Older");
/// Link.
pub const PREVIOUS: Text = text("Vorige", "Previous");
/// Link.
pub const NEXT: Text = text("Volgende", "Next");

/// `51 t/m 75 van 563`.
pub fn from_to(language: Language, first: u64, last: u64, total: u64) -> String {
    match language {
        Language::Dutch => format!("{first} t/m {last} van {total}"),
        Language::English => format!("{first} to {last} of {total}"),
    }
}
