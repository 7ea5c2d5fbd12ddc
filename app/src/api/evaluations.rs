//! What schools say after a lesson.

mod answer;
mod look;

pub use answer::{AnswerEvaluation, answer_evaluation};
pub use look::{AskedAbout, LookAtEvaluation, look_at_evaluation};
