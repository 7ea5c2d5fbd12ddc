//! Staff: who works here, what they can, when they work and when they are away.

mod absences;
mod busy;
mod busy_source;
mod changes;
mod grants;
mod reads;

pub use busy_source::ClaimedCalendar;
