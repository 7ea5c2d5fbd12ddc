//! The revision of a week: open boards watch it to see that something changed.

use crate::tables;
use crate::{StoreError, Tx};
use domain::permission::{Deed, Permit};
use domain::time::Week;
use std::collections::BTreeSet;

impl Tx {
    /// Raises the revision of weeks. The rows are locked in order of date, so that two writers of
    /// several weeks wait for each other instead of deadlocking.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bump_weeks<D: Deed>(
        &self,
        _: &Permit<D>,
        weeks: impl IntoIterator<Item = Week>,
    ) -> Result<(), StoreError> {
        let mondays: BTreeSet<_> = weeks.into_iter().map(Week::monday).collect();
        if mondays.is_empty() {
            return Ok(());
        }
        let rows: Vec<_> = (1..=mondays.len())
            .map(|n| format!("(${n}, 1, 0)"))
            .collect();
        let sql = format!(
            "INSERT INTO week (monday, revision, publications) VALUES {}
             ON CONFLICT (monday) DO UPDATE SET revision = week.revision + 1",
            rows.join(", ")
        );
        let values = mondays.into_iter().map(Into::into);
        tables::run(&self.inner, &sql, values).await?;
        Ok(())
    }
}

impl crate::Store {
    /// The revisions of weeks that have one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn week_revisions<D: Deed>(
        &self,
        _: &Permit<D>,
        weeks: &[Week],
    ) -> Result<Vec<(Week, i64)>, StoreError> {
        #[derive(sea_orm::FromQueryResult)]
        struct Row {
            monday: domain::time::Day,
            revision: i64,
        }
        if weeks.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!(
            "SELECT monday, revision FROM week WHERE monday IN ({})",
            tables::placeholders(1, weeks.len())
        );
        let values = weeks.iter().map(|week| week.monday().into());
        let rows: Vec<Row> = tables::all(&self.db, &sql, values).await?;
        Ok(rows
            .into_iter()
            .map(|row| (Week::of(row.monday), row.revision))
            .collect())
    }
}
