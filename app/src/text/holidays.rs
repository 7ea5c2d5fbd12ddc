//! holidays.
