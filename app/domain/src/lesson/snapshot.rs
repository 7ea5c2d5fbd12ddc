use super::{Outcome, Proposal, Slot, State};
use serde::{Deserialize, Serialize};

/// What of a lesson can change, as its history keeps it and undo brings it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Where it stood.
    pub state: State,
    /// Where it was placed.
    pub slot: Option<Slot>,
    /// Why a rule was overruled.
    pub overruled: Option<String>,
    /// Who cancelled (as its code), why, and when in UTC seconds.
    pub cancelled: Option<(String, String, i64)>,
    /// What happened.
    pub outcome: Option<Outcome>,
    /// What its school was asked.
    #[serde(default)]
    pub proposal: Option<Proposal>,
}
