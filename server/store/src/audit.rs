//! The audit trail, read back.

use crate::tables::{self, all};
use crate::{Store, StoreError};
use domain::ids::EmployeeId;
use domain::permission::{Permit, ReadAudit};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One line of the trail as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: Instant,
    /// Who; none is the operator of the server or somebody not signed in.
    pub employee: Option<EmployeeId>,
    /// Their name now.
    pub name: Option<String>,
    /// By which permission.
    pub action: String,
    /// What was done.
    pub act: String,
    /// To which record.
    pub subject: String,
    /// What changed, as JSON.
    pub detail: String,
}

/// Which lines are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only acts that start with this, such as `lesson.`; all when empty.
    pub act: String,
    /// Only this record; all when empty.
    pub subject: String,
    /// Lines to skip.
    pub skip: u32,
    /// Most lines.
    pub most: u32,
}

/// What a line is about, as people call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubjectName {
    /// A record with a name of its own, or that of its school.
    Record(String),
    /// A lesson: where, and its day when it has one.
    Lesson {
        /// The school or club.
        at: String,
        /// The day.
        day: Option<Day>,
    },
}

#[derive(FromQueryResult)]
struct Row {
    at: i64,
    employee_id: Option<Uuid>,
    name: Option<String>,
    action: String,
    subject_kind: String,
    subject_id: String,
    detail: String,
}

impl Store {
    /// Lines of the trail, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_lines(
        &self,
        _: &Permit<ReadAudit>,
        filter: &AuditFilter,
    ) -> Result<Vec<AuditLine>, StoreError> {
        let rows: Vec<Row> = all(
            &self.db,
            "SELECT a.at, a.employee_id, e.name, a.action, a.subject_kind, a.subject_id, a.detail
             FROM audit a LEFT JOIN employee e ON e.id = a.employee_id
             WHERE ($1 = '' OR substr(a.subject_kind, 1, length($1)) = $1)
               AND ($2 = '' OR a.subject_id = $2)
             ORDER BY a.at DESC, a.id DESC LIMIT $3 OFFSET $4",
            [
                filter.act.as_str().into(),
                filter.subject.as_str().into(),
                i64::from(filter.most).into(),
                i64::from(filter.skip).into(),
            ],
        )
        .await?;
        Ok(rows
            .into_iter()
            .map(|row| AuditLine {
                at: row.at,
                employee: row.employee_id.map(EmployeeId),
                name: row.name,
                action: row.action,
                act: row.subject_kind,
                subject: row.subject_id,
                detail: row.detail,
            })
            .collect())
    }

    /// Names of records that lines are about, by their id; constant in queries. People outside the
    /// house are left out: the trail names no contacts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_subjects(
        &self,
        _: &Permit<ReadAudit>,
        ids: &[Uuid],
    ) -> Result<BTreeMap<Uuid, SubjectName>, StoreError> {
        #[derive(FromQueryResult)]
        struct Named {
            id: Uuid,
            name: String,
        }
        #[derive(FromQueryResult)]
        struct Lesson {
            id: Uuid,
            name: String,
            day: Option<Day>,
        }
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let values = || ids.iter().map(|id| (*id).into());
        let list = tables::placeholders(1, ids.len());
        let tables = [
            "employee",
            "organisation",
            "lesson_type",
            "skill",
            "holiday",
            "school_group",
            "agreement",
            "funding_source",
        ];
        let named =
            tables.map(|table| format!("SELECT id, name FROM {table} WHERE id IN ({list})"));
        let sql = format!(
            "{} UNION ALL SELECT r.id, o.name FROM request r
             JOIN organisation o ON o.id = r.organisation_id WHERE r.id IN ({list})",
            named.join(" UNION ALL ")
        );
        let named: Vec<Named> = all(&self.db, &sql, values()).await?;
        let sql = format!(
            "SELECT l.id, o.name, l.day FROM lesson l
             JOIN organisation o ON o.id = l.organisation_id WHERE l.id IN ({list})"
        );
        let lessons: Vec<Lesson> = all(&self.db, &sql, values()).await?;
        let named = named.into_iter().map(|row| {
            let name = row.name;
            (row.id, SubjectName::Record(name))
        });
        let lessons = lessons.into_iter().map(|row| {
            (
                row.id,
                SubjectName::Lesson {
                    at: row.name,
                    day: row.day,
                },
            )
        });
        Ok(named.chain(lessons).collect())
    }

    /// Number of lines in the trail; for the tests that hold acts against rows.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn audit_count(&self, _: &Permit<ReadAudit>) -> Result<i64, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let count: Option<Count> =
            tables::one(&self.db, "SELECT COUNT(*) AS n FROM audit", []).await?;
        Ok(count.map_or(0, |count| count.n))
    }
}
