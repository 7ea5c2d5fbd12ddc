use super::{
    CareOrganisation, CareRoute, CareStanding, Discussion, IndexLink, IndexPurge, IndexRules,
    MatchView, NotedKind, NotedWords, ObjectionOutcome, ParentView, Private, SignalEnd,
    SignalRefusal, SignalState, Urgency, WeighingWords, WorkingDays,
};
use crate::ids::{CareReferralId, CaseId, DiscussionId, EmployeeId, SignalId, WeighingId};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A screening, or concerns from a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedView {
    /// Which of the two.
    pub kind: NotedKind,
    /// Who wrote it.
    pub by: String,
    /// What it says.
    pub noted: NotedWords,
}

/// One version of a weighing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighingView {
    /// Which.
    pub id: WeighingId,
    /// Which version.
    pub number: u16,
    /// Whose it is.
    pub by: String,
    /// Day on which it was written.
    pub on: Day,
    /// What it says.
    pub words: WeighingWords,
    /// The colleague who was asked to read it.
    pub asked: Option<String>,
    /// The colleague who read it, and agrees.
    pub second: Option<String>,
    /// Why the colleague who was asked does not agree.
    pub disagreed: Option<Private>,
}

/// What was said at home, or that it waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiscussionView {
    /// Which.
    pub id: DiscussionId,
    /// Who wrote it.
    pub by: String,
    /// When, or until when.
    pub discussion: Discussion,
    /// Who spoke with whom, or why it waits.
    pub words: Private,
}

/// An objection to a signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionView {
    /// The day on which it came in.
    pub lodged: Day,
    /// Whether that was in time.
    pub in_time: bool,
    /// What it says.
    pub words: Private,
    /// What came of it, and when.
    pub outcome: Option<(ObjectionOutcome, Day)>,
}

/// A signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalView {
    /// Which.
    pub id: SignalId,
    /// Version to change it by.
    pub version: i32,
    /// Who gave it.
    pub by: String,
    /// The index, by name.
    pub index: String,
    /// How it stands.
    pub state: SignalState,
    /// When it was given.
    pub given_on: Day,
    /// When it ends by itself.
    pub ends_on: Day,
    /// Why it ends or ended.
    pub why: SignalEnd,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// When it goes out of the index.
    pub removes_on: Option<Day>,
    /// Whether it can become active again.
    pub may_resume: bool,
    /// When youth and parents were informed, and the last day to object.
    pub informed: Option<(Day, Day)>,
    /// The objection.
    pub objection: Option<ObjectionView>,
    /// Whether the index knows all of it; not while something waits to be told.
    pub told: bool,
    /// When it arrived there, in Europe/Amsterdam.
    pub arrived_on: Option<Day>,
}

/// Help that was proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareView {
    /// Which.
    pub id: CareReferralId,
    /// Version to change it by.
    pub version: i32,
    /// The organisation, by name.
    pub organisation: String,
    /// How it stands.
    pub standing: CareStanding,
    /// How it was handed over.
    pub route: Option<CareRoute>,
    /// Since when the youth agrees, and a parent.
    pub agreed: Option<(Day, Option<Day>)>,
    /// Why it was proposed.
    pub why: Private,
    /// What came of it.
    pub outcome: Private,
}

/// Everything of a case that leads to a signal, or to help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalFile {
    /// Screenings and concerns, newest first.
    pub noted: Vec<NotedView>,
    /// Versions of the weighing, newest first.
    pub weighings: Vec<WeighingView>,
    /// Talks at home, newest first.
    pub discussions: Vec<DiscussionView>,
    /// Signals, newest first.
    pub signals: Vec<SignalView>,
    /// Matches, newest first.
    pub matches: Vec<MatchView>,
    /// Parents, by whom an index finds a family.
    pub parents: Vec<ParentView>,
    /// Help, newest first.
    pub care: Vec<CareView>,
    /// What stands in the way of a signal by the viewer today.
    pub in_the_way: Vec<SignalRefusal>,
    /// The index that a signal would go to, by name.
    pub index: Option<String>,
    /// Whether a colleague must have read the weighing.
    pub four_eyes: bool,
    /// Colleagues who can be asked to read it, by name.
    pub colleagues: Vec<(EmployeeId, String)>,
    /// Organisations of the home municipality, in use.
    pub organisations: Vec<CareOrganisation>,
}

impl SignalFile {
    /// The signal that a letter made now tells of.
    pub fn for_letter(&self) -> Option<&SignalView> {
        told_by_letter(&self.signals, |signal| signal.ended_on)
    }
}

/// The signal that a letter made now tells of, of all of a case, newest first: the newest that did not
/// end, else the newest.
pub fn told_by_letter<T>(signals: &[T], ended: impl Fn(&T) -> Option<Day>) -> Option<&T> {
    let stands = signals.iter().find(|signal| ended(signal).is_none());
    stands.or_else(|| signals.first())
}

/// What comes back to a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderKind {
    /// The talk at home that was postponed.
    Discussion,
    /// A signal that ends soon.
    SignalEnds,
    /// A signal that stands while youth and parents were not told of it.
    Letter,
    /// An objection without an outcome.
    Objection,
    /// Help that is to be asked after.
    Care,
    /// A match with a professional who was not spoken with yet.
    Match,
    /// A weighing that a colleague asks to read, in a case that stays shut otherwise.
    ReadAlong,
    /// A weighing with which the colleague who read it does not agree.
    Disagreed,
    /// A follow-up that was agreed.
    FollowUp,
    /// A youth's request for what is known, that is to be answered.
    Access,
    /// An assignment that is to be done.
    Assignment,
    /// An appointment of today or later this week.
    Appointment,
}

impl ReminderKind {
    /// How a day of this kind stands today. Some days are no last day but the one from which it waits:
    /// those are for today, whenever they began.
    pub fn urgency(self, day: Day, today: Day, calendar: WorkingDays<'_>) -> Urgency {
        match self {
            Self::Objection | Self::Match | Self::ReadAlong | Self::Disagreed => Urgency::Today,
            _ => Urgency::of(day, today, calendar),
        }
    }
}

/// One thing that comes back, with the number of its case and no name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// The day of it.
    pub day: Day,
    /// What.
    pub kind: ReminderKind,
    /// Which case.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
    /// Who follows the case; of a weighing that is to be read along, who reads it.
    pub worker: Option<EmployeeId>,
    /// How that day stands today.
    pub urgency: Urgency,
}

/// A weighing that a colleague was asked to read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedWeighing {
    /// Which.
    pub id: WeighingId,
    /// What people call its case by.
    pub number: String,
    /// What it says.
    pub weighing: WeighingView,
}

/// What an administrator keeps for signals and help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalRules {
    /// The indexes.
    pub indexes: Vec<IndexRules>,
    /// The organisations that help.
    pub organisations: Vec<CareOrganisation>,
    /// Code and name of each municipality.
    pub municipalities: Vec<(String, String)>,
    /// How the link to each index stands, in the order of the indexes.
    pub links: Vec<IndexLink>,
    /// What was cleared away, newest first.
    pub purges: Vec<IndexPurge>,
}
