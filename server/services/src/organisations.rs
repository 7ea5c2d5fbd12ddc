//! Schools and clubs, the people there, their groups and free days.

mod bell_times;
mod boards;
mod changed_fields;
mod close_organisation;
mod copy_groups;
mod once;
mod read;
mod save_contact;
mod save_free_day;
mod save_group;
mod save_organisation;
mod save_unavailable;

pub use bell_times::{BellView, bell_times, set_bell_times, usual_bell_times};
pub(crate) use boards::{soon_enough, weeks_between};
pub use close_organisation::{close_organisation, reopen_organisation};
pub use copy_groups::copy_groups;
pub use read::{organisation, search};
pub use save_contact::{add_contact, change_contact};
pub use save_free_day::{add_free_day, remove_free_day};
pub use save_group::{add_group, change_group, remove_group};
pub use save_organisation::{add_organisation, change_organisation};
pub use save_unavailable::{add_unavailable, remove_unavailable};
pub use store::organisations::{
    GroupWithMoments, Hit, LessonCounts, OrganisationView, SearchFilter, SearchPage,
};
