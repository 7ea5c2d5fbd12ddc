//! Four questions to a school after a lesson.

mod evaluation_page;

pub use evaluation_page::EvaluationPage;
