//! Numbers that an administrator sets for cases, by name.

use crate::tables::{one, run};
use crate::{StoreError, Tx};
use sea_orm::FromQueryResult;

impl Tx {
    /// A number; none when there is none of that name.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn case_setting(&self, name: &str) -> Result<Option<i32>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            number: i32,
        }
        let sql = "SELECT number FROM case_setting WHERE name = $1";
        let row: Option<Row> = one(&self.inner, sql, [name.into()]).await?;
        Ok(row.map(|row| row.number))
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn set_case_setting(
        &self,
        name: &str,
        number: impl Into<i32>,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE case_setting SET number = $1 WHERE name = $2";
        let number: i32 = number.into();
        run(&self.inner, sql, [number.into(), name.into()]).await?;
        Ok(())
    }
}
