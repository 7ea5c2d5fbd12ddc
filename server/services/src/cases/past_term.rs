//! What is past its term: the facts of all cases, held against the rules.

use super::note::note;
use super::{CaseError, words};
use crate::House;
use domain::cases::{Birth, DryRun, HeldBack, KeptRule, RetentionTrigger, Standing};
use domain::ids::{CaseId, YouthId};
use domain::permission::{Deed, Permit};
use domain::time::Day;
use std::collections::BTreeMap;
use store::Tx;
use store::cases::log::{About, Logged};
use store::cases::retained::RetainedCase;

/// All cases of which something is left, with what the rules say of them today.
pub(super) struct PastTerm {
    cases: Vec<RetainedCase>,
    of_youth: BTreeMap<YouthId, Vec<usize>>,
    rules: Vec<KeptRule>,
    today: Day,
}

impl PastTerm {
    /// Reads them. A birth is opened only within reach, of a case that a rule in use is about which
    /// counts from one, and stands in the log of that case; no words ever are.
    ///
    /// # Errors
    /// `CasesOff`, or when the database fails.
    pub(super) async fn read<D: Deed>(
        house: &House,
        (tx, permit): (&Tx, &Permit<D>),
        log: &Logged<'_>,
        rules: Vec<KeptRule>,
    ) -> Result<Self, CaseError> {
        let today = house.clock.today();
        let mut cases = log.retained().await?;
        for case in &mut cases {
            let counts_from_birth = |one: &KeptRule| {
                one.in_use
                    && one.rule.trigger == RetentionTrigger::Turned18
                    && one.rule.is_about(&case.facts)
            };
            if permit.covers(case.area, &[]) && rules.iter().any(counts_from_birth) {
                let about = About::Case(case.youth, case.case);
                note(house, tx, permit, "retention.birth", about).await?;
                case.facts.birth = birth(house, case)?;
            }
        }
        let mut of_youth: BTreeMap<YouthId, Vec<usize>> = BTreeMap::new();
        for (at, case) in cases.iter().enumerate() {
            of_youth.entry(case.youth).or_default().push(at);
        }
        Ok(Self {
            cases,
            of_youth,
            rules,
            today,
        })
    }

    /// The rules.
    pub(super) fn rules(&self) -> &[KeptRule] {
        &self.rules
    }

    /// One of the cases; none when nothing of it is left.
    pub(super) fn case(&self, id: CaseId) -> Option<&RetainedCase> {
        self.cases.iter().find(|one| one.case == id)
    }

    /// How a case stands by a rule. What takes the whole youth along waits for all cases of that
    /// youth: `goes_too` tells of another one whether it goes at once with this.
    pub(super) fn standing(
        &self,
        rule: &KeptRule,
        case: &RetainedCase,
        goes_too: impl Fn(&RetainedCase) -> bool,
    ) -> Option<Standing> {
        let standing = rule.rule.standing(&case.facts, self.today)?;
        if standing != Standing::Due || !rule.rule.kind.is_whole() {
            return Some(standing);
        }
        let others = self.of_youth.get(&case.youth).into_iter().flatten();
        let others = others.filter_map(|at| self.cases.get(*at));
        for other in others.filter(|other| other.case != case.case) {
            if let Some(why) = other.facts.held {
                return Some(Standing::Held(why));
            }
            if !goes_too(other) {
                return Some(Standing::Held(HeldBack::OtherCase));
            }
        }
        Some(standing)
    }

    /// Whether some rule in use takes a whole case along today, by itself or when somebody says so.
    pub(super) fn is_due(&self, case: &RetainedCase) -> bool {
        let whole = self.rules.iter();
        let mut whole = whole.filter(|one| one.in_use && one.rule.kind.is_whole());
        whole.any(|one| one.rule.standing(&case.facts, self.today) == Some(Standing::Due))
    }

    /// The cases within reach with how each stands by a rule.
    pub(super) fn by<'a, D: Deed>(
        &'a self,
        rule: &'a KeptRule,
        permit: &'a Permit<D>,
    ) -> impl Iterator<Item = (&'a RetainedCase, Standing)> {
        let reached = |case: &RetainedCase| permit.covers(case.area, &[]);
        self.cases
            .iter()
            .filter(move |case| reached(case))
            .filter_map(move |case| {
                let goes_too = |other: &RetainedCase| reached(other) && self.is_due(other);
                Some((case, self.standing(rule, case, goes_too)?))
            })
    }

    /// What a rule would do within reach: counts.
    pub(super) fn dry_run<D: Deed>(&self, rule: &KeptRule, permit: &Permit<D>) -> DryRun {
        let mut run = DryRun::default();
        if rule.in_use {
            self.by(rule, permit)
                .for_each(|(_, standing)| run.count(standing));
        }
        run
    }
}

fn birth(house: &House, case: &RetainedCase) -> Result<Option<Birth>, CaseError> {
    let masters = &house.case_keys()?.masters;
    let key = masters
        .unwrap(case.youth.0, &case.key)
        .map_err(crate::Fault::from)?;
    let at = ("case_youth", case.youth.0, "birth_date");
    let text = words::open(&key, at, case.birth.as_ref())?;
    Ok(text.as_str().parse().map(Birth).ok())
}
