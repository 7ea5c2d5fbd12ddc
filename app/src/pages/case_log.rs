//! The log of cases, and looking into a case that is not one's own.

mod alarms;
mod glass;
mod log;
mod youth_log;

pub use alarms::AlarmsPage;
pub use glass::GlassPage;
pub use log::CaseLogPage;
pub use youth_log::YouthLogPage;
