//! Staff: who works here, with skills, hours, absences and roles.

mod absences;
mod busy;
mod busy_source;
mod create_admin;
mod edit_employee;
mod leave;
mod read_staff;
mod roles;

pub use absences::{add_absence, remove_absence};
pub use busy::{BusyError, busy_calendar, remove_busy, set_busy};
pub use busy_source::{Refreshed, busy_view, refresh_next, set_busy_address};
pub use create_admin::create_admin;
pub use edit_employee::{add_employee, change_employee};
pub use fetch::{Names, Network};
pub use leave::{deactivate, reactivate};
pub use read_staff::{StaffFilter, employee, employees, roles_of_staff};
pub use roles::set_roles;
