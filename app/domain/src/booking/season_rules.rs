use serde::{Deserialize, Serialize};

/// The limits of one season. Working days skip weekends, public holidays and school holidays
/// ([`super::SchoolCalendar`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonRules {
    /// Working days between booking and the lesson; 0 allows today.
    pub notice_working_days: u16,
    /// Working days ahead up to which a school moves a lesson without consequences.
    pub free_change_working_days: u16,
    /// Working days ahead up to which a school cancels a lesson without consequences.
    pub free_cancel_working_days: u16,
    /// Working days ahead up to which a school can cancel or move by itself at all; until the
    /// lesson starts when none.
    pub latest_cancel: Option<u16>,
    /// What a school reads that cancels or moves late; may be empty.
    pub late_told: String,
    /// Most lessons of one school in the season; no limit when none.
    pub most_lessons_per_school: Option<u16>,
    /// Minutes that a slot is held while it is being filled in.
    pub hold_minutes: u16,
    /// Hours that an offer from the waiting list stands.
    pub offer_hours: u16,
    /// Minutes in which a school can undo what it did.
    pub undo_minutes: u16,
    /// Calendar days before the lesson on which the reminder goes out.
    pub reminder_days: u16,
}

impl Default for SeasonRules {
    /// Ten working days of notice, free of charge up to ten working days ahead, late changes until
    /// the start, no limit per school, ten minutes to fill in, two days for an offer, fifteen
    /// minutes for undo, a reminder two weeks ahead. Comparable programmes lie between 7 working
    /// days and 6 weeks.
    fn default() -> Self {
        Self {
            notice_working_days: 10,
            free_change_working_days: 10,
            free_cancel_working_days: 10,
            latest_cancel: None,
            late_told: String::new(),
            most_lessons_per_school: None,
            hold_minutes: 10,
            offer_hours: 48,
            undo_minutes: 15,
            reminder_days: 14,
        }
    }
}
