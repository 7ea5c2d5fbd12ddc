//! Holidays of the region, per school year.

mod holiday_form;
mod holidays_page;

pub use holidays_page::HolidaysPage;
