use super::SeasonRules;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// The form of the limits of a season.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SeasonRulesForm {
    /// Working days of notice.
    pub notice_working_days: String,
    /// Working days ahead up to which moving is free.
    pub free_change_working_days: String,
    /// Working days ahead up to which cancelling is free.
    pub free_cancel_working_days: String,
    /// Working days ahead up to which a school can cancel or move at all; empty for always.
    pub latest_cancel: String,
    /// What a school reads that cancels or moves late; may be empty.
    pub late_told: String,
    /// Most lessons of one school; empty for no limit.
    pub most_lessons_per_school: String,
    /// Minutes that a slot is held.
    pub hold_minutes: String,
    /// Hours that an offer from the waiting list stands.
    pub offer_hours: String,
    /// Minutes in which a school can undo.
    pub undo_minutes: String,
    /// Days before the lesson of the reminder.
    pub reminder_days: String,
}

impl SeasonRulesForm {
    /// Most working days in any limit: about half a year.
    pub const MOST_WORKING_DAYS: u16 = 130;

    /// Most characters of what a school is told.
    pub const LONGEST_TOLD: usize = 500;

    /// The form filled in with rules as they are.
    pub fn of(rules: &SeasonRules) -> Self {
        let optional = |limit: Option<u16>| limit.map(|n| n.to_string()).unwrap_or_default();
        Self {
            notice_working_days: rules.notice_working_days.to_string(),
            free_change_working_days: rules.free_change_working_days.to_string(),
            free_cancel_working_days: rules.free_cancel_working_days.to_string(),
            latest_cancel: optional(rules.latest_cancel),
            late_told: rules.late_told.clone(),
            most_lessons_per_school: optional(rules.most_lessons_per_school),
            hold_minutes: rules.hold_minutes.to_string(),
            offer_hours: rules.offer_hours.to_string(),
            undo_minutes: rules.undo_minutes.to_string(),
            reminder_days: rules.reminder_days.to_string(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `TooMany` beside `latest_cancel` when it ends what is free of
    /// charge earlier than the rules promise.
    pub fn parse(&self) -> Result<SeasonRules, Mistakes> {
        let mut check = Check::new();
        let mut days = |field, text| check.number(field, text, 0, Self::MOST_WORKING_DAYS);
        let notice = days("notice_working_days", &self.notice_working_days);
        let change = days("free_change_working_days", &self.free_change_working_days);
        let cancel = days("free_cancel_working_days", &self.free_cancel_working_days);
        let latest_cancel = if self.latest_cancel.trim().is_empty() {
            Some(None)
        } else {
            days("latest_cancel", &self.latest_cancel).map(Some)
        };
        let free = change.into_iter().chain(cancel).min();
        if let (Some(Some(latest)), Some(free)) = (latest_cancel, free)
            && latest > free
        {
            check.wrong("latest_cancel", Mistake::TooMany);
        }
        let late_told = check.text("late_told", &self.late_told, Self::LONGEST_TOLD);
        let most = if self.most_lessons_per_school.trim().is_empty() {
            Some(None)
        } else {
            let text = &self.most_lessons_per_school;
            check
                .number("most_lessons_per_school", text, 1, 1_000)
                .map(Some)
        };
        let hold_minutes = check.number("hold_minutes", &self.hold_minutes, 1, 120);
        let offer_hours = check.number("offer_hours", &self.offer_hours, 1, 336);
        let undo_minutes = check.number("undo_minutes", &self.undo_minutes, 0, 120);
        let reminder_days = check.number("reminder_days", &self.reminder_days, 0, 60);
        check.done(|| {
            Some(SeasonRules {
                notice_working_days: notice?,
                free_change_working_days: change?,
                free_cancel_working_days: cancel?,
                latest_cancel: latest_cancel?,
                late_told: late_told?,
                most_lessons_per_school: most?,
                hold_minutes: hold_minutes?,
                offer_hours: offer_hours?,
                undo_minutes: undo_minutes?,
                reminder_days: reminder_days?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_rules_says_what_the_rules_say() {
        let strict = SeasonRules {
            latest_cancel: Some(3),
            most_lessons_per_school: Some(12),
            late_told: "De les telt mee.".to_owned(),
            ..SeasonRules::default()
        };
        for rules in [SeasonRules::default(), strict] {
            assert_eq!(SeasonRulesForm::of(&rules).parse(), Ok(rules));
        }
    }

    #[test]
    fn what_is_free_of_charge_cannot_be_too_late() {
        let rules = SeasonRules {
            free_change_working_days: 5,
            latest_cancel: Some(6),
            ..SeasonRules::default()
        };
        assert_eq!(
            SeasonRulesForm::of(&rules).parse(),
            Err(Mistakes::one("latest_cancel", Mistake::TooMany))
        );
    }

    #[test]
    fn a_limit_of_no_lessons_at_all_is_a_slip() {
        let form = SeasonRulesForm {
            most_lessons_per_school: "0".to_owned(),
            ..SeasonRulesForm::of(&SeasonRules::default())
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one(
                "most_lessons_per_school",
                Mistake::NotANumber
            ))
        );
    }
}
