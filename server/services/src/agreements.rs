//! Agreements with municipalities and other sources of money, and the lessons that they pay.

mod choose_charge;
mod edit_agreements;
mod read_agreements;

pub use choose_charge::{ChargeForm, choose_charge, read_charge};
pub use edit_agreements::{add_agreement, add_funding_source, agreement_form, change_agreement};
pub use read_agreements::{agreement_choices, read_agreement, read_agreements, unpaid_lessons};
