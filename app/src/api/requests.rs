//! What schools ask for: reading, making and changing requests.

mod add_groups;
mod cancel_request;
mod change_request;
#[cfg(feature = "ssr")]
mod error;
mod find_school;
mod make_request;
mod read_change;
mod read_line;
mod read_new_request;
mod read_request;
mod read_requests;
mod withdraw_group;

pub use add_groups::{AddGroups, add_groups};
pub use cancel_request::{CancelRequest, cancel_request};
pub use change_request::{ChangeRequest, change_request};
pub use find_school::{FindSchool, FoundSchool, find_school};
pub use make_request::{MakeRequest, make_request};
pub use read_change::{ChangePage, ReadChange, read_change};
pub use read_line::{ReadLine, SchoolInLine, SeasonLine, read_line};
pub use read_new_request::{NewRequest, ReadNewRequest, read_new_request};
pub use read_request::{ReadRequest, read_request};
pub use read_requests::{ReadRequests, read_requests};
pub use withdraw_group::{WithdrawGroup, withdraw_group};
