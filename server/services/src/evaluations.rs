//! How a lesson was: a school is asked by mail, answers four questions by a link, and planners see
//! what it said.

mod answer;
mod ask;
mod read;

pub use answer::{Asked, answer, look};
pub use ask::ask;
pub use read::counts;
