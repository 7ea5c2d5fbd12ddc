//! Cases: a Halt-straf from referral to closing, and the signals and referrals beside it.
//!
//! Pure rules. The day, the settings and the data come in as arguments; nothing here reads a clock.
//! No rule needs a name, an address or a reasoning; forms and views carry them as [`Private`].

#[macro_use]
mod coded;

mod access_request;
mod age;
mod allocation;
mod appointment;
mod bsn;
mod care_forms;
mod care_referral;
mod case_forms;
mod consent;
mod correction_form;
mod discussion;
mod ending;
mod erasure;
mod file_document;
mod follow_up;
mod handover;
mod handover_views;
mod hours;
mod index;
mod index_form;
mod index_link;
mod letter;
mod masking;
mod match_forms;
mod match_views;
mod matches;
mod objection;
mod private;
mod referral_form;
mod referrer;
mod retention;
mod retention_forms;
mod rules_forms;
mod school;
mod screening;
mod signal;
mod signal_end;
mod signal_forms;
mod signal_views;
mod state;
mod step;
mod talk_forms;
mod terms;
mod track;
mod views;
mod weighing;
mod weighing_forms;
mod working_days;
mod worry;
mod youth_fields;

pub use access_request::*;
pub use age::*;
pub use allocation::*;
pub use appointment::*;
pub use bsn::*;
pub use care_forms::*;
pub use care_referral::*;
pub use case_forms::*;
pub use consent::*;
pub use correction_form::*;
pub use discussion::*;
pub use ending::*;
pub use erasure::*;
pub use file_document::*;
pub use follow_up::*;
pub use handover::*;
pub use handover_views::*;
pub use hours::*;
pub use index::*;
pub use index_form::*;
pub use index_link::*;
pub use letter::*;
pub use masking::*;
pub use match_forms::*;
pub use match_views::*;
pub use matches::*;
pub use objection::*;
pub use private::*;
pub use referral_form::*;
pub use referrer::*;
pub use retention::*;
pub use retention_forms::*;
pub use rules_forms::*;
pub use school::*;
pub use screening::*;
pub use signal::*;
pub use signal_end::*;
pub use signal_forms::*;
pub use signal_views::*;
pub use state::*;
pub use step::*;
pub use talk_forms::*;
pub use terms::*;
pub use track::*;
pub use views::*;
pub use weighing::*;
pub use weighing_forms::*;
pub use working_days::*;
pub use worry::*;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod signal_properties;
