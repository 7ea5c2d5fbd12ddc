use crate::api::ApiError;
use domain::ids::ImportId;
use domain::organisation::OrganisationKind;
use domain::time::Instant;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// An upload, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportLine {
    /// Its id.
    pub id: ImportId,
    /// The file's name as uploaded.
    pub file_name: String,
    /// Which kind of school it lists.
    pub kind: OrganisationKind,
    /// When it was uploaded, in UTC seconds.
    pub uploaded_at: Instant,
    /// When it was applied, in UTC seconds; none: still to be.
    pub applied_at: Option<Instant>,
}

/// The latest uploads, newest first.
#[server(prefix = "/api", endpoint = "imports/read-all")]
pub async fn read_imports() -> Result<Vec<ImportLine>, ApiError> {
    use crate::api::request::{actor, house};

    /// Two years of monthly imports of two registers.
    const MOST: u32 = 50;

    let lines = services::imports::reviews(&house(), &actor()?, MOST).await?;
    Ok(lines.into_iter().map(ImportLine::from).collect())
}

#[cfg(feature = "ssr")]
impl From<services::imports::ReviewLine> for ImportLine {
    fn from(line: services::imports::ReviewLine) -> Self {
        Self {
            id: line.id,
            file_name: line.file_name,
            kind: line.kind,
            uploaded_at: line.uploaded_at,
            applied_at: line.applied_at,
        }
    }
}
