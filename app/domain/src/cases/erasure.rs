use super::{HeldBack, RetainedKind, RetentionAction, RetentionRule, Standing};
use crate::ids::{CaseId, EmployeeId, ErasureId, RetentionRuleId};
use crate::permission::Role;
use crate::time::{Day, Instant};
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Why nothing is proposed or erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureRefusal {
    /// Nothing that the viewer reaches is due by this rule.
    NothingDue,
    /// A proposal by this rule waits already.
    AlreadyProposed,
    /// Who proposed it never agrees to it.
    OwnProposal,
    /// The rule asks another role, or the proposal reaches beyond the viewer's areas.
    NotTheApprover(Role),
    /// The rule was changed or retired since; it is to be proposed anew.
    RuleChanged,
    /// It was decided already.
    Decided,
}

/// Who agrees to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApprovalFacts {
    /// The role that the rule asks.
    pub asks: Role,
    /// Whether the actor has that role for all that is proposed.
    pub has_role: bool,
    /// Who proposed it.
    pub proposed_by: EmployeeId,
    /// Whether the rule is as it was then, and in use.
    pub rule_stands: bool,
}

impl ApprovalFacts {
    /// Whether this actor agrees to it: four eyes, whatever roles somebody has.
    ///
    /// # Errors
    /// [`ErasureRefusal`].
    pub fn may_approve(&self, by: EmployeeId) -> Result<(), ErasureRefusal> {
        if by == self.proposed_by {
            return Err(ErasureRefusal::OwnProposal);
        }
        if !self.has_role {
            return Err(ErasureRefusal::NotTheApprover(self.asks));
        }
        match self.rule_stands {
            true => Ok(()),
            false => Err(ErasureRefusal::RuleChanged),
        }
    }
}

/// A rule as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptRule {
    /// Which.
    pub id: RetentionRuleId,
    /// What it says.
    pub rule: RetentionRule,
    /// Whether it still counts.
    pub in_use: bool,
    /// Grows with each change.
    pub version: i32,
}

/// What a rule would do today: counts, and nobody in them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DryRun {
    /// How many would go.
    pub due: u32,
    /// How many stay although their term is over, by reason.
    pub held: BTreeMap<HeldBack, u32>,
    /// How many are still within their term.
    pub later: u32,
}

impl DryRun {
    /// Counts one case.
    pub fn count(&mut self, standing: Standing) {
        match standing {
            Standing::Due => self.due += 1,
            Standing::Held(why) => *self.held.entry(why).or_default() += 1,
            Standing::Later(_) => self.later += 1,
        }
    }
}

/// A rule with what it would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleView {
    /// The rule.
    pub kept: KeptRule,
    /// What it would do today; nothing once it is retired.
    pub run: DryRun,
}

/// One erasure, in the register: how many, never who.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureLine {
    /// When, UTC seconds.
    pub at: Instant,
    /// Day on which that was in Europe/Amsterdam.
    pub on: Day,
    /// What the rule was about.
    pub kind: RetainedKind,
    /// Its ground.
    pub ground: String,
    /// What happened.
    pub action: RetentionAction,
    /// Who proposed it, by name.
    pub proposed_by: String,
    /// Who agreed, by name.
    pub approved_by: String,
    /// How many were proposed.
    pub proposed: u32,
    /// How many went.
    pub erased: u32,
}

/// One case of a proposal: its number, and nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedCase {
    /// Which.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
    /// How it stands now; none when it no longer holds what the rule is about.
    pub standing: Option<Standing>,
}

/// A proposal that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// Which.
    pub id: ErasureId,
    /// By which rule.
    pub rule: KeptRule,
    /// Who proposed it, by name.
    pub by: String,
    /// Day on which that was in Europe/Amsterdam.
    pub on: Day,
    /// Why the viewer cannot agree to it.
    pub refused: Option<ErasureRefusal>,
    /// Whether the viewer proposed it, and can take it back.
    pub own: bool,
    /// The cases.
    pub cases: Vec<ProposedCase>,
}

/// The form by which somebody agrees to a proposal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApproveForm {
    /// Which proposal.
    pub proposal: String,
    /// Ids of the cases that go, where the rule asks.
    pub cases: Vec<String>,
}

impl ApproveForm {
    /// Reads the form.
    ///
    /// # Errors
    /// `NotAChoice` beside what nobody was offered.
    pub fn parse(&self) -> Result<(ErasureId, BTreeSet<CaseId>), Mistakes> {
        let mut check = Check::new();
        let proposal = self.proposal.parse().map_err(|_| Mistake::NotAChoice);
        let proposal = check.field("proposal", proposal);
        let cases: Result<_, _> = self.cases.iter().map(|id| id.parse()).collect();
        let cases = check.field("cases", cases.map_err(|_| Mistake::NotAChoice));
        check.done(|| Some((proposal?, cases?)))
    }
}

/// What is past its term, for who proposes and agrees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasureView {
    /// The rules in use, with what each would do within the viewer's reach.
    pub rules: Vec<RuleView>,
    /// Proposals that wait.
    pub proposals: Vec<ProposalView>,
    /// The register, newest first.
    pub register: Vec<ErasureLine>,
}

/// What an administrator keeps: the rules with counts, the register, and whose names are masked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionView {
    /// All rules with what each would do; retired ones last.
    pub rules: Vec<RuleView>,
    /// The register, newest first.
    pub register: Vec<ErasureLine>,
    /// Whose names are masked in what a youth gets.
    pub masks: super::MaskRules,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_proposes_never_agrees_whatever_the_role() {
        let me = EmployeeId::from_number(1);
        let other = EmployeeId::from_number(2);
        let facts = ApprovalFacts {
            asks: Role::PrivacyOfficer,
            has_role: true,
            proposed_by: me,
            rule_stands: true,
        };
        assert_eq!(facts.may_approve(me), Err(ErasureRefusal::OwnProposal));
        assert_eq!(facts.may_approve(other), Ok(()));
        let without = ApprovalFacts {
            has_role: false,
            ..facts
        };
        let refused = Err(ErasureRefusal::NotTheApprover(Role::PrivacyOfficer));
        assert_eq!(without.may_approve(other), refused);
        let changed = ApprovalFacts {
            rule_stands: false,
            ..facts
        };
        assert_eq!(changed.may_approve(other), Err(ErasureRefusal::RuleChanged));
    }
}
