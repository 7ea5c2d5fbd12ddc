//! The facts of one week, in a constant number of queries however many lessons it has.

mod facts;
mod queries;

pub(crate) use queries::published;

pub use facts::{
    AbsenceFact, EmployeeFact, FreeDayFact, GroupFact, LessonFact, OrganisationFact, RequestFact,
    TypeFact, UnavailableFact, WeekFacts, WeekRow,
};

use crate::{Store, StoreError, Tx};
use domain::permission::{Deed, Permit};
use domain::time::Week;

impl Store {
    /// The facts of a week; `with_open` adds what is still to plan.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn week_facts<D: Deed>(
        &self,
        _: &Permit<D>,
        week: Week,
        with_open: bool,
    ) -> Result<WeekFacts, StoreError> {
        queries::read(&self.db, week, with_open).await
    }
}

impl Tx {
    /// The same inside a write, after the week's row is locked: nobody else changes it meanwhile.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn week_facts<D: Deed>(
        &self,
        _: &Permit<D>,
        week: Week,
        with_open: bool,
    ) -> Result<WeekFacts, StoreError> {
        queries::read(&self.inner, week, with_open).await
    }
}
