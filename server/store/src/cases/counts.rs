//! Cases counted by municipality, and what was published of that.

use super::log::Logged;
use crate::tables::{all, run};
use crate::{StoreError, Tx};
use domain::coverage::suppress::Publication;
use domain::permission::{CountCases, Permit};
use domain::time::Day;
use sea_orm::FromQueryResult;

impl Tx {
    /// What was published of a year, by quarter.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn published_counts(
        &self,
        _: &Permit<CountCases>,
        year: i32,
    ) -> Result<Vec<Publication>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            published: String,
        }
        let sql = "SELECT published FROM case_count WHERE year = $1 ORDER BY quarter";
        let rows: Vec<Row> = all(&self.inner, sql, [year.into()]).await?;
        let read = |row: Row| {
            serde_json::from_str(&row.published)
                .map_err(|_| StoreError::Unreadable("case_count.published"))
        };
        rows.into_iter().map(read).collect()
    }
}

impl Logged<'_> {
    /// Referrals that came in from a day on and before another, by code of municipality; those without
    /// any are left out. The numbers are the real ones: only what is published of them may leave the
    /// services.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn received_between(
        &self,
        first: Day,
        before: Day,
    ) -> Result<Vec<(String, u32)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            municipality_code: String,
            n: i64,
        }
        let sql = "SELECT municipality_code, COUNT(*) AS n FROM case_file
             WHERE received_on >= $1 AND received_on < $2 GROUP BY municipality_code";
        let values = [first.into(), before.into()];
        let rows: Vec<Row> = all(self.connection(), sql, values).await?;
        let count = |row: Row| {
            let n = u32::try_from(row.n).unwrap_or(u32::MAX);
            (row.municipality_code, n)
        };
        Ok(rows.into_iter().map(count).collect())
    }

    /// Keeps what is published of a quarter, for good.
    ///
    /// # Errors
    /// When it was published before, or the database fails.
    pub async fn keep_counts(&self, published: &Publication) -> Result<(), StoreError> {
        let (year, number) = published.quarter().number();
        let json = serde_json::to_string(published)
            .map_err(|_| StoreError::Unreadable("case_count.published"))?;
        run(
            self.connection(),
            "INSERT INTO case_count (year, quarter, published) VALUES ($1, $2, $3)",
            [year.into(), i64::from(number).into(), json.into()],
        )
        .await?;
        Ok(())
    }
}
