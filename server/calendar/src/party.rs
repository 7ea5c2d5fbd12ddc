//! Who stands in a calendar object with a mail address.

/// A person or an organisation that calls an event together or is invited.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Party {
    /// The name that a calendar shows; anything people type, or empty.
    pub name: String,
    /// The mail address, without `mailto:`.
    pub address: String,
}
