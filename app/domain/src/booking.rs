//! The rules by which schools book for themselves.
//!
//! What an organisation can set is data with a form: [`Season`], [`SeasonRules`], [`Offer`],
//! [`Quota`] and [`BellTimes`]. What is decided is a pure function of now, the settings and the
//! facts, and says with typed reasons why not: [`may_book`], [`may_move`], [`may_cancel`],
//! [`may_undo`]. Where a school can choose is [`open_slots`] and [`offer_series`]: both ask
//! [`crate::fit`] and nothing else whether a visit fits. What runs out by itself is a state machine
//! that is told the time: [`Hold`], [`WaitingList`], [`Link`], [`MailCode`], [`PortalSession`].
//!
//! Nothing here is random, reads a clock or knows a person.

mod bell_times;
mod bell_times_form;
mod book_refusal;
mod change_booking;
mod evaluation;
mod evaluation_count;
mod hold;
mod link;
mod mail_code;
mod may_book;
mod offer;
mod offers_form;
mod open_slots;
mod portal_session;
mod preferences;
mod preferences_form;
mod quota;
mod remark_hint;
mod school_calendar;
mod season;
mod season_form;
mod season_rules;
mod season_rules_form;
mod series;
mod series_answer;
mod series_day;
mod series_nearest;
mod take_slot;
mod target_groups;
mod waiting_list;

#[cfg(test)]
mod change_in_time;
#[cfg(test)]
mod may_book_refuses;
#[cfg(test)]
mod sample_school;
#[cfg(test)]
mod series_properties;
#[cfg(test)]
mod series_shows;
#[cfg(test)]
mod slots_properties;
#[cfg(test)]
mod waiting_properties;

pub use bell_times::{BellDay, BellTimes, Break, OffBell};
pub use bell_times_form::{BellDayForm, BellTimesForm};
pub use book_refusal::BookRefusal;
pub use change_booking::{
    BookedLesson, Change, ChangeRefusal, UndoOver, may_cancel, may_move, may_undo,
};
pub use evaluation::{Evaluation, EvaluationForm, EvaluationQuestion, Score};
pub use evaluation_count::{EvaluationCount, ScoreCount, count_evaluations};
pub use hold::{Hold, HoldState};
pub use link::{Link, LinkPurpose, LinkState, LinkTold};
pub use mail_code::{CodeAnswer, CodeStanding, MailCode, SixDigits};
pub use may_book::{Agreement, Asked, BookingTerms, MayBook, SoFar, Told, may_book};
pub use offer::{Offer, OfferForm, Way};
pub use offers_form::{OfferLine, OffersForm};
pub use open_slots::{OpenSlot, open_slots};
pub use portal_session::{PortalSession, SessionState};
pub use preferences::Preferences;
pub use preferences_form::PreferencesForm;
pub use quota::{Quota, QuotaForm};
pub use remark_hint::{RemarkHint, remark_hint};
pub use school_calendar::SchoolCalendar;
pub use season::{Season, SeasonPhase};
pub use season_form::{SeasonDetails, SeasonForm};
pub use season_rules::SeasonRules;
pub use season_rules_form::SeasonRulesForm;
pub use series::{SeriesTerms, Theme, offer_series};
pub use series_answer::{NotPlaced, PartAnswer, SeriesPart};
pub use take_slot::take_slot;
pub use target_groups::Years;
pub use waiting_list::{
    FreedSlot, OfferReply, WaitRefusal, WaitState, Waiting, WaitingChange, WaitingList,
};
