//! What schools ask for: the list, a request, making one and changing one.

mod add_groups_card;
mod cancel_card;
mod change_page;
mod filter;
mod history;
mod lessons_table;
mod line_page;
mod list_page;
mod new_page;
mod request_facts;
mod request_form;
mod request_page;
mod school_search;
mod week_choices;
mod wish_fields;
mod withdraw_card;

pub use change_page::ChangeRequestPage;
pub use line_page::LinePage;
pub use list_page::RequestsPage;
pub use new_page::NewRequestPage;
pub use request_page::RequestPage;
