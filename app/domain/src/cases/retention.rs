use crate::time::Day;
use crate::values::Name;
use chrono::Months;
use serde::{Deserialize, Serialize};

coded! {
    /// What a retention rule is about.
    RetainedKind {
        /// A case with all that belongs to it.
        Case => "case",
        /// A weighing and what it built on.
        Weighing => "weighing",
        /// A signal in the file.
        Signal => "signal",
        /// A referral to local help.
        Referral => "referral",
        /// A letter.
        Letter => "letter",
        /// What is identifying in the log.
        Log => "log",
    }
}

coded! {
    /// From when the term is counted.
    RetentionTrigger {
        /// The end of the case.
        CaseEnded => "case_ended",
        /// The end of the signal.
        SignalEnded => "signal_ended",
        /// The last thing that was done.
        LastTouched => "last_touched",
        /// The youth's 18th birthday.
        Turned18 => "turned_18",
    }
}

coded! {
    /// What happens when the term is over.
    RetentionAction {
        /// The youth's key is destroyed: nothing of it can be read any more, anywhere.
        Erase => "erase",
        /// The record goes, the rest of the case stays.
        Remove => "remove",
        /// Somebody looks whether it must stay.
        Review => "review",
    }
}

/// A rule about how long something is kept, as an administrator wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionRule {
    /// About what.
    pub kind: RetainedKind,
    /// On which ground: the law or the organisation's selection list.
    pub ground: Name,
    /// From when.
    pub trigger: RetentionTrigger,
    /// For how many months.
    pub months: u16,
    /// What then happens.
    pub action: RetentionAction,
    /// Whether two people must agree.
    pub four_eyes: bool,
}

impl RetentionRule {
    /// The longest term, in months.
    pub const LONGEST: u16 = 1_200;

    /// The day on which it acts on something whose trigger was on a day; none while the trigger is
    /// still to come.
    pub fn acts_on(&self, trigger: Option<Day>) -> Option<Day> {
        let months = self.months.min(Self::LONGEST);
        trigger.and_then(|day| day.checked_add_months(Months::new(months.into())))
    }

    /// Whether it acts today; nothing that is asked for by somebody (`held`) goes.
    pub fn is_over(&self, trigger: Option<Day>, held: bool, today: Day) -> bool {
        !held && self.acts_on(trigger).is_some_and(|day| day <= today)
    }
}
