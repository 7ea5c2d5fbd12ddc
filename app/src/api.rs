//! The wire: one server function a file, each a thin road from a form to a use case.

pub mod account;
mod error;
pub mod feed;
pub mod lessons;
pub mod my_lessons;
pub mod audit;
pub mod catalogue;
pub mod holidays;
pub mod imports;
pub mod organisations;
pub mod staff;
pub mod start;
pub mod planning;
pub mod publishing;
#[cfg(feature = "ssr")]
pub mod request;
pub mod requests;

pub use error::ApiError;
