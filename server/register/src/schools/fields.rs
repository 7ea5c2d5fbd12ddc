//! The forms of single fields.

use crate::RejectReason;
use domain::values::{Mistake, Phone};

/// The longest street, house number or town, in characters.
const LONGEST_TEXT: usize = 200;

/// The longest web address, in characters.
const LONGEST_WEBSITE: usize = 300;

/// A municipality's code as four digits: spreadsheets drop the zero of 0518, CBS writes GM0518.
///
/// # Errors
/// `MunicipalityMissing` when it is empty, `MunicipalityMalformed` when it is no such code.
pub fn municipality_code(field: &str) -> Result<String, RejectReason> {
    if field.is_empty() {
        return Err(RejectReason::MunicipalityMissing);
    }
    let digits = field
        .strip_prefix("GM")
        .or_else(|| field.strip_prefix("gm"))
        .unwrap_or(field);
    let fits = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if fits {
        Ok(format!("{digits:0>4}"))
    } else {
        Err(RejectReason::MunicipalityMalformed)
    }
}

/// A text on one line; runs of blanks become one.
pub(super) fn one_line(field: &str) -> Result<String, Mistake> {
    if field.chars().count() > LONGEST_TEXT {
        return Err(Mistake::TooLong);
    }
    Ok(field.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Spreadsheets drop the zero of 0701234567.
pub(super) fn phone(field: &str) -> Result<Phone, Mistake> {
    let bare =
        field.len() == 9 && !field.starts_with('0') && field.bytes().all(|b| b.is_ascii_digit());
    if bare {
        Phone::parse(&format!("0{field}"))
    } else {
        Phone::parse(field)
    }
}

/// Kept as published. What could not be an address on the web is left out: it will become a link.
pub(super) fn website(field: &str) -> Result<String, Mistake> {
    if field.chars().count() > LONGEST_WEBSITE {
        return Err(Mistake::TooLong);
    }
    let lower = field.to_lowercase();
    let bare = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
        .unwrap_or(&lower);
    let host = bare.split(['/', '?', '#', ':']).next().unwrap_or_default();
    // A full stop behind the last label is allowed (RFC 1034 section 3.1).
    let host = host.strip_suffix('.').unwrap_or(host);
    let fits = host.split('.').count() > 1
        && host.split('.').all(|label| !label.is_empty())
        && host
            .chars()
            .all(|c| c.is_alphanumeric() || ".-_".contains(c))
        && !field.contains(|c: char| c.is_whitespace() || "<>\"\\`{}".contains(c));
    if fits {
        Ok(field.to_owned())
    } else {
        Err(Mistake::NotAWebsite)
    }
}
