//! The audit trail.

mod trail_page;

pub use trail_page::TrailPage;
