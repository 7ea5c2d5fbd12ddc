//! Signing in and one's own account.

mod give_step;
mod my_account;
mod second_step;
mod sign_in;

pub use give_step::GiveStepPage;
pub use my_account::AccountPage;
pub use second_step::SecondStepSetUpPage;
pub use sign_in::SignInPage;
