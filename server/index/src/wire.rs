//! What organisations and the index say to each other, as JSON. `openapi.json` describes it.

use crate::Person;
use crate::rules::State;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A professional who can be reached about a signal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worker {
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// Gives a signal. There is no place in it for why.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GiveSignal {
    /// The organisation's own id of this request: asked twice, it is done once.
    pub request: String,
    /// Whom it is about.
    pub youth: Person,
    /// Parents, as far as they are known: by them a family is found.
    #[serde(default)]
    pub parents: Vec<Person>,
    /// Who gives it.
    pub worker: Worker,
}

/// Makes a signal active, inactive or removed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeState {
    /// The organisation's own id of this request.
    pub request: String,
    /// What it becomes.
    pub state: State,
}

/// Gives a signal to another worker of the same organisation.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeWorker {
    /// The organisation's own id of this request.
    pub request: String,
    /// Who it is now.
    pub worker: Worker,
}

/// Says who the parents of a signal's youth are, in the place of who was told before.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeParents {
    /// The organisation's own id of this request.
    pub request: String,
    /// All that are known now.
    pub parents: Vec<Person>,
}

/// A signal of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Its id in the index.
    pub id: String,
    /// Where it stands.
    pub state: State,
    /// The first day on which it no longer stands.
    pub ends_on: NaiveDate,
}

/// What two signals have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MatchKind {
    /// The youth.
    Youth,
    /// A parent of two youths.
    Family,
}

/// A match: one's own signal, and whom to call.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Its id.
    pub id: String,
    /// One's own signal.
    pub signal: String,
    /// What the two have in common.
    pub kind: MatchKind,
    /// The other organisation.
    pub organisation: String,
    /// Its worker.
    pub worker: Worker,
}

/// Says that a match has reached its worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acknowledge {
    /// One's own signal in that match.
    pub signal: String,
}

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// One word for programs.
    pub error: String,
    /// A sentence for people.
    pub message: String,
}
