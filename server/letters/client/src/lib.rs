//! Letters, seen from who needs one: what goes in, what comes out, and a [`Press`] that has the
//! program `letters` make them.
//!
//! The typesetter is far heavier than the rest of the house, so it runs as a program of its own and
//! nothing here depends on it. What both sides must agree on lives here: the format of a template
//! ([`template`]), the kinds of letter with their fields ([`LetterKind`]), and the frames between the
//! two programs ([`frame`]).

mod answer;
mod clean;
mod error;
pub mod frame;
mod kind;
mod letter;
mod press;
pub mod template;
mod worker;

pub use answer::{Answer, Made};
pub use error::{LetterError, Step};
pub use kind::{Field, LetterKind};
pub use letter::{House, Letter};
pub use press::{Limits, Press};
