use super::{CancelledBy, LessonReply, Outcome, Proposal, Slot, Snapshot, State};
use crate::board::PublishedLesson;
use crate::booking::Evaluation;
use crate::ids::{EmployeeId, LessonId, OrganisationId, RequestId};
use crate::time::{Day, Instant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One line of a lesson's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    /// When.
    pub at: Instant,
    /// Who; none is the operator of the server.
    pub name: Option<String>,
    /// What was done, such as `lesson.move`.
    pub act: String,
    /// The lesson before; none when it is unreadable or was made by this.
    pub before: Option<Snapshot>,
    /// The lesson after.
    pub after: Option<Snapshot>,
    /// Why.
    pub reason: String,
    /// For undoing it.
    pub batch: Uuid,
}

/// With whom a lesson was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonContact {
    /// Name.
    pub name: String,
    /// What they do there; may be empty.
    pub function: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
}

/// A lesson's own page for planners: the lesson in words, what may be done, what was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonPage {
    /// Which.
    pub id: LessonId,
    /// For changing it.
    pub version: i32,
    /// Where it stands.
    pub state: State,
    /// Where and when it is placed.
    pub slot: Option<Slot>,
    /// Length in minutes.
    pub minutes: u16,
    /// Minutes to set up before it.
    pub setup_minutes: u16,
    /// The request it answers.
    pub request: RequestId,
    /// Which visit of the request, from 1.
    pub visit: u16,
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Street and house number, which may be empty.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Telephone number of the school or club.
    pub phone: Option<String>,
    /// Contact of the request.
    pub contact: Option<LessonContact>,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Name of the group.
    pub group: String,
    /// Number of pupils in it; 0 when they are so few that the viewer is not told how many.
    pub pupils: u16,
    /// Name of its teacher; may be empty.
    pub teacher: String,
    /// What the school wrote with its request.
    pub remarks: String,
    /// When the request came in.
    pub received_on: Day,
    /// Why a rule was overruled for its place.
    pub overruled: Option<String>,
    /// Who cancelled it and why.
    pub cancelled: Option<(CancelledBy, String)>,
    /// What happened.
    pub outcome: Option<Outcome>,
    /// Whether so few pupils were there that the viewer is not told how many.
    pub few_present: bool,
    /// What its school was asked; none when it was not, or when the lesson changed since.
    pub proposal: Option<Proposal>,
    /// How the school found it; none while it did not say.
    pub evaluation: Option<Evaluation>,
    /// What was answered to its invitation, the latest first.
    pub replies: Vec<LessonReply>,
    /// How educators see it; none when they do not.
    pub published: Option<PublishedLesson>,
    /// Whether its start has passed.
    pub begun: bool,
    /// Whether the viewer may plan it.
    pub may_plan: bool,
    /// Whether the school is still filling it in, or has an offer to answer.
    pub held: bool,
    /// Whether the viewer may record it.
    pub may_record: bool,
    /// What happened to it, newest first.
    pub history: Vec<HistoryLine>,
    /// Names of everybody in `slot`, `published` and `history`.
    pub employees: BTreeMap<EmployeeId, String>,
}
