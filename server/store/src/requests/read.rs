use super::read_request;
use crate::tables::{all, one, request};
use crate::{Store, StoreError};
use domain::ids::{AreaId, GroupId, LessonTypeId, RequestId};
use domain::lesson::LessonContact;
use domain::organisation::OrganisationKind;
use domain::permission::{Deed, Permit, ReadPlanning};
use domain::request::Request;
use domain::time::{Day, Instant};
use sea_orm::{EntityTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a request is about, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestWords {
    /// Name of the school or club.
    pub organisation: String,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// Its town.
    pub town: String,
    /// Its area.
    pub area: AreaId,
    /// Name of that area.
    pub area_name: String,
    /// Since when it is closed.
    pub closed_on: Option<Day>,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Who asked.
    pub contact: Option<LessonContact>,
}

/// One line of the trail about a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrailLine {
    /// When.
    pub at: Instant,
    /// Name of who did it; none is the operator of the server.
    pub name: Option<String>,
    /// What was done.
    pub act: String,
    /// What changed, as JSON without personal data.
    pub detail: String,
}

#[derive(FromQueryResult)]
struct WordsRow {
    organisation: String,
    kind: String,
    town: String,
    area_id: Uuid,
    area_name: String,
    closed_on: Option<Day>,
    lesson_type: String,
    contact: Option<String>,
    contact_function: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
}

const WORDS: &str = "SELECT o.name AS organisation, o.kind, o.town, m.area_id, a.name AS area_name,
        o.closed_on, t.name AS lesson_type, c.name AS contact, c.function AS contact_function,
        c.email AS contact_email, c.phone AS contact_phone
    FROM request r
    JOIN organisation o ON o.id = r.organisation_id
    JOIN municipality m ON m.code = o.municipality_code
    JOIN area a ON a.id = m.area_id
    JOIN lesson_type t ON t.id = r.lesson_type_id
    LEFT JOIN contact c ON c.id = r.contact_id
    WHERE r.id = $1";

/// The acts on a request, by name: that way the trail's index on act and record serves.
const TRAIL: &str = "SELECT a.at, e.name, a.subject_kind, a.detail
    FROM audit a LEFT JOIN employee e ON e.id = a.employee_id
    WHERE a.subject_kind IN ('request.make', 'request.change', 'request.add_groups',
                             'request.withdraw_group', 'request.cancel')
      AND a.subject_id = $1
    ORDER BY a.at DESC, a.id DESC";

impl Store {
    /// One request.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn request<D: Deed>(
        &self,
        _: &Permit<D>,
        id: RequestId,
    ) -> Result<Request, StoreError> {
        let row = request::Entity::find_by_id(id.0).one(&self.db).await?;
        read_request(row.ok_or(StoreError::NotFound)?)
    }

    /// What a request is about.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn request_words<D: Deed>(
        &self,
        _: &Permit<D>,
        id: RequestId,
    ) -> Result<RequestWords, StoreError> {
        let row: Option<WordsRow> = one(&self.db, WORDS, [id.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Ok(RequestWords {
            organisation: row.organisation,
            kind: OrganisationKind::parse(&row.kind)
                .map_err(|_| StoreError::Unreadable("organisation.kind"))?,
            town: row.town,
            area: AreaId(row.area_id),
            area_name: row.area_name,
            closed_on: row.closed_on,
            lesson_type: row.lesson_type,
            contact: row.contact.map(|name| LessonContact {
                name,
                function: row.contact_function.unwrap_or_default(),
                email: row.contact_email,
                phone: row.contact_phone,
            }),
        })
    }

    /// Name and pupils of every group in a request's lessons.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn groups_in_request<D: Deed>(
        &self,
        _: &Permit<D>,
        id: RequestId,
    ) -> Result<BTreeMap<GroupId, (String, u16)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            name: String,
            pupils: i32,
        }
        let rows: Vec<Row> = all(
            &self.db,
            "SELECT id, name, pupils FROM school_group
             WHERE id IN (SELECT group_id FROM lesson WHERE request_id = $1)",
            [id.0.into()],
        )
        .await?;
        rows.into_iter()
            .map(|row| {
                let pupils = crate::lessons::small(row.pupils)?;
                Ok((GroupId(row.id), (row.name, pupils)))
            })
            .collect()
    }

    /// What was done to a request, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn request_trail(
        &self,
        _: &Permit<ReadPlanning>,
        id: RequestId,
    ) -> Result<Vec<TrailLine>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            at: i64,
            name: Option<String>,
            subject_kind: String,
            detail: String,
        }
        let rows: Vec<Row> = all(&self.db, TRAIL, [id.to_string().into()]).await?;
        let line = |row: Row| TrailLine {
            at: row.at,
            name: row.name,
            act: row.subject_kind,
            detail: row.detail,
        };
        Ok(rows.into_iter().map(line).collect())
    }

    /// Names of all lesson types, also of those no longer offered, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lesson_type_names<D: Deed>(
        &self,
        _: &Permit<D>,
    ) -> Result<Vec<(LessonTypeId, String)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            name: String,
        }
        let sql = "SELECT id, name FROM lesson_type ORDER BY name, id";
        let rows: Vec<Row> = all(&self.db, sql, []).await?;
        Ok(rows
            .into_iter()
            .map(|row| (LessonTypeId(row.id), row.name))
            .collect())
    }
}
