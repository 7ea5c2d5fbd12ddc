//! Registers that wait for review, and what applying them needs.

use crate::organisations::read_organisation;
use crate::tables::{all, holiday, import_review, insert_or_update, one, organisation, run};
use crate::{Store, StoreError, Tx};
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::{EmployeeId, HolidayId, ImportId};
use domain::organisation::{Organisation, OrganisationKind};
use domain::permission::{ImportRegisters, Permit};
use domain::time::Instant;
use domain::values::Name;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// An upload, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLine {
    /// Its id.
    pub id: ImportId,
    /// The file's name as uploaded.
    pub file_name: String,
    /// Which kind of school it lists.
    pub kind: OrganisationKind,
    /// When it was uploaded.
    pub uploaded_at: Instant,
    /// Who uploaded it; none is the operator.
    pub uploaded_by: Option<EmployeeId>,
    /// When it was applied; none: still to be.
    pub applied_at: Option<Instant>,
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    file_name: String,
    kind: String,
    uploaded_at: i64,
    uploaded_by: Option<Uuid>,
    applied_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct DifferenceRow {
    difference: String,
}

const LINE: &str =
    "SELECT id, file_name, kind, uploaded_at, uploaded_by, applied_at FROM import_review";

impl Store {
    /// The latest uploads, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reviews(
        &self,
        _: &Permit<ImportRegisters>,
        most: u32,
    ) -> Result<Vec<ReviewLine>, StoreError> {
        let sql = format!("{LINE} ORDER BY uploaded_at DESC, id DESC LIMIT $1");
        let rows: Vec<LineRow> = all(&self.db, &sql, [i64::from(most).into()]).await?;
        rows.into_iter().map(read_line).collect()
    }

    /// One upload with what it would change, as stored.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn review(
        &self,
        _: &Permit<ImportRegisters>,
        id: ImportId,
    ) -> Result<(ReviewLine, String), StoreError> {
        review(&self.db, id).await
    }
}

impl Tx {
    /// Keeps an upload for review; `difference` is what it would change, as JSON.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_review(
        &self,
        _: &Permit<ImportRegisters>,
        line: &ReviewLine,
        difference: String,
    ) -> Result<(), StoreError> {
        let row = import_review::ActiveModel {
            id: Set(line.id.0),
            file_name: Set(line.file_name.clone()),
            kind: Set(line.kind.code().to_owned()),
            uploaded_at: Set(line.uploaded_at),
            uploaded_by: Set(line.uploaded_by.map(|id| id.0)),
            difference: Set(difference),
            applied_at: Set(line.applied_at),
        };
        import_review::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// One upload as this write sees it.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn review(
        &self,
        _: &Permit<ImportRegisters>,
        id: ImportId,
    ) -> Result<(ReviewLine, String), StoreError> {
        review(&self.inner, id).await
    }

    /// Marks an upload as applied; false when it was already, by whomever.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_review(
        &self,
        _: &Permit<ImportRegisters>,
        id: ImportId,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE import_review SET applied_at = $1 WHERE id = $2 AND applied_at IS NULL";
        Ok(run(&self.inner, sql, [now.into(), id.0.into()]).await? == 1)
    }

    /// All schools that have a site code, open and closed, locked against other writers until this
    /// one ends; of one kind, or of all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn register_schools(
        &self,
        _: &Permit<ImportRegisters>,
        kind: Option<OrganisationKind>,
    ) -> Result<Vec<Organisation>, StoreError> {
        let mut query = organisation::Entity::find()
            .filter(organisation::Column::SiteCode.is_not_null())
            // Two writers lock in one order and wait for each other instead of deadlocking.
            .order_by_asc(organisation::Column::Id);
        if let Some(kind) = kind {
            query = query.filter(organisation::Column::Kind.eq(kind.code()));
        }
        // SQLite has no row locks and needs none: it has one writer.
        if self.inner.get_database_backend() == sea_orm::DatabaseBackend::Postgres {
            query = query.lock_exclusive();
        }
        let rows = query.all(&self.inner).await?;
        rows.into_iter().map(read_organisation).collect()
    }

    /// All holidays.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn all_holidays(
        &self,
        _: &Permit<ImportRegisters>,
    ) -> Result<Vec<Holiday>, StoreError> {
        let rows = holiday::Entity::find().all(&self.inner).await?;
        rows.into_iter().map(read_holiday).collect()
    }

    /// Adds holidays, or changes those whose id is known.
    ///
    /// # Errors
    /// `Broken(Holiday)` when one of the same kind, name and first day has another id.
    pub async fn save_holidays(
        &self,
        _: &Permit<ImportRegisters>,
        holidays: &[Holiday],
    ) -> Result<(), StoreError> {
        use holiday::Column;
        let again = OnConflict::column(Column::Id)
            .update_columns([
                Column::Kind,
                Column::Name,
                Column::FirstDay,
                Column::LastDay,
                Column::Version,
            ])
            .to_owned();
        insert_or_update(&self.inner, holidays.iter().map(holiday_row), again).await?;
        Ok(())
    }
}

async fn review(
    db: &impl ConnectionTrait,
    id: ImportId,
) -> Result<(ReviewLine, String), StoreError> {
    let sql = format!("{LINE} WHERE id = $1");
    let line: Option<LineRow> = one(db, &sql, [id.0.into()]).await?;
    let sql = "SELECT difference FROM import_review WHERE id = $1";
    let difference: Option<DifferenceRow> = one(db, sql, [id.0.into()]).await?;
    match (line, difference) {
        (Some(line), Some(row)) => Ok((read_line(line)?, row.difference)),
        _ => Err(StoreError::NotFound),
    }
}

fn read_line(row: LineRow) -> Result<ReviewLine, StoreError> {
    Ok(ReviewLine {
        id: ImportId(row.id),
        file_name: row.file_name,
        kind: OrganisationKind::parse(&row.kind)
            .map_err(|_| StoreError::Unreadable("import_review.kind"))?,
        uploaded_at: row.uploaded_at,
        uploaded_by: row.uploaded_by.map(EmployeeId),
        applied_at: row.applied_at,
    })
}

/// The row of a holiday.
pub(crate) fn holiday_row(one: &Holiday) -> holiday::ActiveModel {
    holiday::ActiveModel {
        id: Set(one.id.0),
        kind: Set(one.kind.code().to_owned()),
        name: Set(one.name.to_string()),
        first_day: Set(one.first_day),
        last_day: Set(one.last_day),
        version: Set(one.version),
    }
}

fn read_holiday(row: holiday::Model) -> Result<Holiday, StoreError> {
    Ok(Holiday {
        id: HolidayId(row.id),
        kind: HolidayKind::parse(&row.kind).map_err(|_| StoreError::Unreadable("holiday.kind"))?,
        name: Name::parse(&row.name).map_err(|_| StoreError::Unreadable("holiday.name"))?,
        first_day: row.first_day,
        last_day: row.last_day,
        version: row.version,
    })
}
