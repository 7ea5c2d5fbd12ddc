use super::referral_form::past_day;
use super::{ObjectionOutcome, Private, SignalEnd};
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// The form that makes a signal inactive: why, and since when.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EndSignalForm {
    /// Code of the reason; of those that a worker knows, see [`SignalEnd::BY_HAND`].
    pub why: String,
    /// The day on which that happened.
    pub on: String,
}

impl EndSignalForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `NotAChoice` for an end that comes by itself.
    pub fn parse(&self, today: Day) -> Result<(SignalEnd, Day), Mistakes> {
        let mut check = Check::new();
        let why =
            SignalEnd::parse(&self.why).and_then(|why| match SignalEnd::BY_HAND.contains(&why) {
                true => Ok(why),
                false => Err(Mistake::NotAChoice),
            });
        let why = check.field("why", why);
        let on = check.field("on", past_day(&self.on, today));
        check.done(|| Some((why?, on?)))
    }
}

/// The form in which an objection is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ObjectionForm {
    /// The day on which it came in.
    pub lodged: String,
    /// What it says.
    pub words: Private,
}

impl ObjectionForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, today: Day) -> Result<(Day, Private), Mistakes> {
        let mut check = Check::new();
        let lodged = check.field("lodged", past_day(&self.lodged, today));
        let words = check.field("words", self.words.text());
        check.done(|| Some((lodged?, words?)))
    }
}

/// The form of what came of an objection.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OutcomeForm {
    /// Code of the outcome.
    pub outcome: String,
    /// The day on which it was decided.
    pub decided: String,
}

impl OutcomeForm {
    /// Reads the form; nothing is decided before the objection came in.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, lodged: Day, today: Day) -> Result<(ObjectionOutcome, Day), Mistakes> {
        let mut check = Check::new();
        let outcome = check.field("outcome", ObjectionOutcome::parse(&self.outcome));
        let decided = past_day(&self.decided, today).and_then(|day| match day < lodged {
            true => Err(Mistake::EndBeforeStart),
            false => Ok(day),
        });
        let decided = check.field("decided", decided);
        check.done(|| Some((outcome?, decided?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worker_ends_a_signal_for_a_reason_that_does_not_come_by_itself() {
        let today: Day = "2026-11-24".parse().expect("a date");
        let form = |why: &str| EndSignalForm {
            why: why.into(),
            on: "2026-11-24".into(),
        };
        for why in SignalEnd::BY_HAND {
            assert_eq!(form(why.code()).parse(today), Ok((*why, today)));
        }
        let wrong = Err(Mistakes::one("why", Mistake::NotAChoice));
        assert_eq!(form("term").parse(today), wrong);
    }
}
