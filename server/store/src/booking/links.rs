use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::booking::{Link, LinkPurpose};
use domain::ids::{AreaId, ContactId, EmployeeId, LinkId, OrganisationId, SeasonId};
use domain::permission::{Deed, InviteSchools, LetsIn, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A link to be given out. Of its token only a digest is kept.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// Its id.
    pub id: LinkId,
    /// SHA-256 of the token, lower-case hex.
    pub token_hash: String,
    /// What it opens.
    pub link: Link,
    /// To whom it goes; none when it is handed over otherwise.
    pub contact: Option<ContactId>,
    /// When it is made.
    pub made_at: Instant,
}

/// A link as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// Its id.
    pub id: LinkId,
    /// What it opens.
    pub link: Link,
    /// When it was made.
    pub made_at: Instant,
    /// By whom; none when the school asked for it itself.
    pub made_by: Option<EmployeeId>,
    /// Their name now.
    pub maker: Option<String>,
    /// Name of the contact that it was sent to; none when that is nobody, or nobody any more.
    pub contact: Option<String>,
    /// When it was first used.
    pub used_at: Option<Instant>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    season_id: Uuid,
    purpose: String,
    made_at: i64,
    made_by: Option<Uuid>,
    maker: Option<String>,
    contact: Option<String>,
    area_id: Uuid,
    expires_at: i64,
    revoked_at: Option<i64>,
    used_at: Option<i64>,
}

impl Row {
    fn read(self) -> Result<LinkRow, StoreError> {
        Ok(LinkRow {
            id: LinkId(self.id),
            link: Link {
                organisation: OrganisationId(self.organisation_id),
                purpose: LinkPurpose::parse(&self.purpose)
                    .map_err(|_| StoreError::Unreadable("purpose"))?,
                season: SeasonId(self.season_id),
                expires_at: self.expires_at,
                revoked_at: self.revoked_at,
            },
            made_at: self.made_at,
            made_by: self.made_by.map(EmployeeId),
            maker: self.maker,
            contact: self.contact,
            used_at: self.used_at,
        })
    }
}

const LINKS: &str = "SELECT b.id, b.organisation_id, b.season_id, b.purpose, b.made_at, b.made_by,
        e.name AS maker, c.name AS contact, m.area_id, b.expires_at, b.revoked_at, b.used_at
    FROM booking_link b JOIN organisation o ON o.id = b.organisation_id
    JOIN municipality m ON m.code = o.municipality_code
    LEFT JOIN employee e ON e.id = b.made_by
    LEFT JOIN contact c ON c.id = b.contact_id AND c.organisation_id = b.organisation_id";

impl Store {
    /// The link that belongs to a token, and its school's name. It comes before there is an actor,
    /// as a session does: the token is the permission.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn link_of(&self, token_hash: &str) -> Result<Option<LinkRow>, StoreError> {
        let sql = format!("{LINKS} WHERE b.token_hash = $1");
        let row: Option<Row> = one(&self.db, &sql, [token_hash.into()]).await?;
        row.map(Row::read).transpose()
    }

    /// The links of a school, the newest first; none outside what the permit reaches.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn links_of_school(
        &self,
        permit: &Permit<InviteSchools>,
        organisation: OrganisationId,
    ) -> Result<Vec<LinkRow>, StoreError> {
        let sql = format!("{LINKS} WHERE b.organisation_id = $1 ORDER BY b.made_at DESC, b.id");
        let rows: Vec<Row> = all(&self.db, &sql, [organisation.0.into()]).await?;
        rows.into_iter()
            .filter(|row| permit.covers_organisation(AreaId(row.area_id), organisation))
            .map(Row::read)
            .collect()
    }

    /// The name of a school, for who holds its link.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn school_name(&self, organisation: OrganisationId) -> Result<String, StoreError> {
        #[derive(FromQueryResult)]
        struct NameRow {
            name: String,
        }
        let sql = "SELECT name FROM organisation WHERE id = $1";
        let row: Option<NameRow> = one(&self.db, sql, [organisation.0.into()]).await?;
        Ok(row.ok_or(StoreError::NotFound)?.name)
    }
}

impl Tx {
    /// Keeps a new link.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_link<D: LetsIn>(
        &self,
        permit: &Permit<D>,
        new: &NewLink,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO booking_link (id, token_hash, organisation_id, season_id, purpose,
            made_at, made_by, expires_at, contact_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let values = [
            new.id.0.into(),
            new.token_hash.clone().into(),
            new.link.organisation.0.into(),
            new.link.season.0.into(),
            new.link.purpose.code().into(),
            new.made_at.into(),
            permit.actor().map(|id| id.0).into(),
            new.link.expires_at.into(),
            new.contact.map(|id| id.0).into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Ends a link of a school, and everything that was begun with it.
    ///
    /// # Errors
    /// `NotFound` when it is not the school's, or ended already.
    pub async fn revoke_link(
        &self,
        _: &Permit<InviteSchools>,
        organisation: OrganisationId,
        id: LinkId,
        now: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE booking_link SET revoked_at = $3
            WHERE id = $1 AND organisation_id = $2 AND revoked_at IS NULL";
        let values = [id.0.into(), organisation.0.into(), now.into()];
        if run(&self.inner, sql, values).await? == 0 {
            return Err(StoreError::NotFound);
        }
        let sql = "DELETE FROM school_session WHERE link_id = $1";
        run(&self.inner, sql, [id.0.into()]).await?;
        Ok(())
    }

    /// Notes that a link was used, the first time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_link_used<D: Deed>(
        &self,
        _: &Permit<D>,
        id: LinkId,
        now: Instant,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE booking_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
        run(&self.inner, sql, [id.0.into(), now.into()]).await?;
        Ok(())
    }
}
