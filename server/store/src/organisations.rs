//! Schools and clubs with their contacts, groups and free days.

mod contacts;
mod free_days;
mod groups;
mod reach;
mod rows;
mod search;
mod unavailable;
mod whole;
mod write;

pub use groups::GroupWithMoments;
pub use reach::Place;
pub use search::{Hit, SearchFilter, SearchPage};
pub use whole::{LessonCounts, OrganisationView};

pub(crate) use rows::{
    contact_row, free_day_row, group_row, organisation_row, read_contact, read_free_day,
    read_group, read_groups, read_organisation, read_unavailable, unavailable_row,
};
