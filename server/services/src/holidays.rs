//! School holidays and public holidays of the region.

mod edit_holidays;
mod read_holidays;

pub use edit_holidays::{add_holiday, change_holiday, remove_holiday};
pub use read_holidays::holidays;
