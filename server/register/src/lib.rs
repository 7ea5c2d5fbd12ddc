//! Public registers and calendars, read and compared: bytes in, data out, no IO, no clock.
//!
//! What is read is judged line by line: a line that cannot be used is rejected with its number and
//! reason, a file that cannot be used at all is one [`FileProblem`]. Nothing here panics on any
//! bytes. Sentences for the screen are written elsewhere, from the `code()` of each enum.

pub mod difference;
pub mod holidays;
pub mod municipalities;
pub mod points;
mod problem;
mod rejected;
pub mod schools;
mod table;
mod text;

pub use difference::{Difference, KnownSchool, compare};
pub use holidays::read_holidays;
pub use municipalities::read_municipalities;
pub use points::{read_points, read_postcode_points};
pub use problem::FileProblem;
pub use rejected::{RejectReason, RejectedRow};
pub use schools::{SchoolFile, SchoolRow, municipality_code, read_schools, town_name};
pub use text::Encoding;
