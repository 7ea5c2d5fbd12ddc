use crate::tables::{one, run};
use crate::{Store, StoreError, Tx};
use domain::booking::PortalSession;
use domain::ids::{EmployeeId, LinkId, OrganisationId, SeasonId};
use domain::permission::{Deed, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A school that goes to work, to be kept.
#[derive(Debug, Clone)]
pub struct NewSchoolSession {
    /// SHA-256 of the cookie, lower-case hex.
    pub token_hash: String,
    /// Which school.
    pub organisation: OrganisationId,
    /// In which season.
    pub season: SeasonId,
    /// The link it came by.
    pub link: Option<LinkId>,
    /// The colleague who books for it on the telephone.
    pub by: Option<EmployeeId>,
    /// When it starts.
    pub now: Instant,
}

/// A school at work, found by its cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolSession {
    /// Which school.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// In which season.
    pub season: SeasonId,
    /// The colleague who books for it.
    pub by: Option<EmployeeId>,
    /// When it started and was last seen.
    pub session: PortalSession,
}

impl Store {
    /// The session of a school's cookie, whether or not it still counts. It comes before there is
    /// an actor: the cookie is the permission. None when its school closed or its link was ended.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn school_session(
        &self,
        token_hash: &str,
    ) -> Result<Option<SchoolSession>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            organisation_id: Uuid,
            name: String,
            season_id: Uuid,
            employee_id: Option<Uuid>,
            created_at: i64,
            seen_at: i64,
        }
        let sql = "SELECT s.organisation_id, o.name, s.season_id, s.employee_id, s.created_at,
                s.seen_at
            FROM school_session s JOIN organisation o ON o.id = s.organisation_id
            LEFT JOIN booking_link b ON b.id = s.link_id
            LEFT JOIN employee e ON e.id = s.employee_id
            WHERE s.token_hash = $1 AND b.revoked_at IS NULL
              AND (s.employee_id IS NULL OR e.active = $2)";
        let row: Option<Row> = one(&self.db, sql, [token_hash.into(), true.into()]).await?;
        Ok(row.map(|row| SchoolSession {
            organisation: OrganisationId(row.organisation_id),
            name: row.name,
            season: SeasonId(row.season_id),
            by: row.employee_id.map(EmployeeId),
            session: PortalSession {
                started_at: row.created_at,
                seen_at: row.seen_at,
            },
        }))
    }

    /// Notes that a session is in use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn touch_school_session(
        &self,
        token_hash: &str,
        now: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE school_session SET seen_at = $2 WHERE token_hash = $1";
        run(&self.db, sql, [token_hash.into(), now.into()]).await?;
        Ok(())
    }

    /// Forgets sessions that are over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep_school_sessions(&self, now: Instant) -> Result<(), StoreError> {
        let sql = "DELETE FROM school_session WHERE expires_at <= $1";
        run(&self.db, sql, [now.into()]).await?;
        Ok(())
    }
}

impl Tx {
    /// Keeps a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_school_session<D: Deed>(
        &self,
        _: &Permit<D>,
        new: &NewSchoolSession,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO school_session (token_hash, organisation_id, season_id, link_id,
            employee_id, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $7)";
        let values = [
            new.token_hash.clone().into(),
            new.organisation.0.into(),
            new.season.0.into(),
            new.link.map(|id| id.0).into(),
            new.by.map(|id| id.0).into(),
            new.now.into(),
            (new.now + PortalSession::MOST_SECONDS).into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_school_session<D: Deed>(
        &self,
        _: &Permit<D>,
        token_hash: &str,
    ) -> Result<(), StoreError> {
        let sql = "DELETE FROM school_session WHERE token_hash = $1";
        run(&self.inner, sql, [token_hash.into()]).await?;
        Ok(())
    }
}
