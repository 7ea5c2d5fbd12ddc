//! An educator's own lessons, on the phone first, and their calendar.

mod feed_page;
mod own_figures_page;
mod own_lesson_page;
mod own_week_page;
mod worry_page;

pub use feed_page::FeedPage;
pub use own_figures_page::OwnFiguresPage;
pub use own_lesson_page::OwnLessonPage;
pub use own_week_page::OwnWeekPage;
pub use worry_page::WorryPage;
