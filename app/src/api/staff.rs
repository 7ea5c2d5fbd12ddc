//! Staff: the list, one employee, and everything that changes them.

mod add_absence;
mod add_employee;
mod change_employee;
mod deactivate;
mod give_passphrase;
mod reactivate;
mod read_employee;
mod read_employee_form;
mod read_staff;
mod remove_absence;
mod set_roles;

pub use add_absence::{AddAbsence, add_absence};
pub use add_employee::{AddEmployee, add_employee};
pub use change_employee::{ChangeEmployee, change_employee};
pub use deactivate::{Deactivate, deactivate};
pub use give_passphrase::{GivePassphrase, give_passphrase};
pub use reactivate::{Reactivate, reactivate};
pub use read_employee::{EmployeePage, ReadEmployee, read_employee};
pub use read_employee_form::{EmployeeFormPage, ReadEmployeeForm, read_employee_form};
pub use read_staff::{ReadStaff, StaffPage, StaffRow, read_staff};
pub use remove_absence::{RemoveAbsence, remove_absence};
pub use set_roles::{SetRoles, set_roles};
