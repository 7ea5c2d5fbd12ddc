//! A school books: what it can have, which times, finishing, and what it did before.

mod booking_page;
mod cancel_form;
mod held_page;
mod move_page;
mod offer_page;
mod own_line;
mod part_choice;
mod proposal_card;
mod series_page;
mod slot_list;
mod wait_page;
mod wish_page;
mod year_page;

pub use booking_page::BookingPage;
pub use held_page::HeldPage;
pub use move_page::MovePage;
pub use offer_page::OfferPage;
pub(super) use own_line::{LineForms, OwnLine};
pub use series_page::SeriesPage;
pub use wait_page::WaitPage;
pub use wish_page::WishPage;
pub use year_page::YearPage;
