use super::{Lead, MatchKind, Private, SharingConsent, SharingMissing};
use crate::ids::{MatchContactId, MatchId, ParentId, SignalId};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// The other professional of a match, as the index tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherWords {
    /// The organisation.
    pub organisation: Private,
    /// Name.
    pub name: Private,
    /// Telephone number.
    pub phone: Private,
    /// E-mail address.
    pub email: Private,
}

/// A talk with the other professional.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchContactView {
    /// Which.
    pub id: MatchContactId,
    /// Who wrote it down.
    pub by: String,
    /// When they spoke.
    pub on: Day,
    /// With whom, and what was agreed.
    pub words: Private,
}

/// A match of a signal with somebody else's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchView {
    /// Which.
    pub id: MatchId,
    /// Version to change it by.
    pub version: i32,
    /// Of which signal.
    pub signal: SignalId,
    /// What the two have in common.
    pub kind: MatchKind,
    /// When it was found.
    pub found_on: Day,
    /// When it was over: one of the two signals is not active any more.
    pub ended_on: Option<Day>,
    /// The other professional; none once it is over.
    pub other: Option<OtherWords>,
    /// Who leads, and since when.
    pub lead: Option<(Lead, Day)>,
    /// Who agreed that they share what they know.
    pub consent: SharingConsent,
    /// Whose consent is still needed for that.
    pub missing: Vec<SharingMissing>,
    /// Talks, newest first.
    pub contacts: Vec<MatchContactView>,
}

impl MatchView {
    /// What comes next stands: nobody spoke with the other professional yet.
    pub fn waits(&self) -> bool {
        self.ended_on.is_none() && self.contacts.is_empty()
    }
}

/// What is sealed of a parent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentWords {
    /// Given names.
    pub given_names: Private,
    /// Family name.
    pub family_name: Private,
    /// Birth date, as `1980-01-31`.
    pub birth_date: Private,
}

/// A parent, by whom an index finds a family.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentView {
    /// Which.
    pub id: ParentId,
    /// Who.
    pub words: ParentWords,
}
