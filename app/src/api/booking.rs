//! What a school books by itself, and what it does with it.

mod accept_proposal;
mod answer_offer;
mod cancel;
mod confirm;
mod drop;
#[cfg(feature = "ssr")]
mod error;
mod hold;
mod join_line;
mod leave_line;
mod leave_wishes;
mod move_booking;
mod own_line;
mod read_booking;
mod read_held;
mod read_move;
mod read_offer;
mod read_series;
mod read_wait;
mod read_wishes;
mod read_year;
mod refuse_proposal;
mod slot;
mod undo;

pub use accept_proposal::{AcceptProposal, accept_proposal};
pub use answer_offer::{AnswerOffer, answer_offer};
pub use cancel::{CancelBooking, CancelForm, cancel_booking};
pub use confirm::{ConfirmBooking, ConfirmForm, confirm_booking};
pub use drop::{DropBooking, drop_booking};
pub use hold::{HoldForm, HoldPart, HoldSeries, again_field, hold_series};
pub use join_line::{JoinLine, WaitForm, join_line};
pub use leave_line::{LeaveLine, leave_line};
pub use leave_wishes::{LeaveWishes, WishForm, leave_wishes};
pub use move_booking::{MoveBooking, move_booking};
pub use own_line::{OwnWait, ReadOwnLine, WaitStand, read_own_line};
pub use read_booking::{BookedLine, BookingPage, ReadBooking, read_booking};
pub use read_held::{HeldPage, HeldVisit, ReadHeld, read_held};
pub use read_move::{MovePage, ReadMove, read_move};
pub use read_offer::{GroupChoice, OfferChoice, OfferPage, ReadOffer, read_offer};
pub use read_series::{PartChoice, ReadSeries, RefusedLine, SeriesPage, SeriesQuery, read_series};
pub use read_wait::{ReadWait, WaitPage, read_wait};
pub use read_wishes::{ReadWishes, WishPage, read_wishes};
pub use read_year::{ReadYear, YearLine, YearPage, read_year};
pub use refuse_proposal::{RefuseProposal, refuse_proposal};
pub use slot::SlotChoice;
pub use undo::{UndoBooking, undo_booking};
