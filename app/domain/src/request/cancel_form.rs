use crate::lesson::CancelledBy;
use crate::values::{Check, Mistake, Mistakes, Name};
use serde::{Deserialize, Serialize};

/// The form in which a request is cancelled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CancelRequestForm {
    /// `organisation` or `us`.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelDraft {
    /// Who cancels.
    pub by: CancelledBy,
    /// Why.
    pub reason: String,
}

impl CancelRequestForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside `by` and `reason`; `ReasonNeeded` when no reason is given.
    pub fn parse(&self) -> Result<CancelDraft, Mistakes> {
        let mut check = Check::new();
        let by = check.field("by", CancelledBy::parse(&self.by));
        let reason = Name::parse(&self.reason).map_err(|mistake| match mistake {
            Mistake::Empty => Mistake::ReasonNeeded,
            other => other,
        });
        let reason = check.field("reason", reason);
        check.done(|| {
            Some(CancelDraft {
                by: by?,
                reason: reason?.to_string(),
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_cancelled_without_a_reason() {
        let form = CancelRequestForm {
            by: "us".to_owned(),
            reason: "  ".to_owned(),
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("reason", Mistake::ReasonNeeded))
        );
    }
}
