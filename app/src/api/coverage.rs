//! Coverage of the region.

mod alerts;
mod asked;
mod invite_school;
mod read_case_counts;
mod read_coverage;
mod read_rows;
mod read_white_spots;
mod read_workload;

pub use alerts::{
    CountAttention, ReadAlertRules, ReadAttention, SETTINGS, SetAlertMail, SetAlertRules,
    count_attention, read_alert_rules, read_attention, set_alert_mail, set_alert_rules,
};
pub use asked::{AREA, BY, FROM, KIND, PAYER, THEME, TOWN, UNTIL, query_of};
pub use invite_school::{InviteSchool, SPOTS, invite_school};
pub use read_case_counts::{ReadCaseCounts, read_case_counts};
pub use read_coverage::{ReadCoverage, read_coverage};
pub use read_rows::{ReadRows, read_rows};
pub use read_white_spots::{ReadWhiteSpots, read_white_spots};
pub use read_workload::{
    ReadWorkload, ReadWorkloadRows, WORKLOAD, read_workload, read_workload_rows,
};
