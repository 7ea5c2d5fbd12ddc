//! The pages of schools that book for themselves.

mod ask_form;
mod calendar_page;
mod contact_page;
mod group_page;
mod groups_page;
mod home_page;
mod kept_form;
mod left_page;
mod lesson_list;
mod link_page;
mod public_page;
mod take_over;
mod times_page;

pub use calendar_page::CalendarPage;
pub use contact_page::ContactPage;
pub use group_page::{GroupPage, NewGroupPage};
pub use groups_page::GroupsPage;
pub use home_page::HomePage;
pub use left_page::LeftPage;
pub use link_page::LinkPage;
pub use public_page::PublicPage;
pub use times_page::TimesPage;
