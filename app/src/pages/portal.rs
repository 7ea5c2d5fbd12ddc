//! The pages of schools that book for themselves.

mod home_page;
mod left_page;
mod lesson_list;
mod link_page;

pub use home_page::HomePage;
pub use left_page::LeftPage;
pub use link_page::LinkPage;
