//! Time as the house keeps it: what the user meant (a day and a wall time in Europe/Amsterdam) and
//! the UTC instant that it is.

mod amsterdam;
mod school_year;
mod wall;
mod week;

pub use amsterdam::{Resolved, instant_of, offset_minutes, wall_of};
pub use school_year::SchoolYear;
pub use wall::{Minute, Span};
pub use week::Week;

/// A UTC instant in whole seconds since 1970-01-01T00:00:00Z.
pub type Instant = i64;

/// A calendar day in Europe/Amsterdam.
pub type Day = chrono::NaiveDate;
