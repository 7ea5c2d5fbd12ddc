//! Staff: list, one employee, forms.

mod absences_card;
mod employee_fields;
mod employee_page;
mod hours_card;
mod leave_card;
mod roles_card;
mod sign_in_card;
mod staff_page;
mod write_employee;

pub use employee_page::EmployeePage;
pub use staff_page::StaffPage;
pub use write_employee::{ChangeEmployeePage, NewEmployeePage};
