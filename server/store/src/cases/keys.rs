//! The keys of youths, wrapped by a master key that is in no table.
//!
//! Without the master key a wrapped key tells nothing, so reading one needs a permit but no row in
//! the log: it is what such a row is sealed by.

use super::log::Logged;
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::ids::YouthId;
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::{Sealed, UnderMaster};

#[derive(FromQueryResult)]
struct Row {
    master: String,
    wrapped: Vec<u8>,
}

impl Tx {
    /// Gives a new youth its wrapped key.
    ///
    /// # Errors
    /// When the youth has one, or the database fails.
    pub async fn insert_youth_key<D: Deed>(
        &self,
        _: &Permit<D>,
        youth: YouthId,
        key: &UnderMaster,
        at: Instant,
    ) -> Result<(), StoreError> {
        run(
            &self.inner,
            "INSERT INTO case_key (youth_id, master, wrapped, made_at) VALUES ($1, $2, $3, $4)",
            [
                youth.0.into(),
                key.master.as_str().into(),
                key.sealed.as_bytes().to_vec().into(),
                at.into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// The wrapped key of a youth; none when there is no such youth, or its key was destroyed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn youth_key<D: Deed>(
        &self,
        _: &Permit<D>,
        youth: YouthId,
    ) -> Result<Option<UnderMaster>, StoreError> {
        let row: Option<Row> = one(
            &self.inner,
            "SELECT master, wrapped FROM case_key WHERE youth_id = $1",
            [youth.0.into()],
        )
        .await?;
        row.map(under_master).transpose()
    }

    /// Puts the same key there as another master key wraps it; tells whether it was still as it was.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn rewrap_youth_key(
        &self,
        _: &Permit<KeepCaseRules>,
        youth: YouthId,
        was: &UnderMaster,
        becomes: &UnderMaster,
    ) -> Result<bool, StoreError> {
        let touched = run(
            &self.inner,
            "UPDATE case_key SET master = $1, wrapped = $2
             WHERE youth_id = $3 AND master = $4 AND wrapped = $5",
            [
                becomes.master.as_str().into(),
                becomes.sealed.as_bytes().to_vec().into(),
                youth.0.into(),
                was.master.as_str().into(),
                was.sealed.as_bytes().to_vec().into(),
            ],
        )
        .await?;
        Ok(touched == 1)
    }
}

impl Logged<'_> {
    /// Puts a kept key back for a youth that is known, not erased, and has none; tells whether it did.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another youth.
    pub async fn restore_youth_key(
        &self,
        youth: YouthId,
        key: &UnderMaster,
        made_at: Instant,
    ) -> Result<bool, StoreError> {
        self.of_youth(youth)?;
        let touched = run(
            self.connection(),
            "INSERT INTO case_key (youth_id, master, wrapped, made_at)
             SELECT y.id, $2, $3, $4 FROM case_youth y
             WHERE y.id = $1 AND y.erased_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM case_key k WHERE k.youth_id = y.id)",
            [
                youth.0.into(),
                key.master.as_str().into(),
                key.sealed.as_bytes().to_vec().into(),
                made_at.into(),
            ],
        )
        .await?;
        Ok(touched == 1)
    }

    /// Destroys the key of a youth, and by what the youth's number was found: nothing that was sealed
    /// by it can be read again, in no copy of the database. Tells whether there was one.
    ///
    /// # Errors
    /// `NotFound` when the log's row is about another youth.
    pub async fn destroy_youth_key(&self, youth: YouthId) -> Result<bool, StoreError> {
        self.of_youth(youth)?;
        let sql = "DELETE FROM case_bsn WHERE youth_id = $1";
        run(self.connection(), sql, [youth.0.into()]).await?;
        let touched = run(
            self.connection(),
            "DELETE FROM case_key WHERE youth_id = $1",
            [youth.0.into()],
        )
        .await?;
        Ok(touched == 1)
    }
}

impl Store {
    /// All wrapped keys, with when they were made.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wrapped_keys(
        &self,
        _: &Permit<KeepCaseRules>,
    ) -> Result<Vec<(YouthId, UnderMaster, Instant)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Kept {
            youth_id: Uuid,
            master: String,
            wrapped: Vec<u8>,
            made_at: i64,
        }
        let rows: Vec<Kept> = all(
            &self.db,
            "SELECT youth_id, master, wrapped, made_at FROM case_key ORDER BY youth_id",
            [],
        )
        .await?;
        let read = rows.into_iter().map(|row| {
            let (master, wrapped) = (row.master, row.wrapped);
            let key = under_master(Row { master, wrapped })?;
            Ok((YouthId(row.youth_id), key, row.made_at))
        });
        read.collect()
    }

    /// Youths whose key is wrapped by another master key than this one, a handful at a time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn youths_not_under(
        &self,
        _: &Permit<KeepCaseRules>,
        master: &str,
        most: u32,
    ) -> Result<Vec<YouthId>, StoreError> {
        #[derive(FromQueryResult)]
        struct Id {
            youth_id: Uuid,
        }
        let rows: Vec<Id> = all(
            &self.db,
            "SELECT youth_id FROM case_key WHERE master <> $1 ORDER BY youth_id LIMIT $2",
            [master.into(), i64::from(most).into()],
        )
        .await?;
        Ok(rows.into_iter().map(|row| YouthId(row.youth_id)).collect())
    }
}

fn under_master(row: Row) -> Result<UnderMaster, StoreError> {
    let sealed = Sealed::from_bytes(row.wrapped);
    Ok(UnderMaster {
        master: row.master,
        sealed: sealed.map_err(|_| StoreError::Unreadable("case_key.wrapped"))?,
    })
}
