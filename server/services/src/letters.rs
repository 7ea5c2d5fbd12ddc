//! What schools are told of their lessons: a mail in the transaction of the act that it tells about,
//! with an invitation for each lesson.
//!
//! `store::letters::Told` is a lesson as its school last heard of it. A mail tells the difference
//! between that and how the lesson stands, so nothing is told twice and nothing is forgotten. What
//! schools agree to, cancel and take back is told at once; what planners draft on the board is told
//! when its week is published. What a school still holds is told to nobody. A school without an
//! address gets no mail; what it would have heard is kept all the same.

mod desk;
mod evaluation;
mod invite;
mod news;
mod offered;
mod pile;
mod proposed;
mod published;
mod received;
mod remind;
mod settled;

pub(crate) use evaluation::evaluation;
pub(crate) use invite::{event, lesson_of};
pub(crate) use offered::offered;
pub(crate) use proposed::proposed;
pub(crate) use published::published;
pub(crate) use received::received;
pub use remind::remind;
pub(crate) use settled::{agreed, cancelled, taken_back};

/// Where a school sees its lessons; without its link, it asks there for a new one.
const PORTAL: &str = "/boeken";
