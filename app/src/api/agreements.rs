//! Agreements with municipalities and other sources of money.

mod add_agreement;
mod add_source;
mod change_agreement;
mod choose_charge;
mod read_agreement;
mod read_agreements;
mod read_charge;
mod read_form;
mod read_unpaid;

pub use add_agreement::{AddAgreement, add_agreement};
pub use add_source::{AddSource, add_source};
pub use change_agreement::{ChangeAgreement, change_agreement};
pub use choose_charge::{ChooseCharge, choose_charge};
pub use read_agreement::{ReadAgreement, read_agreement};
pub use read_agreements::{AgreementsPage, ReadAgreements, read_agreements};
pub use read_charge::{ChargePage, ReadCharge, read_charge};
pub use read_form::{AgreementFormPage, ReadForm, read_form};
pub use read_unpaid::{ReadUnpaid, UnpaidPage, read_unpaid};
