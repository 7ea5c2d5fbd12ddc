use domain::organisation::OrganisationKind;
use serde::{Deserialize, Serialize};

/// Why a file cannot be used at all; the screen has one sentence for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum FileProblem {
    /// No bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// A spreadsheet in its own format: it must be saved as CSV first.
    #[error("the file is a spreadsheet, not a CSV")]
    Spreadsheet,
    /// A web page: often a sign-in or error page that was saved instead of the file.
    #[error("the file is a web page")]
    WebPage,
    /// JSON where a CSV was expected.
    #[error("the file is JSON, not a CSV")]
    Json,
    /// Not text: an image, a PDF, an archive.
    #[error("the file is not text")]
    NotText,
    /// Text, but none of the columns of this register is in its first line.
    #[error("the first line names no known column")]
    NotThisRegister,
    /// The right sort of file, but columns that cannot be missed are not there.
    #[error("columns are missing: {}", columns.join(", "))]
    MissingColumns {
        /// The names as the register writes them nowadays.
        columns: Vec<String>,
    },
    /// The register of another kind of school than the one asked for.
    #[error("the register of another kind of school")]
    WrongKind {
        /// The kind that was asked for.
        expected: OrganisationKind,
        /// The kind that the columns tell.
        found: OrganisationKind,
    },
    /// The kind asked for has no register that can be read.
    #[error("there is no register of this kind")]
    NoSuchRegister {
        /// The kind that was asked for.
        kind: OrganisationKind,
    },
    /// JSON, but not a collection of points.
    #[error("the file is not a GeoJSON collection of points")]
    NotGeoJson,
    /// Columns, but no line under them.
    #[error("the file has no rows")]
    NoRows,
}

impl FileProblem {
    /// The name used in texts and logs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Spreadsheet => "spreadsheet",
            Self::WebPage => "web_page",
            Self::Json => "json",
            Self::NotText => "not_text",
            Self::NotThisRegister => "not_this_register",
            Self::MissingColumns { .. } => "missing_columns",
            Self::WrongKind { .. } => "wrong_kind",
            Self::NoSuchRegister { .. } => "no_such_register",
            Self::NotGeoJson => "not_geo_json",
            Self::NoRows => "no_rows",
        }
    }
}
