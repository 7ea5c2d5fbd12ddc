//! Agreements with municipalities and other sources of money.

mod agreement_fields;
mod agreement_page;
mod agreements_page;
mod charge_page;
mod charged_table;
mod unpaid_page;
mod write_agreement;

pub use agreement_page::AgreementPage;
pub use agreements_page::AgreementsPage;
pub use charge_page::ChargePage;
pub use unpaid_page::UnpaidPage;
pub use write_agreement::{ChangeAgreementPage, NewAgreementPage};
