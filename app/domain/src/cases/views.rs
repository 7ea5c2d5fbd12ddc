use super::{
    Agreed, AssignmentKind, Birth, BsnView, CaseSchool, CaseState, ConsentMissing, FollowUpView,
    Hours, LetterView, Offence, Private, ReferralWords, ReferrerKind, Reminder, SignalFile,
    SignalState, SignalView, StepKind, Terms, Track, Urgency, WorkerLoad, YouthWords,
};
use crate::ids::{AppointmentId, AreaId, AssignmentId, CaseId, EmployeeId, NoteId};
use crate::time::{Day, Instant, Minute};
use serde::{Deserialize, Serialize};

/// One case in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLine {
    /// Which.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
    /// The youth's name; none when it was erased.
    pub name: Option<Private>,
    /// Where it stands.
    pub state: CaseState,
    /// Who follows it.
    pub worker: Option<EmployeeId>,
    /// The area.
    pub area: AreaId,
    /// Version to change it by.
    pub version: i32,
    /// Which step comes first and on which day, by plan or by term.
    pub next: Option<(Day, StepKind)>,
    /// How that day stands today.
    pub urgency: Option<Urgency>,
}

/// A worker with a name and what is on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamWorker {
    /// The load.
    pub load: WorkerLoad,
    /// The worker's own name.
    pub name: String,
}

/// A team's cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamCases {
    /// Cases that nobody follows yet, oldest first.
    pub waiting: Vec<CaseLine>,
    /// Cases that run, the most pressing first.
    pub running: Vec<CaseLine>,
    /// What comes back to the team, the first day first.
    pub reminders: Vec<Reminder>,
    /// Workers, in the order in which they are proposed.
    pub workers: Vec<TeamWorker>,
}

/// An assignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssignmentView {
    /// Which.
    pub id: AssignmentId,
    /// Kind.
    pub kind: AssignmentKind,
    /// How long it takes.
    pub hours: Hours,
    /// What is to be done.
    pub words: Private,
    /// For when.
    pub due: Option<Day>,
    /// When it was done.
    pub done: Option<Day>,
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteView {
    /// Which.
    pub id: NoteId,
    /// When, UTC seconds.
    pub at: Instant,
    /// Day on which that was in Europe/Amsterdam.
    pub on: Day,
    /// Who wrote it.
    pub by: String,
    /// The note.
    pub words: Private,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppointmentView {
    /// Which.
    pub id: AppointmentId,
    /// Day.
    pub day: Day,
    /// Start, wall time.
    pub start: Minute,
    /// Minutes it takes.
    pub minutes: u16,
    /// Where and with whom.
    pub words: Private,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// One step as the case page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    /// Which.
    pub kind: StepKind,
    /// The last day by its term, where it has one now.
    pub due: Option<Day>,
    /// How the earlier of plan and term stands today.
    pub urgency: Option<Urgency>,
    /// The step that must be settled first.
    pub waits_for: Option<StepKind>,
}

/// A whole case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseView {
    /// Which.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
    /// Where it stands.
    pub state: CaseState,
    /// Whether it is somebody else's, seen for an hour and for a reason: to be read only.
    pub by_glass: bool,
    /// Version to change it by.
    pub version: i32,
    /// Who follows it, by name.
    pub worker: Option<String>,
    /// Home municipality, by name.
    pub municipality: String,
    /// Who the youth is.
    pub youth: YouthWords,
    /// Birth.
    pub birth: Birth,
    /// The citizen service number; none while none are in use.
    pub bsn: Option<BsnView>,
    /// Age today.
    pub age: u8,
    /// Kind of referrer.
    pub referrer: ReferrerKind,
    /// Offence, by name.
    pub offence: String,
    /// What the referral told.
    pub referral: ReferralWords,
    /// Day on which it came in.
    pub received_on: Day,
    /// What was agreed to.
    pub agreed: Agreed,
    /// What is missing of it.
    pub missing: Vec<ConsentMissing>,
    /// The steps as they are.
    pub track: Track,
    /// And how each stands.
    pub steps: Vec<StepView>,
    /// Assignments.
    pub assignments: Vec<AssignmentView>,
    /// Hours of all together.
    pub hours: Hours,
    /// Notes, newest first.
    pub notes: Vec<NoteView>,
    /// Letters, newest first.
    pub letters: Vec<LetterView>,
    /// Appointments, first to come first.
    pub appointments: Vec<AppointmentView>,
    /// Screening, weighing, talks at home, signals and help.
    pub signals: SignalFile,
    /// The youth's school with its lessons, when it is known.
    pub school: Option<CaseSchool>,
    /// What was agreed for later, the first to come first.
    pub follow_ups: Vec<FollowUpView>,
    /// When it ended.
    pub ended_on: Option<Day>,
    /// Why, for the referrer.
    pub ending: Option<Private>,
    /// When the referrer was sent word of it.
    pub referrer_told_on: Option<Day>,
    /// Today in Europe/Amsterdam.
    pub today: Day,
}

/// What a referral can pick from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakeChoices {
    /// Code and name of each municipality.
    pub municipalities: Vec<(String, String)>,
    /// Offences in use.
    pub offences: Vec<Offence>,
    /// Whether citizen service numbers are in use.
    pub uses_bsn: bool,
    /// Today in Europe/Amsterdam.
    pub today: Day,
}

/// What an administrator keeps for cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseRules {
    /// The list of offences.
    pub offences: Vec<Offence>,
    /// The terms.
    pub terms: Terms,
    /// From how many calendar days an absence is long.
    pub handover_days: u16,
    /// After how many working days the receiver of a handover is reminded.
    pub handover_remind_days: u16,
    /// How many calendar days after a decision a worry from a lesson is destroyed.
    pub worry_days: u16,
    /// Whether citizen service numbers are in use.
    pub uses_bsn: bool,
}

impl CaseView {
    /// Whether the viewer may change it now: it runs, and is theirs or their team's.
    pub fn may_change(&self) -> bool {
        self.state == CaseState::Running && !self.by_glass
    }

    /// Whether the viewer may write down a talk at home now: also after the end, while a signal is
    /// active.
    pub fn may_discuss(&self) -> bool {
        let active = |signal: &SignalView| signal.state == SignalState::Active;
        self.may_change() || (!self.by_glass && self.signals.signals.iter().any(active))
    }
}
