use super::note::{note, youth_key};
use super::tell::tell_worker;
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{MatchKind, OtherWords};
use domain::ids::MatchId;
use domain::permission::{KeepCaseRules, Permit};
use index::client::{ClientError, IndexClient};
use index::wire::{Acknowledge, Match};
use store::cases::log::About;
use store::cases::matches::{NamedSignal, NewMatch, SealedMatch, StandingMatch, TaggedOther};
use vault::YouthKey;

/// Most answers of one index that one look reads; each is 200 matches at most.
const MOST_ANSWERS: usize = 20;

/// What one look at the indexes gave.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Received {
    /// Matches that are new, or stand again.
    pub found: u32,
    /// Matches that are over.
    pub over: u32,
    /// Indexes that gave no answer.
    pub silent: u32,
}

/// Asks each index for matches with the organisation's own signals, and looks whether those that
/// are known still stand. Whoever answers for the case is told to log in, and nothing else.
///
/// # Errors
/// When the database fails; an index that does not answer is asked again at the next look.
pub async fn receive_matches(house: &House) -> Result<Received, CaseError> {
    let mut received = Received::default();
    if house.case_keys.is_none() {
        return Ok(received);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    for code in house.index_links.codes() {
        let Some(client) = house.index_links.get(&code) else {
            continue;
        };
        let mut look = Look {
            house,
            permit: &permit,
            code: &code,
            client,
            received: &mut received,
        };
        if look.at_news().await?.is_err() || look.at_standing().await?.is_err() {
            received.silent += 1;
        }
    }
    Ok(received)
}

/// A look at one index. The inner result is the index's, the outer one the database's.
struct Look<'a> {
    house: &'a House,
    permit: &'a Permit<KeepCaseRules>,
    code: &'a str,
    client: &'a IndexClient,
    received: &'a mut Received,
}

type Answered = Result<Result<(), ClientError>, CaseError>;

impl Look<'_> {
    /// Matches that were not acknowledged. One is acknowledged when it is written down here.
    async fn at_news(&mut self) -> Answered {
        for _ in 0..MOST_ANSWERS {
            let news = match self.client.matches().await {
                Ok(news) => news,
                Err(error) => return Ok(Err(error)),
            };
            let mut taken = false;
            for one in &news {
                match self.take(one).await {
                    Ok(true) => {}
                    Ok(false) => continue,
                    // It is asked for again; the others do not wait for it.
                    Err(error) => {
                        tracing::warn!(%error, "a match was not written down");
                        continue;
                    }
                }
                taken = true;
                let signal = one.signal.clone();
                if let Err(error) = self
                    .client
                    .acknowledge(&one.id, &Acknowledge { signal })
                    .await
                {
                    return Ok(Err(error));
                }
            }
            // What is left is of signals that are not active here any more, or not known yet.
            if !taken {
                break;
            }
        }
        Ok(Ok(()))
    }

    /// Writes a match down; false when it belongs to no active signal of ours.
    async fn take(&mut self, one: &Match) -> Result<bool, CaseError> {
        let tx = self.house.store.begin().await?;
        let known_as = (self.code, one.signal.as_str());
        let Some(named) = tx.signal_known_as(self.permit, known_as).await? else {
            return Ok(false);
        };
        let about = About::Case(named.youth, named.case);
        let log = note(self.house, &tx, self.permit, "match.receive", about).await?;
        // Whoever ended it in between was done when the row above was written.
        let named = match tx.signal_known_as(self.permit, known_as).await? {
            Some(named) if named.active => named,
            _ => return Ok(false),
        };
        let key = match youth_key(self.house, &tx, self.permit, named.youth).await {
            Err(Fault::NotFound) => return Ok(false),
            key => key?,
        };
        let NamedSignal {
            signal,
            case,
            youth,
            area,
            ..
        } = named;
        match log.known_match(case, (signal, &one.id)).await? {
            Some(known) if known.ended_on.is_none() => {}
            Some(known) => {
                let other = self.tagged(&key, known.id, one)?;
                log.renew_match(case, known.id, other).await?;
                tell_worker(self.house, (&tx, self.permit), (case, area)).await?;
                self.received.found += 1;
            }
            None => {
                let id = MatchId(store::new_id());
                let new = NewMatch {
                    id,
                    signal,
                    youth,
                    remote: one.id.clone(),
                    kind: kind(one),
                    other: self.tagged(&key, id, one)?,
                    found_on: self.house.clock.today(),
                };
                log.insert_match(case, new).await?;
                tell_worker(self.house, (&tx, self.permit), (case, area)).await?;
                self.received.found += 1;
            }
        }
        tx.commit(Vec::new()).await?;
        Ok(true)
    }

    /// Whether what stands here stands there too, and still with the same professional.
    async fn at_standing(&mut self) -> Answered {
        let tx = self.house.store.begin().await?;
        let standing = tx.standing_matches(self.permit, self.code).await?;
        drop(tx);
        for of_signal in standing.chunk_by(|one, other| one.signal == other.signal) {
            let Some(first) = of_signal.first() else {
                continue;
            };
            let there = match self.client.matches_of(&first.signal).await {
                Ok(there) => there,
                Err(ClientError::NotFound) => Vec::new(),
                Err(error) => return Ok(Err(error)),
            };
            for one in of_signal {
                match there.iter().find(|found| found.id == one.remote) {
                    None => self.end(one).await?,
                    Some(found) => self.keep(one, found).await?,
                }
            }
        }
        Ok(Ok(()))
    }

    async fn end(&mut self, one: &StandingMatch) -> Result<(), CaseError> {
        let tx = self.house.store.begin().await?;
        let about = About::Case(one.youth, one.case);
        let log = note(self.house, &tx, self.permit, "match.end", about).await?;
        log.end_match(one.case, one.id, self.house.clock.today())
            .await?;
        tx.commit(Vec::new()).await?;
        self.received.over += 1;
        Ok(())
    }

    /// Another professional has the other signal: whoever calls needs the new number. What is known
    /// here is not opened for it.
    async fn keep(&mut self, one: &StandingMatch, found: &Match) -> Result<(), CaseError> {
        if one.tag.as_deref() == Some(self.tag(found)?.as_slice()) {
            return Ok(());
        }
        let tx = self.house.store.begin().await?;
        let about = About::Case(one.youth, one.case);
        let log = note(self.house, &tx, self.permit, "match.receive", about).await?;
        let key = match youth_key(self.house, &tx, self.permit, one.youth).await {
            Err(Fault::NotFound) => return Ok(()),
            key => key?,
        };
        let all = log.matches(one.case).await?;
        let stands = |known: &SealedMatch| known.id == one.id && known.ended_on.is_none();
        if all.iter().any(stands) {
            let other = self.tagged(&key, one.id, found)?;
            log.renew_match(one.case, one.id, other).await?;
            tx.commit(Vec::new()).await?;
        }
        Ok(())
    }

    /// The other professional, sealed for its row.
    fn tagged(&self, key: &YouthKey, id: MatchId, one: &Match) -> Result<TaggedOther, CaseError> {
        Ok(TaggedOther {
            sealed: words::seal_all(key, place(id), &other(one))?,
            tag: self.tag(one)?,
        })
    }

    fn tag(&self, one: &Match) -> Result<[u8; 32], Fault> {
        let words = serde_json::to_string(&other(one)).map_err(|_| Fault::Failed)?;
        Ok(self.house.case_keys()?.index.of("match", &words))
    }
}

/// Where the other professional of a match is sealed for.
pub(super) const fn place(id: MatchId) -> words::At {
    ("case_match", id.0, "other")
}

fn kind(one: &Match) -> MatchKind {
    match one.kind {
        index::wire::MatchKind::Youth => MatchKind::Youth,
        index::wire::MatchKind::Family => MatchKind::Family,
    }
}

fn other(one: &Match) -> OtherWords {
    OtherWords {
        organisation: one.organisation.as_str().into(),
        name: one.worker.name.as_str().into(),
        phone: one.worker.phone.as_str().into(),
        email: one.worker.email.as_str().into(),
    }
}
