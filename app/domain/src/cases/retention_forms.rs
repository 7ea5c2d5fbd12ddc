use super::{RetainedKind, RetentionAction, RetentionRule, RetentionTrigger};
use crate::permission::Role;
use crate::values::{Check, Mistake, Mistakes, Name};
use serde::{Deserialize, Serialize};

/// The form of a retention rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RetentionForm {
    /// Code of what it is about.
    pub kind: String,
    /// On which ground.
    pub ground: String,
    /// Code of the moment from which the term counts.
    pub trigger: String,
    /// Months.
    pub months: String,
    /// Code of what then happens.
    pub action: String,
    /// Code of the role that agrees.
    pub approver: String,
}

impl RetentionForm {
    /// The form filled in with a rule.
    pub fn of(rule: &RetentionRule) -> Self {
        Self {
            kind: rule.kind.code().to_owned(),
            ground: rule.ground.to_string(),
            trigger: rule.trigger.code().to_owned(),
            months: rule.months.to_string(),
            action: rule.action.code().to_owned(),
            approver: rule.approver.code().to_owned(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `NotAChoice` beside `action` for a part that would take the whole
    /// youth along or the other way round, and beside `trigger` for what such a thing never has.
    pub fn parse(&self) -> Result<RetentionRule, Mistakes> {
        let mut check = Check::new();
        let kind = check.field("kind", RetainedKind::parse(&self.kind));
        let ground = check.field("ground", Name::parse(&self.ground));
        let trigger = check.field("trigger", RetentionTrigger::parse(&self.trigger));
        let months = check.number("months", &self.months, 1, RetentionRule::LONGEST);
        let action = check.field("action", RetentionAction::parse(&self.action));
        let approver = check.field("approver", approver(&self.approver));
        if let (Some(kind), Some(action)) = (kind, action) {
            let wrong = match action {
                RetentionAction::Erase => !kind.is_whole(),
                RetentionAction::Remove => kind.is_whole(),
                RetentionAction::Ask => false,
            };
            if wrong {
                check.wrong("action", Mistake::NotAChoice);
            }
        }
        if let (Some(kind), Some(RetentionTrigger::SignalEnded)) = (kind, trigger)
            && kind != RetainedKind::Signal
        {
            check.wrong("trigger", Mistake::NotAChoice);
        }
        check.done(|| {
            Some(RetentionRule {
                kind: kind?,
                ground: ground?,
                trigger: trigger?,
                months: months?,
                action: action?,
                approver: approver?,
            })
        })
    }
}

fn approver(code: &str) -> Result<Role, Mistake> {
    Role::parse(code).and_then(|role| match RetentionRule::APPROVERS.contains(&role) {
        true => Ok(role),
        false => Err(Mistake::NotAChoice),
    })
}

/// Whose names are masked in what a youth gets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MaskForm {
    /// Always there, so that a form with nothing ticked is a form too.
    pub sent: String,
    /// Present when names of colleagues are.
    pub colleagues: Option<String>,
    /// Present when parents and how they are reached are.
    pub parents: Option<String>,
    /// Present when who referred is.
    pub referrer: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> RetentionForm {
        RetentionForm {
            kind: "ended_well".into(),
            ground: "Verzonnen selectielijst".into(),
            trigger: "case_ended".into(),
            months: "24".into(),
            action: "erase".into(),
            approver: "privacy_officer".into(),
        }
    }

    #[test]
    fn a_rule_reads_back_from_its_form() {
        let rule = form().parse().expect("a rule");
        assert_eq!(RetentionForm::of(&rule), form());
    }

    #[test]
    fn a_part_never_takes_the_whole_youth_along_and_only_case_roles_agree() {
        let wrong = |field, changed: RetentionForm| {
            assert_eq!(
                changed.parse(),
                Err(Mistakes::one(field, Mistake::NotAChoice))
            );
        };
        wrong(
            "action",
            RetentionForm {
                kind: "letter".into(),
                ..form()
            },
        );
        wrong(
            "action",
            RetentionForm {
                action: "remove".into(),
                ..form()
            },
        );
        wrong(
            "trigger",
            RetentionForm {
                trigger: "signal_ended".into(),
                ..form()
            },
        );
        wrong(
            "approver",
            RetentionForm {
                approver: "administrator".into(),
                ..form()
            },
        );
        let months = RetentionForm {
            months: "0".into(),
            ..form()
        };
        assert_eq!(
            months.parse(),
            Err(Mistakes::one("months", Mistake::NotANumber))
        );
    }
}
