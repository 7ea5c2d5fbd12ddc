use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A region's index, as an administrator set it. The law under the indexes is to be withdrawn:
/// each can be switched off, or get a last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionIndex {
    /// Its short name, as the link to it is known by.
    pub code: String,
    /// Its name as shown.
    pub name: String,
    /// Codes of the municipalities whose youths belong to it.
    pub municipalities: BTreeSet<String>,
    /// Whether signals go to it.
    pub on: bool,
    /// Its last day, where one is set.
    pub ends: Option<Day>,
}

/// Why a youth has no index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoIndex {
    /// The home municipality was given to none.
    NotSet,
    /// It is switched off.
    SwitchedOff,
    /// It has stopped.
    Stopped {
        /// Its last day.
        last: Day,
    },
}

/// The index of a home municipality (Statistics Netherlands' code) on a day: where the youth lives
/// chooses it, not where the worker works.
///
/// # Errors
/// [`NoIndex`].
pub fn index_of<'a>(
    indexes: &'a [RegionIndex],
    municipality: &str,
    on: Day,
) -> Result<&'a RegionIndex, NoIndex> {
    let mut all = indexes.iter();
    let index = all
        .find(|index| index.municipalities.contains(municipality))
        .ok_or(NoIndex::NotSet)?;
    match index.ends {
        _ if !index.on => Err(NoIndex::SwitchedOff),
        Some(last) if last < on => Err(NoIndex::Stopped { last }),
        _ => Ok(index),
    }
}
