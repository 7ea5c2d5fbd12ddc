//! Schools book for themselves: the link by which they come in, what they can choose, and what they
//! do with it. `domain::booking` holds the rules; here they meet the data.

mod answer_proposal;
mod ask_link;
mod change_booking;
mod change_contact;
mod confirm_booking;
mod contact_code;
mod error;
mod had_before;
mod held;
mod hold_slot;
mod join_line;
mod leave_line;
mod leave_wishes;
mod let_go;
mod links;
mod move_booking;
mod offer_in_turn;
mod own_contacts;
mod own_free_days;
mod own_groups;
mod plan_series;
mod read_line;
mod read_school;
mod read_slots;
mod school_visitor;
mod season_ahead;
mod season_terms;
mod seasons;
mod send_link;
mod terms;
mod undo_booking;

pub use answer_proposal::{accept_proposal, refuse_proposal};
pub use ask_link::{AskError, AskLink, answer_asked, ask_link};
pub use change_booking::{CancelBookings, cancel_booking, cancel_bookings};
pub use change_contact::{
    ask_contact_code, ask_contact_code_again, sweep_contact_codes, type_contact_code,
};
pub use confirm_booking::{confirm_booking, confirm_bookings};
pub use contact_code::CodeError;
pub use error::BookError;
pub use had_before::had_before;
pub use held::{HeldView, read_held};
pub use hold_slot::{HoldSlot, hold_series, hold_slot};
pub use join_line::join_line;
pub use leave_line::{decline_offer, leave_line, take_offer};
pub use leave_wishes::{LeaveWishes, leave_wishes};
pub use let_go::{drop_booking, let_go};
pub use links::{links_of, look, make_link, revoke_link};
pub use move_booking::{MoveBooking, MoveView, move_booking, read_move};
pub use offer_in_turn::{LineSeen, offer_in_turn};
pub use own_contacts::{AskedCode, OwnContact, OwnContacts, read_own_contacts};
pub use own_free_days::{add_own_free_day, own_free_days, remove_own_free_day};
pub use own_groups::{
    OwnGroups, add_own_group, add_own_moment, change_own_group, read_own_groups, remove_own_group,
    remove_own_moment, take_over_groups,
};
pub use plan_series::{PlannedPart, SeriesAsked, SeriesView, plan_series};
pub use read_line::{InLine, own_line, read_line};
pub use read_school::{Offered, SchoolView, only_wishes, read_school};
pub use read_slots::{SlotsAsked, SlotsView, read_slots};
pub use school_visitor::{
    SchoolVisitor, book_for, enter, leave_school, school_visitor, sweep_schools,
};
pub use season_ahead::season_ahead;
pub use season_terms::{set_offer, set_offers, set_quota};
pub use seasons::{add_season, change_season, season, season_now, seasons};
pub use send_link::send_link;
pub(crate) use send_link::{Addressee, invite};
pub use store::booking::{LinkRow, SchoolLesson, WaitingRecord};
pub use undo_booking::{undo_booking, undoable};
