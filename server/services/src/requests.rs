//! What schools ask for: making requests, changing them, finding them. Cancelling and withdrawing
//! change lessons and live in [`crate::planning`].

mod add_groups;
mod change_request;
mod error;
mod list_requests;
mod make_request;
mod new_lessons;
mod prepare_request;
mod read_request;

pub use add_groups::add_groups;
pub use change_request::change_request;
pub use error::RequestError;
pub use list_requests::list_requests;
pub use make_request::make_request;
pub(crate) use new_lessons::new_lessons;
pub use prepare_request::{find_school, prepare_request};
pub use read_request::read_request;
