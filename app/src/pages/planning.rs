//! The planning of a week: board, and everything on it.

mod board_page;
mod carry;
mod cell;
mod choice;
mod day_line;
mod day_page;
mod kept_typing;
mod lesson_card;
mod list_page;
mod live;
mod move_form;
mod placing;
mod request_card;
mod side_panel;
mod strayed;
mod toolbar;
mod verdict;
mod week_grid;

pub use board_page::BoardPage;
pub use choice::{BoardQuery, Chosen};
pub use day_page::DayPage;
pub use list_page::ListPage;
pub use toolbar::{Toolbar, View};
