//! Cases: a Halt-straf from referral to closing, and the signals and referrals beside it.
//!
//! Pure rules. The day, the settings and the data come in as arguments; nothing here reads a clock.
//! No rule needs a name, an address or a reasoning; forms and views carry them as [`Private`].

#[macro_use]
mod coded;

mod age;
mod allocation;
mod care_referral;
mod case_forms;
mod consent;
mod discussion;
mod ending;
mod handover;
mod hours;
mod index;
mod objection;
mod private;
mod referral_form;
mod referrer;
mod retention;
mod rules_forms;
mod screening;
mod signal;
mod signal_end;
mod state;
mod step;
mod terms;
mod track;
mod views;
mod weighing;
mod working_days;

pub use age::*;
pub use allocation::*;
pub use care_referral::*;
pub use case_forms::*;
pub use consent::*;
pub use discussion::*;
pub use ending::*;
pub use handover::*;
pub use hours::*;
pub use index::*;
pub use objection::*;
pub use private::*;
pub use referral_form::*;
pub use referrer::*;
pub use retention::*;
pub use rules_forms::*;
pub use screening::*;
pub use signal::*;
pub use signal_end::*;
pub use state::*;
pub use step::*;
pub use terms::*;
pub use track::*;
pub use views::*;
pub use weighing::*;
pub use working_days::*;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod signal_properties;
