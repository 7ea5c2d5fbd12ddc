//! Programs of others that read figures: what their tokens open, never the tokens themselves.
//!
//! [`Store::connection_of`] comes before there is an actor, as a session does.

use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::connection::{Connection, ConnectionScope, NewConnection};
use domain::ids::{AreaId, ConnectionId};
use domain::permission::{ManageConnections, Permit};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    scopes: String,
    area_id: Option<Uuid>,
    area: Option<String>,
    last_day: Day,
    made_at: i64,
    used_at: Option<i64>,
    revoked_at: Option<i64>,
}

const ALL: &str = "SELECT c.id, c.name, c.scopes, c.area_id, a.name AS area, c.last_day, c.made_at,
        c.used_at, c.revoked_at
    FROM connection c LEFT JOIN area a ON a.id = c.area_id";

impl Row {
    fn read(self) -> Result<Connection, StoreError> {
        let scopes: Vec<ConnectionScope> =
            serde_json::from_str(&self.scopes).map_err(|_| StoreError::Unreadable("connection"))?;
        Ok(Connection {
            id: ConnectionId(self.id),
            name: self.name,
            scopes,
            area: self.area_id.map(AreaId).zip(self.area),
            last_day: self.last_day,
            made_at: self.made_at,
            used_at: self.used_at,
            revoked_at: self.revoked_at,
        })
    }
}

impl Store {
    /// What the digest of a token opens, whether or not it still works; none for an unknown one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn connection_of(&self, token_hash: &str) -> Result<Option<Connection>, StoreError> {
        let sql = format!("{ALL} WHERE c.token_hash = $1");
        let row: Option<Row> = one(&self.db, &sql, [token_hash.into()]).await?;
        row.map(Row::read).transpose()
    }

    /// All that were made, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn connections(
        &self,
        _: &Permit<ManageConnections>,
    ) -> Result<Vec<Connection>, StoreError> {
        let sql = format!("{ALL} ORDER BY c.made_at DESC, c.id DESC");
        let rows: Vec<Row> = all(&self.db, &sql, []).await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// Notes that a token was used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_connection_used(
        &self,
        id: ConnectionId,
        at: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE connection SET used_at = $2 WHERE id = $1";
        run(&self.db, sql, [id.0.into(), at.into()]).await?;
        Ok(())
    }
}

impl Tx {
    /// Adds one, with the digest of its token.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_connection(
        &self,
        _: &Permit<ManageConnections>,
        id: ConnectionId,
        new: &NewConnection,
        token_hash: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let scopes =
            serde_json::to_string(&new.scopes).map_err(|_| StoreError::Unreadable("connection"))?;
        let sql =
            "INSERT INTO connection (id, name, token_hash, scopes, area_id, last_day, made_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let values = [
            id.0.into(),
            new.name.to_string().into(),
            token_hash.into(),
            scopes.into(),
            new.area.map(|area| area.0).into(),
            new.last_day.into(),
            at.into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Takes one back; tells whether there was one that nobody took back before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revoke_connection(
        &self,
        _: &Permit<ManageConnections>,
        id: ConnectionId,
        at: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE connection SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
        Ok(run(&self.inner, sql, [id.0.into(), at.into()]).await? == 1)
    }
}
