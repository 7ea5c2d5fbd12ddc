//! Coverage: what was agreed, planned and given in the region, and how it is shown.

mod agreed;
pub mod alert_settings;
pub mod alerts;
pub mod attention;
pub mod case_counts;
mod circles;
mod column;
pub mod contract;
pub mod fact;
pub mod figures;
mod filter;
mod geo_file;
mod month;
pub mod notice;
pub mod outline;
pub mod pace;
#[cfg(test)]
mod samples;
pub mod spots_view;
pub mod suppress;
pub mod table;
pub mod travel;
pub mod trend;
pub mod view;
pub mod wanted;
pub mod white_spots;
pub mod workload;
pub mod workload_view;

pub use agreed::{Agreed, Reserve, agreed_by_town, agreed_in, reserves, taken_from_reserves};
pub use circles::{Circle, Spot, place_circles};
pub use column::{Column, Number};
pub use figures::{Counts, Figure};
pub use filter::{Filter, Payer, payer_of};
pub use geo_file::{LeftOut, OutlineProblem};
pub use month::Month;
