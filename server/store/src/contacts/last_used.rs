use crate::tables::{all, organisation, run};
use crate::{Store, StoreError, Tx};
use domain::ids::{AreaId, ContactId, OrganisationId};
use domain::permission::{Deed, ManageRetention, Permit};
use domain::time::{Day, Instant, wall_of};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A contact and when this person was last of use: was written down, asked for lessons, was sent or
/// used a link, or had a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContactUse {
    /// Whose.
    pub contact: ContactId,
    /// At which school.
    pub organisation: OrganisationId,
    /// In which area.
    pub area: AreaId,
    /// The last day; in the future when a lesson is ahead. None while it is not known when the details
    /// were written down: counting has yet to begin.
    pub last_used: Option<Day>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    area_id: Uuid,
    noted_at: Option<i64>,
    linked_at: Option<i64>,
    asked_on: Option<Day>,
    lesson_on: Option<Day>,
}

const USES: &str = "SELECT c.id, c.organisation_id, m.area_id, c.noted_at,
        (SELECT MAX(COALESCE(b.used_at, b.made_at)) FROM booking_link b WHERE b.contact_id = c.id)
            AS linked_at,
        (SELECT MAX(r.received_on) FROM request r WHERE r.contact_id = c.id) AS asked_on,
        (SELECT MAX(l.day) FROM lesson l JOIN request r ON r.id = l.request_id
            WHERE r.contact_id = c.id AND l.state <> 'cancelled') AS lesson_on
    FROM contact c JOIN organisation o ON o.id = c.organisation_id
    JOIN municipality m ON m.code = o.municipality_code";

fn read(row: Row) -> ContactUse {
    let day = |at: i64| wall_of(at).0;
    let others = [row.linked_at.map(day), row.asked_on, row.lesson_on];
    let later = |noted| others.into_iter().flatten().fold(noted, Day::max);
    ContactUse {
        contact: ContactId(row.id),
        organisation: OrganisationId(row.organisation_id),
        area: AreaId(row.area_id),
        last_used: row.noted_at.map(day).map(later),
    }
}

impl Store {
    /// The names of schools, by their id.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn names_of_schools(
        &self,
        _: &Permit<ManageRetention>,
        ids: &[OrganisationId],
    ) -> Result<BTreeMap<OrganisationId, String>, StoreError> {
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(ids.iter().map(|id| id.0)))
            .all(&self.db)
            .await?;
        let named = rows
            .into_iter()
            .map(|row| (OrganisationId(row.id), row.name));
        Ok(named.collect())
    }

    /// All contacts with their last use.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn contact_uses(
        &self,
        _: &Permit<ManageRetention>,
    ) -> Result<Vec<ContactUse>, StoreError> {
        let rows: Vec<Row> = all(&self.db, USES, []).await?;
        Ok(rows.into_iter().map(read).collect())
    }
}

impl Tx {
    /// One contact's last use.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn contact_use<D: Deed>(
        &self,
        _: &Permit<D>,
        contact: ContactId,
    ) -> Result<ContactUse, StoreError> {
        let sql = format!("{USES} WHERE c.id = $1");
        let rows: Vec<Row> = all(&self.inner, &sql, [contact.0.into()]).await?;
        let row = rows.into_iter().next();
        row.map(read).ok_or(StoreError::NotFound)
    }

    /// Begins to count for contacts of whom it is not known when they were written down; tells of how
    /// many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn count_contacts_from(
        &self,
        _: &Permit<ManageRetention>,
        now: Instant,
    ) -> Result<u64, StoreError> {
        let sql = "UPDATE contact SET noted_at = $1 WHERE noted_at IS NULL";
        run(&self.inner, sql, [now.into()]).await
    }
}
