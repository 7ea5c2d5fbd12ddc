mod act;
mod change;
mod give;
mod matches;
mod operate;

use crate::{IndexKey, PersonError};
use chrono::NaiveDate;
use domain::time::Instant;
use store::StoreError;
use store::index::IndexStore;

pub use operate::{NewOrganisation, WoundDown};

/// The index: its data, its key, and how long a signal stands.
#[derive(Debug, Clone)]
pub struct Index {
    pub(crate) store: IndexStore,
    key: IndexKey,
    term_months: u32,
}

/// The moment at which something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// In seconds since 1970 in UTC.
    pub at: Instant,
    /// The day in Europe/Amsterdam.
    pub today: NaiveDate,
}

/// Why something was not done. Nothing of what was asked is repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// No such signal or match of this organisation.
    #[error("there is no such record of this organisation")]
    NotFound,
    /// The index takes no signals any more.
    #[error("the index is being wound down and takes no signals")]
    Closed,
    /// A person cannot be known by what was told.
    #[error("{0}")]
    Person(#[from] PersonError),
    /// The worker's name, telephone number or address is missing or too long.
    #[error("name, phone and email of the worker must be told")]
    Worker,
    /// More parents than anybody has.
    #[error("too many parents")]
    Parents,
    /// The youth is 23 or older, or was not born yet.
    #[error("the youth must be between 0 and 23 years old")]
    Age,
    /// The signal cannot become that.
    #[error("the signal cannot become that")]
    State,
    /// The request has no id, or the same id was used for something else.
    #[error("the request needs an id of its own")]
    Request,
    /// The database.
    #[error("the database does not answer")]
    Store(#[from] StoreError),
}

impl Index {
    /// An index. A term of more than 24 months counts as 24.
    #[must_use]
    pub const fn new(store: IndexStore, key: IndexKey, term_months: u32) -> Self {
        Self {
            store,
            key,
            term_months,
        }
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> bool {
        self.store.ready().await
    }
}
