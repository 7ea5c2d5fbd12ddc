use super::{IndexStore, IndexTx};
use crate::StoreError;
use crate::tables::{all, one, run};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// A signal, without whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct SignalRow {
    /// Its id.
    pub id: String,
    /// Who gave it.
    pub organisation_id: String,
    /// When, in seconds since 1970 in UTC.
    pub given_at: i64,
    /// The first day on which it no longer stands, as `2027-11-23`.
    pub ends_on: String,
    /// `active`, `inactive` or `removed`.
    pub state: String,
}

/// The professional who gave a signal and can be reached about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerRow {
    /// Name.
    pub name: String,
    /// Telephone number.
    pub phone: String,
    /// E-mail address.
    pub email: String,
}

/// A person as the index knows one: digests under its key.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct PersonRow {
    /// `youth` or `parent`.
    pub role: String,
    /// Of the citizen service number, if that was told.
    pub by_number: Option<String>,
    /// Of name and birth date.
    pub by_name: String,
}

/// A person of an active signal that shares a digest with somebody.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct StandingRow {
    /// The signal.
    pub signal_id: String,
    /// Who gave it.
    pub organisation_id: String,
    /// Its worker's address.
    pub worker_email: Option<String>,
    /// `youth` or `parent`.
    pub role: String,
    /// Of the citizen service number, if that was told.
    pub by_number: Option<String>,
    /// Of name and birth date.
    pub by_name: String,
}

#[derive(FromQueryResult)]
struct Email {
    worker_email: Option<String>,
}

const SIGNAL: &str = "SELECT id, organisation_id, given_at, ends_on, state FROM index_signal";

async fn signal(
    db: &impl ConnectionTrait,
    id: &str,
    organisation: &str,
) -> Result<Option<SignalRow>, StoreError> {
    let sql = format!("{SIGNAL} WHERE id = $1 AND organisation_id = $2");
    one(db, &sql, [id.into(), organisation.into()]).await
}

impl IndexStore {
    /// A signal of this organisation's own.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signal(
        &self,
        id: &str,
        organisation: &str,
    ) -> Result<Option<SignalRow>, StoreError> {
        signal(&self.store.db, id, organisation).await
    }
}

impl IndexTx {
    /// A signal of this organisation's own.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn signal(
        &self,
        id: &str,
        organisation: &str,
    ) -> Result<Option<SignalRow>, StoreError> {
        signal(&self.tx.inner, id, organisation).await
    }

    /// Writes a new signal and whom it is about.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_signal(
        &self,
        row: &SignalRow,
        worker: &WorkerRow,
        persons: &[PersonRow],
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO index_signal (id, organisation_id, given_at, ends_on, state, \
                   changed_at, worker_name, worker_phone, worker_email) \
                   VALUES ($1, $2, $3, $4, $5, $3, $6, $7, $8)";
        let values = [
            row.id.clone().into(),
            row.organisation_id.clone().into(),
            row.given_at.into(),
            row.ends_on.clone().into(),
            row.state.clone().into(),
            worker.name.clone().into(),
            worker.phone.clone().into(),
            worker.email.clone().into(),
        ];
        run(&self.tx.inner, sql, values).await?;
        self.add_persons(&row.id, (0_i32..).zip(persons)).await
    }

    /// Writes the parents of a signal's youth in the place of those who were there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_parents(&self, signal: &str, parents: &[PersonRow]) -> Result<(), StoreError> {
        let sql = "DELETE FROM index_person WHERE signal_id = $1 AND role = 'parent'";
        run(&self.tx.inner, sql, [signal.into()]).await?;
        self.add_persons(signal, (1_i32..).zip(parents)).await
    }

    async fn add_persons(
        &self,
        signal: &str,
        persons: impl Iterator<Item = (i32, &PersonRow)>,
    ) -> Result<(), StoreError> {
        for (place, person) in persons {
            let sql = "INSERT INTO index_person (signal_id, place, role, by_number, by_name) \
                       VALUES ($1, $2, $3, $4, $5)";
            let values = [
                signal.into(),
                place.into(),
                person.role.clone().into(),
                person.by_number.clone().into(),
                person.by_name.clone().into(),
            ];
            run(&self.tx.inner, sql, values).await?;
        }
        Ok(())
    }

    /// The address of a signal's worker.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn worker_email(&self, signal: &str) -> Result<Option<String>, StoreError> {
        let sql = "SELECT worker_email FROM index_signal WHERE id = $1";
        let row = one::<Email>(&self.tx.inner, sql, [signal.into()]).await?;
        Ok(row.and_then(|row| row.worker_email))
    }

    /// Whom a signal is about.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn persons(&self, signal: &str) -> Result<Vec<PersonRow>, StoreError> {
        let sql = "SELECT role, by_number, by_name FROM index_person \
                   WHERE signal_id = $1 ORDER BY place";
        all(&self.tx.inner, sql, [signal.into()]).await
    }

    /// Persons of other signals that are active on a day and share a digest with this person.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn standing(
        &self,
        except: &str,
        person: &PersonRow,
        day: &str,
    ) -> Result<Vec<StandingRow>, StoreError> {
        let sql = "SELECT p.signal_id, s.organisation_id, s.worker_email, p.role, p.by_number, \
                   p.by_name FROM index_person p JOIN index_signal s ON s.id = p.signal_id \
                   WHERE s.state = 'active' AND s.ends_on > $1 AND s.id <> $2 AND p.role = $3 \
                   AND (p.by_name = $4 OR p.by_number = $5) ORDER BY s.given_at, s.id, p.place";
        let values = [
            day.into(),
            except.into(),
            person.role.clone().into(),
            person.by_name.clone().into(),
            person.by_number.clone().into(),
        ];
        all(&self.tx.inner, sql, values).await
    }

    /// Changes the state. Whoever a removed signal was about is gone, its worker too.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_state(&self, id: &str, state: &str, at: i64) -> Result<(), StoreError> {
        if state == "removed" {
            run(
                &self.tx.inner,
                "DELETE FROM index_person WHERE signal_id = $1",
                [id.into()],
            )
            .await?;
            let sql = "DELETE FROM index_match WHERE older_id = $1 OR newer_id = $1";
            run(&self.tx.inner, sql, [id.into()]).await?;
            let sql = "UPDATE index_signal SET worker_name = NULL, worker_phone = NULL, \
                       worker_email = NULL, state = 'removed', changed_at = $2 WHERE id = $1";
            run(&self.tx.inner, sql, [id.into(), at.into()]).await?;
        } else {
            let sql = "UPDATE index_signal SET state = $2, changed_at = $3 WHERE id = $1";
            run(&self.tx.inner, sql, [id.into(), state.into(), at.into()]).await?;
        }
        Ok(())
    }

    /// Gives a signal to another worker of the same organisation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_worker(&self, id: &str, worker: &WorkerRow) -> Result<(), StoreError> {
        let sql = "UPDATE index_signal SET worker_name = $2, worker_phone = $3, worker_email = $4 \
                   WHERE id = $1";
        let values = [
            id.into(),
            worker.name.clone().into(),
            worker.phone.clone().into(),
            worker.email.clone().into(),
        ];
        run(&self.tx.inner, sql, values).await?;
        Ok(())
    }

    /// Active signals whose last day is over, in the order in which they ended: so many at most.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn over(&self, day: &str, most: i64) -> Result<Vec<SignalRow>, StoreError> {
        let sql = format!(
            "{SIGNAL} WHERE state = 'active' AND ends_on <= $1 ORDER BY ends_on, id LIMIT $2"
        );
        all(&self.tx.inner, &sql, [day.into(), most.into()]).await
    }
}
