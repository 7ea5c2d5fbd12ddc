use crate::tables::{one, run};
use crate::{Store, StoreError, Tx, new_id};
use domain::ids::{ContactId, OrganisationId};
use domain::permission::{InviteSchools, LetsIn, Permit};
use domain::time::Instant;
use domain::values::Email;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Somebody who asked for a link.
#[derive(Clone, PartialEq, Eq)]
pub struct AskedLink {
    /// The address that was typed.
    pub address: Email,
    /// Code of the language of the page.
    pub language: String,
}

/// The address is somebody's.
impl std::fmt::Debug for AskedLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AskedLink")
    }
}

impl Store {
    /// Notes that somebody asked for a link. It comes before there is an actor, and does the same
    /// whoever asks.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_asked_link(&self, asked: &AskedLink, now: Instant) -> Result<(), StoreError> {
        let sql = "INSERT INTO link_asked (id, address, language, asked_at)
                   VALUES ($1, $2, $3, $4)";
        let values = [
            new_id().into(),
            asked.address.as_str().into(),
            asked.language.clone().into(),
            now.into(),
        ];
        run(&self.db, sql, values).await?;
        Ok(())
    }

    /// Whether anybody waits for a link that was asked.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn any_asked_link(&self) -> Result<bool, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            waiting: i64,
        }
        let sql = "SELECT COUNT(*) AS waiting FROM link_asked";
        let row: Option<Row> = one(&self.db, sql, []).await?;
        Ok(row.is_some_and(|row| row.waiting > 0))
    }
}

impl Tx {
    /// Takes whoever asked first out of the list; none when nobody waits, or when another server
    /// has just taken them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_asked_link(
        &self,
        _: &Permit<InviteSchools>,
    ) -> Result<Option<AskedLink>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            address: String,
            language: String,
        }
        let sql = "DELETE FROM link_asked WHERE id = (
                SELECT id FROM link_asked ORDER BY asked_at, id LIMIT 1
            ) RETURNING address, language";
        let row: Option<Row> = one(&self.inner, sql, []).await?;
        row.map(|row| {
            Ok(AskedLink {
                address: Email::parse(&row.address)
                    .map_err(|_| StoreError::Unreadable("address"))?,
                language: row.language,
            })
        })
        .transpose()
    }

    /// Schools at which somebody with this address works and that are not closed, with who that is
    /// there and the school's name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn schools_of_address(
        &self,
        _: &Permit<InviteSchools>,
        email: &Email,
    ) -> Result<Vec<(OrganisationId, ContactId, String)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            organisation_id: Uuid,
            id: Uuid,
            name: String,
        }
        let sql = "SELECT c.organisation_id, c.id, o.name FROM contact c
            JOIN organisation o ON o.id = c.organisation_id
            WHERE c.email = $1 AND o.closed_on IS NULL ORDER BY c.organisation_id, c.id";
        let rows: Vec<Row> = crate::tables::all(&self.inner, sql, [email.as_str().into()]).await?;
        let mut schools: Vec<(OrganisationId, ContactId, String)> = Vec::new();
        for row in rows {
            let school = OrganisationId(row.organisation_id);
            // Two people of one school may share an address: one link is enough.
            if schools.last().is_none_or(|(last, ..)| *last != school) {
                schools.push((school, ContactId(row.id), row.name));
            }
        }
        Ok(schools)
    }

    /// How many links a school asked for by itself since a moment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn links_asked_since(
        &self,
        _: &Permit<InviteSchools>,
        organisation: OrganisationId,
        since: Instant,
    ) -> Result<i64, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            links: i64,
        }
        let sql = "SELECT COUNT(*) AS links FROM booking_link
            WHERE organisation_id = $1 AND made_by IS NULL AND made_at > $2";
        let row: Option<Row> = one(&self.inner, sql, [organisation.0.into(), since.into()]).await?;
        Ok(row.map(|row| row.links).unwrap_or_default())
    }

    /// The address of a contact of a school, if it has one, and the school's name.
    ///
    /// # Errors
    /// `NotFound` when the school has no such contact.
    pub async fn contact_to_invite<D: LetsIn>(
        &self,
        _: &Permit<D>,
        organisation: OrganisationId,
        contact: ContactId,
    ) -> Result<(Option<Email>, String), StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            email: Option<String>,
            name: String,
        }
        let sql = "SELECT c.email, o.name FROM contact c
            JOIN organisation o ON o.id = c.organisation_id
            WHERE c.id = $1 AND c.organisation_id = $2";
        let values = [contact.0.into(), organisation.0.into()];
        let row: Option<Row> = one(&self.inner, sql, values).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        let email = row.email.map(|email| Email::parse(&email)).transpose();
        let email = email.map_err(|_| StoreError::Unreadable("contact.email"))?;
        Ok((email, row.name))
    }
}
