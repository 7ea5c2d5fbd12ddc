//! A lesson's own page for planners.

mod acts;
mod history;
mod lesson_facts;
mod lesson_page;
mod replies;
mod said;

pub use lesson_page::LessonPage;
