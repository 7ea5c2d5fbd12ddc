use crate::compose::compose;
use crate::{Envelope, SendError, Sender};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Mail kept in memory; clones share it.
///
/// A mail is put together as for a server first, so that what cannot be sent is refused here too.
#[derive(Debug, Clone)]
pub struct Memory {
    sender: Sender,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    sent: Vec<Envelope>,
    failures: VecDeque<SendError>,
}

impl Memory {
    /// An empty memory.
    pub fn new(sender: Sender) -> Self {
        Self {
            sender,
            state: Arc::default(),
        }
    }

    /// All that was sent, first to last. A mail that was sent twice is in it twice.
    pub fn sent(&self) -> Vec<Envelope> {
        self.state().sent.clone()
    }

    /// Lets a coming send fail, as a server would; called twice, the next two fail.
    pub fn fail_next(&self, error: SendError) {
        self.state().failures.push_back(error);
    }

    pub(super) fn send(&self, envelope: &Envelope) -> Result<(), SendError> {
        let mut state = self.state();
        if let Some(error) = state.failures.pop_front() {
            return Err(error);
        }
        compose(&self.sender, envelope)?;
        state.sent.push(envelope.clone());
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing is half done when a holder panics: each act is one push or pop.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
