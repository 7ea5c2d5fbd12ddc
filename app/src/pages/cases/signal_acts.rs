use crate::api::cases::{
    AddParent, AgreeLead, AskSecond, ChangeCare, DecideObjection, EndSignal, GiveSignal, Inform,
    Object, ProposeCare, RecordConcerns, RecordDiscussion, RecordMatchContact, RecordScreening,
    RecordSharing, RemoveParent, RemoveSignal, ResumeSignal, Weigh,
};
use crate::parts::settled::{any_settled, settled};
use leptos::prelude::*;

/// The forms from screening to signal, and of help.
#[derive(Clone, Copy)]
pub(super) struct SignalActs {
    pub screening: ServerAction<RecordScreening>,
    pub concerns: ServerAction<RecordConcerns>,
    pub weigh: ServerAction<Weigh>,
    pub ask: ServerAction<AskSecond>,
    pub discussion: ServerAction<RecordDiscussion>,
    pub give: ServerAction<GiveSignal>,
    pub end: ServerAction<EndSignal>,
    pub resume: ServerAction<ResumeSignal>,
    pub remove: ServerAction<RemoveSignal>,
    pub inform: ServerAction<Inform>,
    pub object: ServerAction<Object>,
    pub decide: ServerAction<DecideObjection>,
    pub propose: ServerAction<ProposeCare>,
    pub care: ServerAction<ChangeCare>,
    pub contact: ServerAction<RecordMatchContact>,
    pub lead: ServerAction<AgreeLead>,
    pub sharing: ServerAction<RecordSharing>,
    pub add_parent: ServerAction<AddParent>,
    pub remove_parent: ServerAction<RemoveParent>,
}

impl SignalActs {
    /// Forms that nobody sent yet.
    pub fn new() -> Self {
        Self {
            screening: ServerAction::new(),
            concerns: ServerAction::new(),
            weigh: ServerAction::new(),
            ask: ServerAction::new(),
            discussion: ServerAction::new(),
            give: ServerAction::new(),
            end: ServerAction::new(),
            resume: ServerAction::new(),
            remove: ServerAction::new(),
            inform: ServerAction::new(),
            object: ServerAction::new(),
            decide: ServerAction::new(),
            propose: ServerAction::new(),
            care: ServerAction::new(),
            contact: ServerAction::new(),
            lead: ServerAction::new(),
            sharing: ServerAction::new(),
            add_parent: ServerAction::new(),
            remove_parent: ServerAction::new(),
        }
    }

    /// Grows when the page must be read anew.
    pub fn changed(&self) -> Memo<usize> {
        any_settled([
            settled(self.screening),
            settled(self.concerns),
            settled(self.weigh),
            settled(self.ask),
            settled(self.discussion),
            settled(self.give),
            settled(self.end),
            settled(self.resume),
            settled(self.remove),
            settled(self.inform),
            settled(self.object),
            settled(self.decide),
            settled(self.propose),
            settled(self.care),
            settled(self.contact),
            settled(self.lead),
            settled(self.sharing),
            settled(self.add_parent),
            settled(self.remove_parent),
        ])
    }
}

/// The keys of the forms that add something.
#[derive(Debug, Clone, Default)]
pub(super) struct SignalKeys {
    pub screening: String,
    pub concerns: String,
    pub weighing: String,
    pub discussion: String,
    pub signal: String,
    pub care: String,
    pub contact: String,
    pub parent: String,
}
