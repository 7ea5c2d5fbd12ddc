//! Registers: uploading one, and reviewing what it would change.

mod apply_form;
mod difference_groups;
mod import_page;
mod imports_page;
mod troubled_rows;

pub use import_page::ImportPage;
pub use imports_page::ImportsPage;
