//! Holidays of the region.

mod add_holiday;
mod change_holiday;
mod read_holidays;
mod remove_holiday;

pub use add_holiday::{AddHoliday, add_holiday};
pub use change_holiday::{ChangeHoliday, change_holiday};
pub use read_holidays::{HolidaysPage, ReadHolidays, read_holidays};
pub use remove_holiday::{RemoveHoliday, remove_holiday};
