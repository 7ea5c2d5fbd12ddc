use super::{IndexStore, IndexTx};
use crate::StoreError;
use crate::tables::{one, run};
use sea_orm::FromQueryResult;

/// An organisation that takes part.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct OrganisationRow {
    /// Its id.
    pub id: String,
    /// Its name, as matches show it.
    pub name: String,
}

impl IndexStore {
    /// Whose token has this digest, if it was not revoked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn organisation_of(
        &self,
        token_digest: &str,
    ) -> Result<Option<OrganisationRow>, StoreError> {
        let sql = "SELECT id, name FROM index_organisation \
                   WHERE token_digest = $1 AND revoked_at IS NULL";
        one(&self.store.db, sql, [token_digest.into()]).await
    }
}

impl IndexTx {
    /// Adds one, with the digest of its token.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_organisation(
        &self,
        row: &OrganisationRow,
        token_digest: &str,
        at: i64,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO index_organisation (id, name, token_digest, created_at) \
                   VALUES ($1, $2, $3, $4)";
        let values = [
            row.id.clone().into(),
            row.name.clone().into(),
            token_digest.into(),
            at.into(),
        ];
        run(&self.tx.inner, sql, values).await?;
        Ok(())
    }

    /// Ends the token of an organisation; its signals stay.
    ///
    /// # Errors
    /// `NotFound` when there is none with a token.
    pub async fn revoke_organisation(&self, id: &str, at: i64) -> Result<(), StoreError> {
        let sql = "UPDATE index_organisation SET revoked_at = $2 \
                   WHERE id = $1 AND revoked_at IS NULL";
        match run(&self.tx.inner, sql, [id.into(), at.into()]).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }
}
