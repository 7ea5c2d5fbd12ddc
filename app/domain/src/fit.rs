//! Whether a visit fits somewhere in the week, at what cost, and if not, why not.
//!
//! One set of rules for the board before a drop, the confirm step, the explanations and every
//! planner that works by itself. All questions are answered from a [`Roster`], a [`Visit`] and the
//! [`Settings`], by the same judgement:
//!
//! - A working day is a shift from home and back: driving to the first and from the last lesson
//!   lies within the working hours. Waiting is free.
//! - Between two lessons of one educator there is time to drive, the slack on every trip, and the
//!   set-up time of the second. Staying at the same school is no trip.
//! - Set-up counts as presence: working hours and absences must leave room for it. Only the lessons
//!   themselves can be double-booked, as in the guard of the database.
//! - Lessons of the visit that already are on the board are taken as gone, so that a visit can move
//!   across its own old place.
//!
//! In terms of a vehicle-routing problem a shift is an educator, a day and that day's `hours`; a
//! visit's service time is its set-up and [`Visit::minutes`], and [`visit_windows`] gives its time
//! windows.

mod best_team;
mod cost;
mod judge;
mod nearest;
mod possible;
mod question;
mod refusal;
mod roster;
mod search;
mod starts;
mod visit;
mod week_travel;
mod windows;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod refused_for_facts;
#[cfg(test)]
mod refused_for_time;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod search_finds;

pub use cost::{Cost, Wish, missed_wishes};
pub use nearest::nearest;
pub use possible::{Dropped, Explanation, Possible, explain, fit_start, possible_days};
pub use question::Question;
pub use refusal::{Hardness, Refusal, RefusalKind, Side, Stop};
pub use roster::{
    Away, Booked, ClosedKind, ClosedReason, GroupBooked, GroupUnavailable, Held, Place, Roster,
    RosterEducator, RosterGroup, RosterOrganisation,
};
pub use visit::{Part, Placement, Settings, Visit};
pub use week_travel::WeekTravel;
pub use windows::{Window, visit_windows};

/// The cost of a placement, or everything that speaks against it, hard refusals first.
///
/// # Errors
/// All refusals; never an empty list.
pub fn fit(
    roster: &Roster,
    visit: &Visit,
    placement: &Placement,
    settings: &Settings,
) -> Result<Cost, Vec<Refusal>> {
    Question::new(roster, visit, settings).fit(placement)
}
