//! Registers brought in by an administrator: uploaded, reviewed, applied.

mod apply_import;
#[cfg(feature = "ssr")]
pub mod error;
mod read_import;
mod read_imports;
#[cfg(feature = "ssr")]
mod shown;

pub use apply_import::{ApplyImport, apply_import};
pub use read_import::{
    ChangedField, ChangedSchool, FieldName, ImportPage, ReadImport, SchoolLine, TroubledRow,
    read_import,
};
pub use read_imports::{ImportLine, ReadImports, read_imports};

/// The page.
pub const PAGE: &str = "/beheer/import";

/// Where the upload form posts to; no server function, because files do not fit in one.
pub const UPLOAD: &str = "/beheer/import/upload";
