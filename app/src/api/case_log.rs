//! The log of cases, and the alarms of who looked at a case that was not theirs.

mod break_glass;
mod read_alarms;
mod read_log;
mod read_youth_log;
mod see_alarm;

pub use break_glass::{BreakTheGlass, break_the_glass};
pub use read_alarms::{AlarmLine, AlarmPage, ReadAlarms, new_glass_key, read_alarms};
pub use read_log::{
    CaseLogAsked, CaseLogLine, CaseLogPage, ChainState, ReadCaseLog, read_case_log,
};
pub use read_youth_log::{ReadYouthLog, YouthLogLine, read_youth_log};
pub use see_alarm::{SeeAlarm, see_alarm};

/// A moment on the clock of Europe/Amsterdam: the day, and the time as `14:05`.
#[cfg(feature = "ssr")]
fn wall(at: domain::time::Instant) -> (domain::time::Day, String) {
    let (day, minute) = domain::time::wall_of(at);
    (day, minute.to_string())
}
