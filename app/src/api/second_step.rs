//! The second step: setting it up, taking it, and codes on paper.

mod begin;
mod confirm;
mod give;
mod new_codes;
mod read;
#[cfg(feature = "ssr")]
mod shown_once;

pub use begin::{BeginSecondStep, begin_second_step};
pub use confirm::{ConfirmSecondStep, confirm_second_step};
pub use give::{GiveSecondStep, give_second_step};
pub use new_codes::{NewRecoveryCodes, new_recovery_codes};
pub use read::{ReadSecondStep, SecondStepPage, SetUp, read_second_step};

/// Where the second step is asked.
pub const STEP_PAGE: &str = "/tweede-stap";

/// Where it is set up.
pub const SET_UP_PAGE: &str = "/account/tweede-stap";

#[cfg(feature = "ssr")]
fn visitor() -> Result<services::accounts::Visitor, crate::api::ApiError> {
    let visitor = crate::api::request::caller().visitor;
    visitor.ok_or(crate::api::ApiError::SignedOut)
}
