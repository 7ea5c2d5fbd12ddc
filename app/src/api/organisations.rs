//! Schools and clubs: finding them, one of them with all that belongs to it, and changing it.

mod add_contact;
mod add_free_day;
mod add_group;
mod add_organisation;
mod add_unavailable;
mod change_contact;
mod change_group;
mod change_organisation;
mod close_organisation;
mod copy_groups;
mod find_organisations;
mod read_bell_times;
mod read_contact_form;
mod read_group;
mod read_organisation;
mod read_organisation_form;
mod remove_free_day;
mod remove_group;
mod remove_unavailable;
mod reopen_organisation;
mod search_organisations;
mod set_bell_times;
mod usual_bell_times;

pub use add_contact::{AddContact, add_contact};
pub use add_free_day::{AddFreeDay, add_free_day};
pub use add_group::{AddGroup, add_group};
pub use add_organisation::{AddOrganisation, add_organisation};
pub use add_unavailable::{AddUnavailable, add_unavailable};
pub use change_contact::{ChangeContact, change_contact};
pub use change_group::{ChangeGroup, change_group};
pub use change_organisation::{ChangeOrganisation, change_organisation};
pub use close_organisation::{CloseOrganisation, close_organisation};
pub use copy_groups::{CopyGroups, copy_groups};
pub use find_organisations::{FindOrganisations, Found, find_organisations};
pub use read_contact_form::{ContactFormPage, ReadContactForm, read_contact_form};
pub use read_group::{GroupPage, ReadGroup, read_group};
pub use read_organisation::{GroupLine, OrganisationPage, ReadOrganisation, read_organisation};
pub use read_organisation_form::{
    OrganisationFormPage, ReadOrganisationForm, read_organisation_form,
};
pub use remove_free_day::{RemoveFreeDay, remove_free_day};
pub use remove_group::{RemoveGroup, remove_group};
pub use remove_unavailable::{RemoveUnavailable, remove_unavailable};
pub use reopen_organisation::{ReopenOrganisation, reopen_organisation};
pub use search_organisations::{SearchOrganisations, SearchResult, search_organisations};

/// A new key for a form.
#[cfg(feature = "ssr")]
fn new_key() -> Result<String, crate::api::ApiError> {
    Ok(services::Post::new()?.as_str().to_owned())
}
pub use read_bell_times::{BellPage, ReadBellTimes, read_bell_times};
pub use set_bell_times::{SetBellTimes, set_bell_times};
pub use usual_bell_times::{UsualBellTimes, usual_bell_times};
