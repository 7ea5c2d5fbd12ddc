//! The portal: what a school sees and does that came in by its link.

#[cfg(feature = "ssr")]
mod cookie;
mod enter;
mod leave;
mod look;
mod read_frame;
mod read_home;

#[cfg(feature = "ssr")]
pub use cookie::SCHOOL_COOKIE;
pub use enter::{EnterSchool, enter_school};
pub use leave::{LeaveSchool, leave_school};
pub use look::{LinkLook, Look, look};
pub use read_frame::{PortalFrame, PortalSchool, ReadFrame, read_frame};
pub use read_home::{
    Home, HomeGroup, HomeLesson, HomeOffer, ReadHome, Standing, Upcoming, read_home,
};
