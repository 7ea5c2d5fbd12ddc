use super::act::{Begun, reachable, shown};
use super::{Index, IndexError, Moment};
use crate::Person;
use crate::rules::{State, ends_on};
use crate::wire::{GiveSignal, Signal};
use store::index::{OrganisationRow, PersonRow, SignalRow};
use uuid::Uuid;

/// Most parents that one youth may have here.
const MOST_PARENTS: usize = 6;

impl Index {
    /// Gives a signal, and looks for matches in the same write.
    ///
    /// # Errors
    /// Each [`IndexError`] but `NotFound` and `State`.
    pub async fn give(
        &self,
        organisation: &OrganisationRow,
        asked: &GiveSignal,
        moment: Moment,
    ) -> Result<Signal, IndexError> {
        let act = match self
            .act(organisation, &asked.request, asked, moment)
            .await?
        {
            Begun::Before(signal) => return Ok(signal),
            Begun::Now(act) => act,
        };
        if act.tx.closed_at().await?.is_some() {
            return Err(IndexError::Closed);
        }
        let worker = reachable(&asked.worker)?;
        let persons = self.persons(asked)?;
        let end = ends_on(moment.today, asked.youth.birth_date, self.term_months)
            .ok_or(IndexError::Age)?;
        let row = SignalRow {
            id: Uuid::now_v7().to_string(),
            organisation_id: organisation.id.clone(),
            given_at: moment.at,
            ends_on: end.to_string(),
            state: State::Active.code().to_owned(),
        };
        act.tx.add_signal(&row, &worker, &persons).await?;
        self.find_matches(&act.tx, &row, &worker.email, moment)
            .await?;
        let signal = shown(&row)?;
        act.done(signal, "signal.give").await
    }

    fn persons(&self, asked: &GiveSignal) -> Result<Vec<PersonRow>, IndexError> {
        let mut persons = vec![asked.youth.known_by("youth", &self.key)?];
        persons.extend(self.parents(&asked.parents)?);
        Ok(persons)
    }

    /// By what parents are known.
    pub(super) fn parents(&self, parents: &[Person]) -> Result<Vec<PersonRow>, IndexError> {
        if parents.len() > MOST_PARENTS {
            return Err(IndexError::Parents);
        }
        let known = |parent: &Person| Ok(parent.known_by("parent", &self.key)?);
        parents.iter().map(known).collect()
    }
}
