use crate::{Fault, House};
use domain::ids::YouthId;
use domain::permission::{Deed, Permit};
use serde::Serialize;
use store::Tx;
use store::cases::log::{About, LogEntry, Logged};
use vault::{MasterKeys, Place, YouthKey, Zeroizing};

/// Notes a deed that needs no more words than its name and what it was about.
///
/// # Errors
/// `CasesOff`, or when the database fails; then nothing of the transaction may stay.
pub async fn note<'tx, D: Deed>(
    house: &House,
    tx: &'tx Tx,
    permit: &Permit<D>,
    deed: &'static str,
    about: About,
) -> Result<Logged<'tx>, Fault> {
    house.case_keys()?;
    let entry = LogEntry {
        at: house.clock.now(),
        deed,
        about,
        detail: None,
    };
    Ok(tx.log_case(permit, &entry).await?)
}

/// Notes a deed with what else is to be known, sealed by the youth's key: field names and words, as
/// JSON. When the key goes, the row stays and says no more than [`note`] would.
///
/// # Errors
/// As [`note`].
pub async fn note_sealed<'tx, D: Deed>(
    house: &House,
    tx: &'tx Tx,
    permit: &Permit<D>,
    deed: &'static str,
    (about, key): (About, &YouthKey),
    detail: &(impl Serialize + Sync),
) -> Result<Logged<'tx>, Fault> {
    house.case_keys()?;
    let plain = serde_json::to_vec(detail).map_err(|_| Fault::Failed)?;
    let plain = Zeroizing::new(plain);
    let detail = match about.youth() {
        Some(youth) => Some(key.seal(&place_of_detail(youth), &plain)?),
        None => return Err(Fault::Failed),
    };
    let entry = LogEntry {
        at: house.clock.now(),
        deed,
        about,
        detail,
    };
    Ok(tx.log_case(permit, &entry).await?)
}

/// Where the detail of a row about a youth is sealed for: the row's place in the log is not known
/// before it is there.
pub(crate) const fn place_of_detail(youth: YouthId) -> Place {
    Place::new("case_log", youth.0, "detail")
}

/// The key of a youth, unwrapped; for what is sealed and opened in this transaction.
///
/// # Errors
/// `NotFound` when there is no such youth or its key was destroyed; `CasesOff`.
pub async fn youth_key<D: Deed>(
    house: &House,
    tx: &Tx,
    permit: &Permit<D>,
    youth: YouthId,
) -> Result<YouthKey, Fault> {
    let masters: &MasterKeys = &house.case_keys()?.masters;
    let wrapped = tx.youth_key(permit, youth).await?.ok_or(Fault::NotFound)?;
    Ok(masters.unwrap(youth.0, &wrapped)?)
}
