//! Schools and clubs: the list, one of them, and the forms that change them.

mod bell_times_page;
mod booking_card;
mod contacts_card;
mod erase_contact_page;
mod facts_card;
mod feed_card;
mod free_days_card;
mod groups_card;
mod lessons_card;
mod moments_card;
mod open_card;
mod organisation_fields;
mod organisation_filter;
mod organisation_page;
mod organisations_page;
mod write_contact;
mod write_group;
mod write_organisation;

pub use bell_times_page::BellTimesPage;
pub use erase_contact_page::EraseContactPage;
pub use organisation_page::OrganisationPage;
pub use organisations_page::OrganisationsPage;
pub use write_contact::{ChangeContactPage, NewContactPage};
pub use write_group::{GroupPage, NewGroupPage};
pub use write_organisation::{ChangeOrganisationPage, NewOrganisationPage};
