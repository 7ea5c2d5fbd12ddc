//! Coverage of the region: what was agreed, asked for, planned and given.

mod asked;
mod count_white_spots;
mod draw_map;
mod invite_unreached;
mod kept_months;
mod kept_views;
mod mail_attention;
mod page_of_rows;
mod read_attention;
mod read_coverage;
mod read_facts;
mod read_rows;
mod read_table;
mod read_white_spots;
mod read_workload;
mod set_alerts;
mod workers;

pub use count_white_spots::{SpotCounts, count_white_spots};
pub use invite_unreached::invite_unreached;
pub(crate) use kept_months::KeptMonths;
pub(crate) use kept_views::KeptViews;
pub use mail_attention::mail_attention;
pub use read_attention::read_attention;
pub use read_coverage::read_coverage;
pub use read_facts::{Facts, read_facts, read_facts_around};
pub use read_rows::read_rows;
pub use read_table::{read_table, rows_behind};
pub use read_white_spots::read_white_spots;
pub use read_workload::{read_workload, read_workload_rows};
pub use set_alerts::{read_alert_rules, set_alert_mail, set_alert_rules};
