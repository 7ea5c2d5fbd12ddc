//! The portal: what a school sees and does that came in by its link.

mod add_free_day;
mod add_group;
mod add_moment;
mod ask_contact_code;
mod ask_contact_code_again;
mod ask_link;
mod change_group;
#[cfg(feature = "ssr")]
mod cookie;
mod enter;
#[cfg(feature = "ssr")]
mod error;
mod leave;
mod look;
mod make_calendar;
mod read_calendar;
mod read_contacts;
mod read_frame;
mod read_groups;
mod read_home;
mod read_public;
mod read_times;
mod remove_free_day;
mod remove_group;
mod remove_moment;
mod revoke_calendar;
mod set_bell_times;
mod take_over_groups;
mod type_contact_code;
mod usual_bell_times;

pub use add_free_day::{AddOwnFreeDay, add_own_free_day};
pub use add_group::{AddOwnGroup, add_own_group};
pub use add_moment::{AddOwnMoment, add_own_moment};
pub use ask_contact_code::{AskContactCode, ask_contact_code};
pub use ask_contact_code_again::{AskContactCodeAgain, ask_contact_code_again};
pub use ask_link::{AskLink, ask_link};
pub use change_group::{ChangeOwnGroup, change_own_group};
#[cfg(feature = "ssr")]
pub use cookie::SCHOOL_COOKIE;
#[cfg(feature = "ssr")]
pub(crate) use cookie::give;
pub use enter::{EnterSchool, enter_school};
pub use leave::{LeaveSchool, leave_school};
pub use look::{LinkLook, Look, look};
pub use make_calendar::{MakeCalendar, make_calendar};
pub use read_calendar::{OwnCalendar, ReadCalendar, read_calendar};
pub use read_contacts::{
    AskedCodeLine, OwnContactLine, OwnContactsPage, ReadContacts, read_contacts,
};
pub use read_frame::{PortalFrame, PortalSchool, ReadFrame, read_frame};
pub use read_groups::{OwnGroupsPage, ReadGroups, read_groups};
pub use read_home::{
    Home, HomeGroup, HomeLesson, HomeOffer, ReadHome, Standing, Upcoming, read_home,
};
pub use read_public::{PublicLine, PublicPage, ReadPublic, read_public};
pub use read_times::{OwnTimes, ReadTimes, read_times};
pub use remove_free_day::{RemoveOwnFreeDay, remove_own_free_day};
pub use remove_group::{RemoveOwnGroup, remove_own_group};
pub use remove_moment::{RemoveOwnMoment, remove_own_moment};
pub use revoke_calendar::{RevokeCalendar, revoke_calendar};
pub use set_bell_times::{SetOwnBellTimes, set_own_bell_times};
pub use take_over_groups::{TakeOverGroups, take_over_groups};
pub use type_contact_code::{TypeContactCode, type_contact_code};
pub use usual_bell_times::{UsualOwnBellTimes, usual_own_bell_times};
