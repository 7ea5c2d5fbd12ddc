//! Accounts, sessions and failed sign-ins.
//!
//! These reads come before there is an actor, so they take no permit: they are the road by which an
//! actor comes to be, and answer nothing but ids, roles and hashes.

use crate::tables::{self, account, role_grant, session, sign_in_failure};
use crate::{Store, StoreError, Tx};
use domain::ids::{AreaId, EmployeeId};
use domain::permission::{Deed, Grant, ManageOwnAccount, Permit, Role};
use domain::time::Instant;
use domain::values::Email;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, sea_query::OnConflict,
};
use uuid::Uuid;

/// What sign-in needs to know of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Who.
    pub employee: EmployeeId,
    /// argon2id PHC string; none when the account was never set up.
    pub passphrase_hash: Option<String>,
}

/// A session found by its cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Who is signed in.
    pub employee: EmployeeId,
    /// Their name, for the page head.
    pub name: String,
    /// When it was last seen.
    pub seen_at: Instant,
    /// When it ends, whatever happens.
    pub expires_at: Instant,
    /// Their roles.
    pub grants: Vec<Grant>,
    /// Whether they proved a second factor when setting it up.
    pub has_second_factor: bool,
    /// When they gave it in this session.
    pub second_factor_at: Option<Instant>,
    /// When this session last asked for something of the cases.
    pub cases_seen_at: Option<Instant>,
}

#[derive(FromQueryResult)]
struct SessionRow {
    employee_id: Uuid,
    name: String,
    seen_at: i64,
    expires_at: i64,
    role: Option<String>,
    area_id: Option<Uuid>,
    confirmed_at: Option<i64>,
    second_factor_at: Option<i64>,
    cases_seen_at: Option<i64>,
}

impl Store {
    /// The credentials of an active employee.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn credentials(&self, email: &Email) -> Result<Option<Credentials>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            passphrase_hash: Option<String>,
        }
        let row: Option<Row> = tables::one(
            &self.db,
            "SELECT e.id, a.passphrase_hash FROM employee e
             LEFT JOIN account a ON a.employee_id = e.id
             WHERE e.email = $1 AND e.active = $2",
            [email.as_str().into(), true.into()],
        )
        .await?;
        Ok(row.map(|row| Credentials {
            employee: EmployeeId(row.id),
            passphrase_hash: row.passphrase_hash,
        }))
    }

    /// The session of a cookie, with the roles as they are now; none when it is unknown, over, idle
    /// for longer than `idle` seconds, or its employee left.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session(
        &self,
        token_hash: &str,
        now: Instant,
        idle: i64,
    ) -> Result<Option<Session>, StoreError> {
        let rows: Vec<SessionRow> = tables::all(
            &self.db,
            "SELECT s.employee_id, e.name, s.seen_at, s.expires_at, g.role, g.area_id,
                    f.confirmed_at, s.second_factor_at, s.cases_seen_at
             FROM session s
             JOIN employee e ON e.id = s.employee_id
             LEFT JOIN second_factor f ON f.employee_id = e.id
             LEFT JOIN role_grant g ON g.employee_id = e.id
             WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND e.active = $4",
            [
                token_hash.into(),
                now.into(),
                (now - idle).into(),
                true.into(),
            ],
        )
        .await?;
        let Some(first) = rows.first() else {
            return Ok(None);
        };
        let grants = rows.iter().filter_map(|row| {
            let role = Role::parse(row.role.as_deref()?).ok()?;
            let area = row.area_id.map(AreaId);
            Some(Grant { role, area })
        });
        Ok(Some(Session {
            employee: EmployeeId(first.employee_id),
            name: first.name.clone(),
            seen_at: first.seen_at,
            expires_at: first.expires_at,
            grants: grants.collect(),
            has_second_factor: first.confirmed_at.is_some(),
            second_factor_at: first.second_factor_at,
            cases_seen_at: first.cases_seen_at,
        }))
    }

    /// Notes that a session is in use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn touch_session(&self, token_hash: &str, now: Instant) -> Result<(), StoreError> {
        tables::run(
            &self.db,
            "UPDATE session SET seen_at = $1 WHERE token_hash = $2",
            [now.into(), token_hash.into()],
        )
        .await?;
        Ok(())
    }

    /// Failed sign-ins under a key since an instant.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn failures(&self, key: &str, since: Instant) -> Result<i32, StoreError> {
        let row = sign_in_failure::Entity::find_by_id(key.to_owned())
            .filter(sign_in_failure::Column::LastAt.gt(since))
            .one(&self.db)
            .await?;
        Ok(row.map_or(0, |row| row.failures))
    }

    /// Counts one more failed sign-in under a key; starts again at 1 when the last lies before
    /// `since`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_failure(
        &self,
        key: &str,
        now: Instant,
        since: Instant,
    ) -> Result<(), StoreError> {
        tables::run(
            &self.db,
            "INSERT INTO sign_in_failure (attempt_key, failures, last_at) VALUES ($1, 1, $2)
             ON CONFLICT (attempt_key) DO UPDATE SET
                failures = CASE WHEN sign_in_failure.last_at > $3
                                THEN sign_in_failure.failures + 1 ELSE 1 END,
                last_at = excluded.last_at",
            [key.into(), now.into(), since.into()],
        )
        .await?;
        Ok(())
    }

    /// Removes sessions and counts that no longer matter.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep_accounts(&self, now: Instant, forget: i64) -> Result<(), StoreError> {
        session::Entity::delete_many()
            .filter(session::Column::ExpiresAt.lte(now))
            .exec(&self.db)
            .await?;
        sign_in_failure::Entity::delete_many()
            .filter(sign_in_failure::Column::LastAt.lte(now - forget))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

impl Tx {
    /// Starts a session; `token_hash` is the SHA-256 of its cookie in hex.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn start_session(
        &self,
        token_hash: &str,
        employee: EmployeeId,
        now: Instant,
        expires_at: Instant,
    ) -> Result<(), StoreError> {
        let row = session::ActiveModel {
            token_hash: Set(token_hash.to_owned()),
            employee_id: Set(employee.0),
            created_at: Set(now),
            seen_at: Set(now),
            expires_at: Set(expires_at),
            second_factor_at: Set(None),
            cases_seen_at: Set(None),
        };
        session::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Ends one session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(
        &self,
        _: &Permit<ManageOwnAccount>,
        token_hash: &str,
    ) -> Result<(), StoreError> {
        session::Entity::delete_by_id(token_hash.to_owned())
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Ends all sessions of an employee but one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_sessions<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
        but: Option<&str>,
    ) -> Result<u64, StoreError> {
        let mut ended =
            session::Entity::delete_many().filter(session::Column::EmployeeId.eq(employee.0));
        if let Some(but) = but {
            ended = ended.filter(session::Column::TokenHash.ne(but));
        }
        Ok(ended.exec(&self.inner).await?.rows_affected)
    }

    /// Sets the passphrase of an employee.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_passphrase<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
        hash: &str,
    ) -> Result<(), StoreError> {
        let row = account::ActiveModel {
            employee_id: Set(employee.0),
            passphrase_hash: Set(Some(hash.to_owned())),
        };
        account::Entity::insert(row)
            .on_conflict(
                OnConflict::column(account::Column::EmployeeId)
                    .update_column(account::Column::PassphraseHash)
                    .to_owned(),
            )
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Forgets failed sign-ins under a key.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_failures(&self, key: &str) -> Result<(), StoreError> {
        sign_in_failure::Entity::delete_by_id(key.to_owned())
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Gives an employee exactly these roles.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_grants<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
        grants: &[Grant],
    ) -> Result<(), StoreError> {
        role_grant::Entity::delete_many()
            .filter(role_grant::Column::EmployeeId.eq(employee.0))
            .exec(&self.inner)
            .await?;
        let rows: Vec<_> = grants
            .iter()
            .map(|grant| role_grant::ActiveModel {
                id: Set(crate::transaction::new_id()),
                employee_id: Set(employee.0),
                role: Set(grant.role.code().to_owned()),
                area_id: Set(grant.area.map(|area| area.0)),
            })
            .collect();
        if !rows.is_empty() {
            role_grant::Entity::insert_many(rows)
                .exec_without_returning(&self.inner)
                .await?;
        }
        Ok(())
    }
}

impl Store {
    /// The passphrase hash of an employee, for changing it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn passphrase_hash(
        &self,
        _: &Permit<ManageOwnAccount>,
        employee: EmployeeId,
    ) -> Result<Option<String>, StoreError> {
        let row = account::Entity::find_by_id(employee.0)
            .one(&self.db)
            .await?;
        Ok(row.and_then(|row| row.passphrase_hash))
    }
}
