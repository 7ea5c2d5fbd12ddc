use super::Private;
use super::referral_form::past_day;
use crate::ids::FollowUpId;
use crate::time::Day;
use crate::values::{Check, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// A follow-up that was agreed: somebody asks later how it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpView {
    /// Which.
    pub id: FollowUpId,
    /// For when.
    pub due: Day,
    /// What was agreed.
    pub words: Private,
    /// When it was done.
    pub done: Option<Day>,
    /// What came of it.
    pub outcome: Option<Private>,
}

/// The form that agrees a follow-up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowUpForm {
    /// For when.
    pub due: String,
    /// What was agreed.
    pub words: Private,
}

impl FollowUpForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<(Day, Private), Mistakes> {
        let mut check = Check::new();
        let due = check.field("due", parse_day(&self.due));
        let words = check.field("words", self.words.text());
        check.done(|| Some((due?, words?)))
    }
}

/// The form in which stands what came of a follow-up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowUpDoneForm {
    /// On which day.
    pub done: String,
    /// What came of it.
    pub outcome: Private,
}

impl FollowUpDoneForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `InTheFuture` for a day that is still to come.
    pub fn parse(&self, today: Day) -> Result<(Day, Private), Mistakes> {
        let mut check = Check::new();
        let done = check.field("done", past_day(&self.done, today));
        let outcome = check.field("outcome", self.outcome.text());
        check.done(|| Some((done?, outcome?)))
    }
}
