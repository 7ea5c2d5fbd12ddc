//! Requests on both engines: made, changed, found, cancelled.

mod cancelling;
mod changing;
mod listing;
mod making;
mod moving;
mod school;
