//! When somebody is busy by their own calendar: from a file, or read by itself at an address.

mod remove_busy;
mod set_address;

pub use remove_busy::{RemoveBusy, remove_busy};
pub use set_address::{SetAddress, set_address};

use domain::ids::EmployeeId;

/// Where the form for one's own calendar posts its file to.
pub const OWN_UPLOAD: &str = "/mijn-agenda/inlezen";

/// The same for that of a colleague, as a pattern.
pub const STAFF_UPLOAD: &str = "/medewerkers/:id/agenda";

/// The same for that of this colleague.
pub fn staff_upload(employee: EmployeeId) -> String {
    STAFF_UPLOAD.replace(":id", &employee.to_string())
}

/// The page on which an act was done, with what was done.
pub fn page_after(employee: EmployeeId, own: bool, done: &str) -> String {
    match own {
        true => format!("/mijn-agenda?gedaan={done}"),
        false => format!("/medewerkers/{employee}?gedaan={done}"),
    }
}
