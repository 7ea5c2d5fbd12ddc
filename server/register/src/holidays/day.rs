use crate::RejectReason;
use chrono::Datelike;
use domain::time::Day;

/// Reads a day as `2026-10-17` or `17-10-2026`, in the years 2000 to 2100.
pub(super) fn read(text: &str) -> Result<Day, RejectReason> {
    ["%Y-%m-%d", "%d-%m-%Y"]
        .into_iter()
        .find_map(|form| Day::parse_from_str(text, form).ok())
        .filter(|day| (2000..=2100).contains(&day.year()))
        .ok_or(RejectReason::DateMalformed)
}
