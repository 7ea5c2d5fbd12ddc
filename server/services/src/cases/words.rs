//! Words about somebody, sealed and opened, each for its own place.

use crate::Fault;
use domain::cases::Private;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;
use vault::{Place, Sealed, YouthKey, Zeroizing};

/// Table, row and column of a value.
pub(super) type At = (&'static str, Uuid, &'static str);

const fn place((table, row, column): At) -> Place {
    Place::new(table, row, column)
}

/// Seals words.
pub(super) fn seal(key: &YouthKey, at: At, words: &Private) -> Result<Sealed, Fault> {
    Ok(key.seal(&place(at), words.as_str().as_bytes())?)
}

/// Opens words; empty where nothing is kept.
pub(super) fn open(key: &YouthKey, at: At, sealed: Option<&Sealed>) -> Result<Private, Fault> {
    let Some(sealed) = sealed else {
        return Ok(Private::default());
    };
    let plain = key.open(&place(at), sealed)?;
    let text = std::str::from_utf8(&plain).map_err(|_| Fault::Failed)?;
    Ok(text.into())
}

/// Seals several values as one.
pub(super) fn seal_all(key: &YouthKey, at: At, values: &impl Serialize) -> Result<Sealed, Fault> {
    let plain = serde_json::to_vec(values).map_err(|_| Fault::Failed)?;
    Ok(key.seal(&place(at), &Zeroizing::new(plain))?)
}

/// Opens several values that were sealed as one; empty where nothing is kept.
pub(super) fn open_all<T: DeserializeOwned + Default>(
    key: &YouthKey,
    at: At,
    sealed: Option<&Sealed>,
) -> Result<T, Fault> {
    let Some(sealed) = sealed else {
        return Ok(T::default());
    };
    let plain = key.open(&place(at), sealed)?;
    serde_json::from_slice(&plain).map_err(|_| Fault::Failed)
}
