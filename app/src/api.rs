//! The wire: one server function a file, each a thin road from a form to a use case.

pub mod account;
mod error;
pub mod planning;
#[cfg(feature = "ssr")]
pub mod request;

pub use error::ApiError;
