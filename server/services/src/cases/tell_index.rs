use super::note::{note, youth_key};
use super::{CaseError, words};
use crate::{Actor, Fault, House};
use domain::cases::{ParentWords, Private, SignalState, next_index_try};
use domain::ids::YouthId;
use domain::permission::{KeepCaseRules, Permit};
use index::Person;
use index::client::{ClientError, IndexClient};
use index::rules::State;
use index::wire::{ChangeParents, ChangeState, ChangeWorker, GiveSignal, Worker};
use store::Tx;
use store::cases::index_jobs::{DueIndexJob, IndexAct, IndexContact, SignalInIndex};
use store::cases::log::{About, Logged};
use vault::YouthKey;

/// Seconds for which nobody else takes a message: longer than all tries of the client together.
const CLAIM: i64 = 120;

/// The word for a message that cannot be made.
const UNREADABLE: &str = "unreadable";

/// What came of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The index has it.
    Arrived,
    /// It need not be told any more.
    NotNeeded,
    /// It is tried again later; why.
    Later(&'static str),
    /// Another server has it.
    Elsewhere,
}

/// A message ready to be sent.
enum Wish {
    Give(Box<GiveSignal>),
    State(State),
    Worker(ChangeWorker),
    Parents(ChangeParents),
}

/// Tells an index the message that is due first; none when nothing is. The message goes out under
/// its own id and, whenever it goes again, with the same words, so that the index does it once.
///
/// # Errors
/// When the database fails; then the message is tried again after a while.
pub async fn tell_index(house: &House) -> Result<Option<Told>, CaseError> {
    let codes = house.index_links.codes();
    if house.case_keys.is_none() || codes.is_empty() {
        return Ok(None);
    }
    let permit = Actor::operator().permit::<KeepCaseRules>()?;
    let now = house.clock.now();
    if !house.store.index_job_is_due(&permit, now, &codes).await? {
        return Ok(None);
    }
    let tx = house.store.begin().await?;
    let Some(job) = tx.due_index_job(&permit, now, &codes).await? else {
        return Ok(None);
    };
    let about = About::Case(job.youth, job.case);
    let log = note(house, &tx, &permit, "signal.tell_index", about).await?;
    if !log.claim_index_job(&job, now + CLAIM).await? {
        return Ok(Some(Told::Elsewhere));
    }
    let known = log.signal_in_index(&job).await?;
    let remote = known.remote.clone();
    let wish = match wish(house, (&tx, &permit, &log), &job, known).await {
        Ok(Some(wish)) => wish,
        Ok(None) => {
            log.end_index_job(&job, (false, None), now).await?;
            tx.commit(Vec::new()).await?;
            return Ok(Some(Told::NotNeeded));
        }
        // What cannot be read keeps nobody else waiting.
        Err(CaseError::Fault(Fault::Failed)) => {
            let due = now + next_index_try(job.tries.saturating_add(1));
            log.wait_with_index_job(&job, UNREADABLE, due).await?;
            tx.commit(Vec::new()).await?;
            return Ok(Some(Told::Later(UNREADABLE)));
        }
        Err(error) => return Err(error),
    };
    tx.commit(Vec::new()).await?;
    let Some(client) = house.index_links.get(&job.index) else {
        return Ok(Some(Told::Elsewhere));
    };
    let answer = ask(client, &job, remote.as_deref(), &wish).await;
    settle(house, &permit, &job, answer).await.map(Some)
}

/// Writes down what the index answered.
async fn settle(
    house: &House,
    permit: &Permit<KeepCaseRules>,
    job: &DueIndexJob,
    answer: Result<String, ClientError>,
) -> Result<Told, CaseError> {
    let now = house.clock.now();
    let tx = house.store.begin().await?;
    let about = About::Case(job.youth, job.case);
    let log = note(house, &tx, permit, "signal.index_told", about).await?;
    let told = match answer {
        Ok(remote) => {
            let remote = (job.act == IndexAct::Give).then_some(remote.as_str());
            log.end_index_job(job, (true, remote), now).await?;
            Told::Arrived
        }
        // It is out of the index, or ended there by itself: that is what was to be told.
        Err(error) if is_gone(job.act, &error) => {
            log.end_index_job(job, (true, None), now).await?;
            Told::Arrived
        }
        Err(error) => {
            let due = now + next_index_try(job.tries.saturating_add(1));
            let trouble = trouble(&error);
            log.wait_with_index_job(job, trouble, due).await?;
            Told::Later(trouble)
        }
    };
    tx.commit(Vec::new()).await?;
    Ok(told)
}

fn is_gone(act: IndexAct, error: &ClientError) -> bool {
    let over = matches!(error, ClientError::Refused(why) if why == "state");
    matches!(act, IndexAct::Inactive | IndexAct::Remove)
        && (over || *error == ClientError::NotFound)
        || matches!(act, IndexAct::Worker | IndexAct::Parents) && over
}

/// A word for what went wrong: nothing of what was asked.
pub(super) const fn trouble(error: &ClientError) -> &'static str {
    match error {
        ClientError::Unreachable => "unreachable",
        ClientError::NotSafe => "not_safe",
        ClientError::TooSlow => "too_slow",
        ClientError::NotNow => "not_now",
        ClientError::Garbled => "garbled",
        ClientError::Token => "token",
        ClientError::NotFound => "not_found",
        ClientError::Closed => "closed",
        ClientError::Refused(_) => "refused",
    }
}

/// Gives the index's id of the signal.
async fn ask(
    client: &IndexClient,
    job: &DueIndexJob,
    remote: Option<&str>,
    wish: &Wish,
) -> Result<String, ClientError> {
    let request = job.id.to_string();
    let remote = remote.unwrap_or_default();
    let signal = match wish {
        Wish::Give(asked) => client.give(asked).await?,
        Wish::State(state) => {
            let state = *state;
            client
                .change_state(remote, &ChangeState { request, state })
                .await?
        }
        Wish::Worker(asked) => client.change_worker(remote, asked).await?,
        Wish::Parents(asked) => client.change_parents(remote, asked).await?,
    };
    Ok(signal.id)
}

/// What the index is asked; none when it need not be: it never heard of the signal, and need not.
async fn wish(
    house: &House,
    (tx, permit, log): (&Tx, &Permit<KeepCaseRules>, &Logged<'_>),
    job: &DueIndexJob,
    known: SignalInIndex,
) -> Result<Option<Wish>, CaseError> {
    if job.act != IndexAct::Give && known.remote.is_none() {
        return Ok(None);
    }
    let state = match job.act {
        IndexAct::Inactive => State::Inactive,
        IndexAct::Active => State::Active,
        IndexAct::Remove => State::Removed,
        IndexAct::Give | IndexAct::Worker | IndexAct::Parents => {
            // A first try that may have arrived is asked again whatever became of the signal.
            if known.asked.is_none() && known.state == SignalState::Removed {
                return Ok(None);
            }
            let key = match youth_key(house, tx, permit, job.youth).await {
                // Whoever was erased is told about to nobody.
                Err(Fault::NotFound) => return Ok(None),
                key => key?,
            };
            return with_words(house, log, (job, &key), known).await.map(Some);
        }
    };
    Ok(Some(Wish::State(state)))
}

/// A message with words in it: what the first try asked, or new and then kept.
async fn with_words(
    house: &House,
    log: &Logged<'_>,
    (job, key): (&DueIndexJob, &YouthKey),
    known: SignalInIndex,
) -> Result<Wish, CaseError> {
    let at = ("case_index_job", job.id.0, "asked");
    let request = job.id.to_string();
    if job.act == IndexAct::Worker {
        let asked = match &known.asked {
            Some(sealed) => read(&words::open(key, at, Some(sealed))?)?,
            None => {
                let worker = worker(house, known.contact);
                let asked = ChangeWorker { request, worker };
                log.keep_asked(job, words::seal_all(key, at, &asked)?)
                    .await?;
                asked
            }
        };
        return Ok(Wish::Worker(asked));
    }
    if job.act == IndexAct::Parents {
        let asked = match &known.asked {
            Some(sealed) => read(&words::open(key, at, Some(sealed))?)?,
            None => {
                let parents = parents(log, (job.youth, key)).await?;
                let asked = ChangeParents { request, parents };
                log.keep_asked(job, words::seal_all(key, at, &asked)?)
                    .await?;
                asked
            }
        };
        return Ok(Wish::Parents(asked));
    }
    let asked = match &known.asked {
        Some(sealed) => read(&words::open(key, at, Some(sealed))?)?,
        None => {
            let file = log.case_file(job.case).await?;
            let at_youth = |column| ("case_youth", job.youth.0, column);
            let youth = ParentWords {
                given_names: words::open(
                    key,
                    at_youth("given_names"),
                    file.youth.given_names.as_ref(),
                )?,
                family_name: words::open(
                    key,
                    at_youth("family_name"),
                    file.youth.family_name.as_ref(),
                )?,
                birth_date: words::open(
                    key,
                    at_youth("birth_date"),
                    file.youth.birth_date.as_ref(),
                )?,
            };
            let asked = GiveSignal {
                request,
                youth: person(&youth)?,
                parents: parents(log, (job.youth, key)).await?,
                worker: worker(house, known.contact),
            };
            log.keep_asked(job, words::seal_all(key, at, &asked)?)
                .await?;
            asked
        }
    };
    Ok(Wish::Give(Box::new(asked)))
}

fn read<T: serde::de::DeserializeOwned>(words: &Private) -> Result<T, Fault> {
    serde_json::from_str(words.as_str()).map_err(|_| Fault::Failed)
}

async fn parents(
    log: &Logged<'_>,
    (youth, key): (YouthId, &YouthKey),
) -> Result<Vec<Person>, CaseError> {
    let mut parents = Vec::new();
    for (id, sealed) in log.parents(youth).await? {
        let at = ("case_parent", id.0, "words");
        parents.push(person(&words::open_all(key, at, sealed.as_ref())?)?);
    }
    Ok(parents)
}

fn person(words: &ParentWords) -> Result<Person, Fault> {
    Ok(Person {
        number: None,
        given_name: words.given_names.as_str().to_owned(),
        family_name: words.family_name.as_str().to_owned(),
        birth_date: words
            .birth_date
            .as_str()
            .parse()
            .map_err(|_| Fault::Failed)?,
    })
}

/// The own telephone number, else the organisation's; that may be empty.
pub(super) fn number_of(house: &House, own: Option<String>) -> String {
    let own = own.filter(|phone| !phone.trim().is_empty());
    own.unwrap_or_else(|| house.mail.letterhead.phone.trim().to_owned())
}

/// Whom the other professional calls: the worker's own number, else the organisation's.
fn worker(house: &House, contact: IndexContact) -> Worker {
    let phone = number_of(house, contact.phone);
    Worker {
        name: contact.name,
        // The index asks for one; who has none is mailed.
        phone: if phone.is_empty() {
            "-".to_owned()
        } else {
            phone
        },
        email: contact.email,
    }
}
