//! Outlines of municipalities, as the map draws them.

use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::coverage::outline::Outline;
use domain::permission::{ImportRegisters, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;

#[derive(FromQueryResult)]
struct LoadedRow {
    loaded_at: i64,
}

#[derive(FromQueryResult)]
struct OutlineRow {
    municipality_code: String,
    shape: String,
}

/// Reads an outline as it is kept.
pub(crate) fn outline_of(shape: &str) -> Result<Outline, StoreError> {
    serde_json::from_str(shape).map_err(|_| StoreError::Unreadable("municipality_outline"))
}

impl Store {
    /// When outlines were loaded, and each by the code of its municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn outlines(
        &self,
        _: &Permit<ImportRegisters>,
    ) -> Result<(Option<Instant>, BTreeMap<String, Outline>), StoreError> {
        let sql = "SELECT loaded_at FROM outlines_loaded";
        let loaded: Option<LoadedRow> = one(&self.db, sql, []).await?;
        let sql = "SELECT municipality_code, shape FROM municipality_outline";
        let rows: Vec<OutlineRow> = all(&self.db, sql, []).await?;
        let outlines = rows
            .into_iter()
            .map(|row| Ok((row.municipality_code, outline_of(&row.shape)?)));
        Ok((
            loaded.map(|row| row.loaded_at),
            outlines.collect::<Result<_, StoreError>>()?,
        ))
    }
}

impl Tx {
    /// Keeps these outlines, by the code of their municipality, and no others.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_outlines(
        &self,
        permit: &Permit<ImportRegisters>,
        outlines: &BTreeMap<String, Outline>,
        at: Instant,
    ) -> Result<(), StoreError> {
        self.remove_outlines(permit).await?;
        for (code, outline) in outlines {
            let shape = serde_json::to_string(outline)
                .map_err(|_| StoreError::Unreadable("municipality_outline"))?;
            let sql = "INSERT INTO municipality_outline (municipality_code, shape) VALUES ($1, $2)";
            run(&self.inner, sql, [code.clone().into(), shape.into()]).await?;
        }
        // Last: what is kept of the map is right until this row is written.
        let count = i32::try_from(outlines.len()).unwrap_or(i32::MAX);
        let sql = "INSERT INTO outlines_loaded (id, loaded_at, municipalities) VALUES (1, $1, $2)";
        run(&self.inner, sql, [at.into(), count.into()]).await?;
        Ok(())
    }

    /// Takes all away; tells whether there were any.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_outlines(&self, _: &Permit<ImportRegisters>) -> Result<bool, StoreError> {
        run(&self.inner, "DELETE FROM municipality_outline", []).await?;
        Ok(run(&self.inner, "DELETE FROM outlines_loaded", []).await? > 0)
    }
}
