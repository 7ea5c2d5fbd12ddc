//! Outlines of municipalities, as the map draws them.

use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::coverage::LeftOut;
use domain::coverage::outline::Outline;
use domain::permission::{ImportRegisters, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;

#[derive(FromQueryResult)]
struct LoadedRow {
    loaded_at: i64,
    left_out: i32,
    left_out_names: String,
}

/// The file that the outlines of now came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadedFile {
    /// When it was loaded.
    pub at: Instant,
    /// What it held beside the region.
    pub left_out: LeftOut,
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

fn loaded_file(row: LoadedRow) -> Result<LoadedFile, StoreError> {
    let names = serde_json::from_str(&row.left_out_names);
    Ok(LoadedFile {
        at: row.loaded_at,
        left_out: LeftOut {
            count: u32::try_from(row.left_out).unwrap_or(0),
            names: names.map_err(|_| StoreError::Unreadable("outlines_loaded"))?,
        },
    })
}

impl Store {
    /// The file that outlines were loaded from, and each by the code of its municipality.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn outlines(
        &self,
        _: &Permit<ImportRegisters>,
    ) -> Result<(Option<LoadedFile>, BTreeMap<String, Outline>), StoreError> {
        let sql = "SELECT loaded_at, left_out, left_out_names FROM outlines_loaded";
        let loaded: Option<LoadedRow> = one(&self.db, sql, []).await?;
        let sql = "SELECT municipality_code, shape FROM municipality_outline";
        let rows: Vec<OutlineRow> = all(&self.db, sql, []).await?;
        let outlines = rows
            .into_iter()
            .map(|row| Ok((row.municipality_code, outline_of(&row.shape)?)));
        Ok((
            loaded.map(loaded_file).transpose()?,
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
        from: &LoadedFile,
    ) -> Result<(), StoreError> {
        self.remove_outlines(permit).await?;
        for (code, outline) in outlines {
            let shape = serde_json::to_string(outline)
                .map_err(|_| StoreError::Unreadable("municipality_outline"))?;
            let sql = "INSERT INTO municipality_outline (municipality_code, shape) VALUES ($1, $2)";
            run(&self.inner, sql, [code.clone().into(), shape.into()]).await?;
        }
        // Last: what is kept of the map is right until this row is written.
        let count = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        let names = serde_json::to_string(&from.left_out.names)
            .map_err(|_| StoreError::Unreadable("outlines_loaded"))?;
        let sql = "INSERT INTO outlines_loaded
            (id, loaded_at, municipalities, left_out, left_out_names) VALUES (1, $1, $2, $3, $4)";
        let values = [
            from.at.into(),
            count(outlines.len()).into(),
            count(from.left_out.count as usize).into(),
            names.into(),
        ];
        run(&self.inner, sql, values).await?;
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
