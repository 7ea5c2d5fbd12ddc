use super::{Index, IndexError, Moment};
use crate::key::plain_digest;
use crate::rules::State;
use crate::wire::{Signal, Worker};
use serde::Serialize;
use store::StoreError;
use store::index::{IndexTx, LogLine, OrganisationRow, SignalRow, WorkerRow};

/// Longest id of a request, in bytes.
const LONGEST_REQUEST: usize = 100;

/// Longest name, number or address of a worker, in characters.
const LONGEST_WORD: usize = 200;

/// A write that answers the same when it is asked the same again.
pub(super) struct Act<'a> {
    pub(super) tx: IndexTx,
    pub(super) moment: Moment,
    organisation: &'a OrganisationRow,
    request: &'a str,
    asked: String,
}

/// What came of beginning.
pub(super) enum Begun<'a> {
    /// It was not done before.
    Now(Act<'a>),
    /// It was; this was the answer.
    Before(Signal),
}

impl Index {
    /// Begins a write under an organisation's own id of it. `asked` is what was asked: another wish
    /// under the same id is refused. Only a keyed digest of it stays.
    pub(super) async fn act<'a>(
        &self,
        organisation: &'a OrganisationRow,
        request: &'a str,
        asked: &impl Serialize,
        moment: Moment,
    ) -> Result<Begun<'a>, IndexError> {
        if request.is_empty() || request.len() > LONGEST_REQUEST {
            return Err(IndexError::Request);
        }
        let asked = serde_json::to_string(asked).map_err(|_| IndexError::Request)?;
        let asked = self.key.digest("request", &[&asked]);
        let tx = self.store.begin().await?;
        match tx
            .answered(&organisation.id, &plain_digest(request))
            .await?
        {
            Some((before, answer)) if before == asked => Ok(Begun::Before(
                serde_json::from_str(&answer).map_err(|_| unreadable())?,
            )),
            Some(_) => Err(IndexError::Request),
            None => Ok(Begun::Now(Act {
                tx,
                moment,
                organisation,
                request,
                asked,
            })),
        }
    }
}

impl Act<'_> {
    /// A signal of this organisation's own, that is not removed.
    pub(super) async fn own(&self, id: &str) -> Result<SignalRow, IndexError> {
        self.tx
            .signal(id, &self.organisation.id)
            .await?
            .ok_or(IndexError::NotFound)
    }

    /// Remembers the answer and makes all of it last.
    pub(super) async fn done(
        self,
        signal: Signal,
        deed: &'static str,
    ) -> Result<Signal, IndexError> {
        let Self {
            tx,
            moment,
            organisation,
            request,
            asked,
        } = self;
        let answer = serde_json::to_string(&signal).map_err(|_| unreadable())?;
        tx.remember(
            &organisation.id,
            &plain_digest(request),
            &asked,
            &answer,
            moment.at,
        )
        .await?;
        let line = LogLine {
            at: moment.at,
            organisation: Some(organisation.id.clone()),
            deed,
            subject: signal.id.clone(),
        };
        tx.commit(&[line]).await?;
        Ok(signal)
    }
}

/// A signal as its own organisation sees it.
pub(super) fn shown(row: &SignalRow) -> Result<Signal, IndexError> {
    Ok(Signal {
        id: row.id.clone(),
        state: State::parse(&row.state).ok_or_else(unreadable)?,
        ends_on: row.ends_on.parse().map_err(|_| unreadable())?,
    })
}

pub(super) fn unreadable() -> IndexError {
    IndexError::Store(StoreError::Unreadable("index"))
}

/// A worker who can be reached.
pub(super) fn reachable(worker: &Worker) -> Result<WorkerRow, IndexError> {
    let word = |text: &str| {
        let text = text.trim();
        let right = !text.is_empty() && text.chars().count() <= LONGEST_WORD;
        let right = right && !text.chars().any(char::is_control);
        right.then(|| text.to_owned()).ok_or(IndexError::Worker)
    };
    let email = word(&worker.email)?;
    if !email.contains('@') {
        return Err(IndexError::Worker);
    }
    Ok(WorkerRow {
        name: word(&worker.name)?,
        phone: word(&worker.phone)?,
        email,
    })
}
