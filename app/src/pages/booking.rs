//! A school books: what it can have, which times, finishing, and what it did before.

mod booking_page;
mod cancel_form;
mod held_page;
mod move_page;
mod offer_page;
mod part_choice;
mod series_page;
mod slot_list;
mod wish_page;
mod year_page;

pub use booking_page::BookingPage;
pub use held_page::HeldPage;
pub use move_page::MovePage;
pub use offer_page::OfferPage;
pub use series_page::SeriesPage;
pub use wish_page::WishPage;
pub use year_page::YearPage;
