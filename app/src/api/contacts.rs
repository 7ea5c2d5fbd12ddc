//! People at schools: what is known of them, and how that ends.

mod erase_contact;
mod read_about;
mod read_term;
mod set_term;

pub use erase_contact::{EraseContact, erase_contact};
pub use read_about::{AboutPage, ReadAbout, read_about};
pub use read_term::{DueAreaLine, DueSchoolLine, ReadTerm, TermPage, read_term};
pub use set_term::{SetTerm, set_term};

/// Where the file with all that is known of a contact is asked for, by a form.
pub fn export_path(organisation: &str, contact: &str) -> String {
    format!("/scholen/{organisation}/contact/{contact}/gegevens")
}
