//! Values written out in this crate's tables, read by the same parse as everything else.

use domain::values::{Email, Name, Phone, Postcode, SiteCode};

pub(crate) fn name(text: &str) -> Name {
    Name::parse(text).expect("the demo's names have 1 to 200 characters")
}

pub(crate) fn email(text: &str) -> Email {
    Email::parse(text).expect("the demo's addresses are made of letters and dots")
}

pub(crate) fn phone(text: &str) -> Phone {
    Phone::parse(text).expect("the demo's telephone numbers have ten digits")
}

pub(crate) fn postcode(text: &str) -> Postcode {
    Postcode::parse(text).expect("the demo's postcodes have four digits and two letters")
}

pub(crate) fn site_code(text: &str) -> SiteCode {
    SiteCode::parse(text).expect("the demo's site codes have the register's form")
}

/// A text as part of an address on the internet: plain lower-case letters and digits only.
pub(crate) fn plain(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .filter_map(|c| match c {
            'é' | 'ë' | 'è' => Some('e'),
            'ï' => Some('i'),
            'ü' => Some('u'),
            'ç' => Some('c'),
            c => c.is_ascii_alphanumeric().then_some(c),
        })
        .collect()
}
