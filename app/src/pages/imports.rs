//! Registers: uploading one, and reviewing what it would change.

mod apply_form;
mod difference_groups;
mod import_page;
mod import_tabs;
mod imports_page;
mod outlines_page;
mod troubled_rows;

pub use import_page::ImportPage;
pub use import_tabs::ImportTabs;
pub use imports_page::ImportsPage;
pub use outlines_page::OutlinesPage;
