//! Publishing a week to educators.

mod publish_week;
mod read_changes;

pub use publish_week::{PublishWeek, publish_week};
pub use read_changes::{ReadChanges, read_changes};
