//! The roles of all staff, in one query.

use super::reads::area_name;
use crate::tables::all;
use crate::{Store, StoreError, Tx};
use domain::employee::GrantSeen;
use domain::ids::{AreaId, EmployeeId};
use domain::permission::{Grant, ManageStaff, Permit, ReadStaff, Role};
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct GrantRow {
    employee_id: Uuid,
    role: String,
    area_id: Option<Uuid>,
    area: Option<String>,
}

impl Store {
    /// The roles of everybody who has one, each with the name of its area.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn grants_of_staff(
        &self,
        _: &Permit<ReadStaff>,
    ) -> Result<BTreeMap<EmployeeId, Vec<GrantSeen>>, StoreError> {
        let rows: Vec<GrantRow> = all(
            &self.db,
            "SELECT g.employee_id, g.role, g.area_id, a.name AS area FROM role_grant g
             LEFT JOIN area a ON a.id = g.area_id",
            [],
        )
        .await?;
        let mut grants: BTreeMap<EmployeeId, Vec<GrantSeen>> = BTreeMap::new();
        for row in rows {
            let role = Role::parse(&row.role).map_err(|_| StoreError::Unreadable("role"))?;
            let area = row.area_id.map(AreaId).zip(row.area);
            grants
                .entry(EmployeeId(row.employee_id))
                .or_default()
                .push(GrantSeen { role, area });
        }
        for seen in grants.values_mut() {
            seen.sort_by(|a, b| (a.role, area_name(a)).cmp(&(b.role, area_name(b))));
        }
        Ok(grants)
    }
}

impl Tx {
    /// The roles of somebody, as they are in this transaction.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn grants(
        &self,
        _: &Permit<ManageStaff>,
        id: EmployeeId,
    ) -> Result<Vec<Grant>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            role: String,
            area_id: Option<Uuid>,
        }
        let sql = "SELECT role, area_id FROM role_grant WHERE employee_id = $1";
        let rows: Vec<Row> = all(&self.inner, sql, [id.0.into()]).await?;
        let grant = |row: Row| {
            Ok(Grant {
                role: Role::parse(&row.role).map_err(|_| StoreError::Unreadable("role"))?,
                area: row.area_id.map(AreaId),
            })
        };
        rows.into_iter().map(grant).collect()
    }
}
