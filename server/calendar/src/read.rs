//! Calendar objects that other programs made, read for what they are: lines,
//! properties, components. Anything may be in them.

mod component;
mod lines;
mod property;
mod written;

pub(crate) use component::{Component, components};
pub(crate) use lines::{Limits, lines};
pub(crate) use property::{Property, text};
pub(crate) use written::{Length, Written};

use thiserror::Error;

/// Why bytes could not be read as a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// More octets than anybody's calendar needs.
    #[error("the file is too large")]
    TooLarge,
    /// More lines than anybody's calendar needs.
    #[error("the file has too many lines")]
    TooManyLines,
    /// Nothing in it looks like a calendar.
    #[error("the file is no calendar")]
    NoCalendar,
}

/// The components of an object, outer ones first.
pub(crate) fn read(bytes: &[u8], limits: Limits) -> Result<Vec<Component>, Unreadable> {
    let found = components(&lines(bytes, limits)?);
    if found.is_empty() {
        return Err(Unreadable::NoCalendar);
    }
    Ok(found)
}
