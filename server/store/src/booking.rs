//! What schools book with: seasons and their rules, links, sessions, and what they hold.

mod asked;
mod contact_codes;
mod holds;
mod links;
pub(crate) mod rows;
mod school_lessons;
mod seasons;
mod sessions;
mod waiting;

pub use asked::AskedLink;
pub use contact_codes::SentCode;
pub use holds::HeldRequest;
pub use links::{LinkRow, NewLink};
pub use school_lessons::SchoolLesson;
pub use seasons::SeasonRecord;
pub use sessions::{NewSchoolSession, SchoolSession};
pub use waiting::{LineMark, WaitingRecord};
