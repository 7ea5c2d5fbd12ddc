//! People at schools: how long they are known, what is known of them, and how that ends (GDPR,
//! articles 5(1)(e), 15, 17 and 20).

mod about;
mod erase;
mod expire;
mod export;
mod term;

pub use about::{ContactAbout, about_contact};
pub use erase::erase_contact;
pub use expire::erase_expired;
pub use export::export_contact;
pub use term::{DueArea, DueSchool, TermView, read_term, set_term};
