//! Parents, by whom an index finds a family; sealed by the key of the youth.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, run};
use domain::ids::{ParentId, YouthId};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    words: Option<Vec<u8>>,
}

impl Logged<'_> {
    /// The parents of a youth, as they were written down.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn parents(
        &self,
        youth: YouthId,
    ) -> Result<Vec<(ParentId, Option<Sealed>)>, StoreError> {
        self.of_youth(youth)?;
        let sql = "SELECT id, words FROM case_parent WHERE youth_id = $1 ORDER BY made_at, id";
        let rows: Vec<Row> = all(self.connection(), sql, [youth.0.into()]).await?;
        let parent = |row: Row| Ok((ParentId(row.id), sealed(row.words)?));
        rows.into_iter().map(parent).collect()
    }

    /// Writes down a parent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_parent(
        &self,
        youth: YouthId,
        (id, words): (ParentId, Sealed),
        at: Instant,
    ) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let sql = "INSERT INTO case_parent (id, youth_id, made_at, words) VALUES ($1, $2, $3, $4)";
        let values = [
            id.0.into(),
            youth.0.into(),
            at.into(),
            words.into_bytes().into(),
        ];
        run(self.connection(), sql, values).await?;
        Ok(())
    }

    /// Takes a parent out.
    ///
    /// # Errors
    /// `NotFound` when the youth has no such parent; or when the database fails.
    pub async fn delete_parent(&self, youth: YouthId, id: ParentId) -> Result<(), StoreError> {
        self.of_youth(youth)?;
        let sql = "DELETE FROM case_parent WHERE id = $1 AND youth_id = $2";
        match run(self.connection(), sql, [id.0.into(), youth.0.into()]).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }
}
