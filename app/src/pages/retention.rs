//! How long people at schools are known.

mod term_page;

pub use term_page::TermPage;
