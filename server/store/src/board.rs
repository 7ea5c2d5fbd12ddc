//! The facts of one week, in a constant number of queries however many lessons it has.

mod counts;
mod facts;
mod lessons;
mod params;
mod queries;
mod seen;

pub use counts::WeekLessons;
pub use params::Beside;
pub(crate) use seen::published_lessons;

pub use facts::{
    AbsenceFact, EmployeeFact, FreeDayFact, GroupFact, LessonFact, OrganisationFact, RequestFact,
    TypeFact, UnavailableFact, WeekFacts, WeekRow,
};

use crate::{Store, StoreError, Tx};
use domain::permission::{Deed, Permit};
use domain::time::Week;

impl Store {
    /// The facts of a week, and of what stands beside its lessons.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn week_facts<D: Deed>(
        &self,
        _: &Permit<D>,
        week: Week,
        beside: Beside,
    ) -> Result<WeekFacts, StoreError> {
        queries::read(&self.db, week, beside).await
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
        beside: Beside,
    ) -> Result<WeekFacts, StoreError> {
        queries::read(&self.inner, week, beside).await
    }
}
