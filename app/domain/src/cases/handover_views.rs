use super::HandoverState;
use crate::ids::{AreaId, CaseId, EmployeeId, HandoverId};
use serde::{Deserialize, Serialize};

/// Somebody of the team, with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// Who.
    pub id: EmployeeId,
    /// The colleague's own name.
    pub name: String,
}

/// A handover with what it carries, counted; nothing about the youth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverLine {
    /// Which.
    pub id: HandoverId,
    /// Version to change it by.
    pub version: i32,
    /// The case.
    pub case: CaseId,
    /// What people call the case by.
    pub number: String,
    /// Its area.
    pub area: AreaId,
    /// How it stands.
    pub state: HandoverState,
    /// Whether it goes back to who had it before.
    pub is_return: bool,
    /// Whether a coordinator began it, of a worker who is not away.
    pub is_chosen: bool,
    /// From whom.
    pub from: Colleague,
    /// To whom; none while nobody can take it.
    pub to: Option<Colleague>,
    /// Who stands in until it is accepted.
    pub stand_in: Option<Colleague>,
    /// Signals that are active.
    pub signals: u32,
    /// Referrals to help that are not at an end.
    pub referrals: u32,
    /// Days that are still to be kept: planned steps, objections without an outcome, and requests of
    /// a youth for what is known.
    pub terms: u32,
}

/// A case with something open for which nobody answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Orphan {
    /// The case.
    pub case: CaseId,
    /// Version to give it to somebody by.
    pub version: i32,
    /// What people call it by.
    pub number: String,
    /// Its area.
    pub area: AreaId,
}

/// What a coordinator divides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handovers {
    /// Handovers that are open, by who hands over.
    pub lines: Vec<HandoverLine>,
    /// Cases for which nobody answers.
    pub orphans: Vec<Orphan>,
    /// Who can receive or stand in, with the area for which; none for the whole region.
    pub workers: Vec<(Colleague, Option<AreaId>)>,
}

/// What a coordinator saw proposed, as one word that a form brings back: whoever confirms confirms
/// these, and nothing that came or changed since.
pub fn as_shown<'a>(lines: impl IntoIterator<Item = &'a HandoverLine>) -> String {
    let proposed = |line: &&HandoverLine| line.state == HandoverState::Proposed;
    let word = |line: &HandoverLine| format!("{}.{}", line.id, line.version);
    let mut words: Vec<String> = lines.into_iter().filter(proposed).map(word).collect();
    words.sort();
    words.join("_")
}
