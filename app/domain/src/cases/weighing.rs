use crate::ids::EmployeeId;
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

coded! {
    /// The twelve criteria on which somebody may be reported to the index (Jeugdwet, article
    /// 7.1.4.1), under the letters of the law.
    Criterion {
        /// Exposed to violence, humiliation or neglect.
        A => "a",
        /// Psychological problems or addiction, more or other than usual at that age.
        B => "b",
        /// Serious problems in growing up, more than usual at that age.
        C => "c",
        /// A minor, and pregnant or a mother.
        D => "d",
        /// Often absent from school, or dropping out.
        E => "e",
        /// Not motivated to earn a living by legal work.
        F => "f",
        /// Money problems, more or other than usual at that age.
        G => "g",
        /// No fixed home.
        H => "h",
        /// A danger to others.
        I => "i",
        /// Involved in punishable acts.
        J => "j",
        /// Parents who fail seriously in care or upbringing.
        K => "k",
        /// Exposed to risks that are frequent in certain groups.
        L => "l",
    }
}

coded! {
    /// The life domains of the guide to reporting.
    LifeDomain {
        /// Materiële omstandigheden.
        Material => "material",
        /// Gezondheid.
        Health => "health",
        /// Opvoeding en gezinsrelaties.
        Family => "family",
        /// Onderwijs en werk.
        Learning => "learning",
        /// Sociale omgeving.
        Surroundings => "surroundings",
    }
}

coded! {
    /// What came of a weighing.
    WeighingOutcome {
        /// A signal is needed for working together.
        Signal => "signal",
        /// No signal; as good an outcome as the other.
        NoSignal => "no_signal",
    }
}

/// One version of a weighing, without its words: the reasoning, and the names of those it was
/// discussed with, stay in the file. A version is never changed; a new one comes after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighingFacts {
    /// 1 for the first of a case, and one more for each after it.
    pub version: u16,
    /// Whose it is: always the worker's own.
    pub by: EmployeeId,
    /// Day on which it was written.
    pub on: Day,
    /// Criteria that it names.
    pub criteria: BTreeSet<Criterion>,
    /// Life domains that it names.
    pub domains: BTreeSet<LifeDomain>,
    /// Whether it has a reasoning.
    pub reasoned: bool,
    /// Whether it says with whom it was discussed.
    pub discussed: bool,
    /// What came of it.
    pub outcome: WeighingOutcome,
    /// The colleague who read it too, where a setting asks it.
    pub second: Option<EmployeeId>,
}

/// What a version lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeighingRefusal {
    /// The reasoning.
    NoReasoning,
    /// A criterion: without one, the law allows no signal.
    NoCriterion,
    /// A life domain.
    NoDomain,
    /// With whom it was discussed.
    NotDiscussed,
    /// Another version came in between; this one was written on an older one.
    NotTheNext {
        /// The version that comes next.
        next: u16,
    },
    /// Nobody reads their own weighing as the second.
    OwnSecond,
    /// There is a newer version: only that one is read along.
    Overtaken,
    /// The colleague who read it does not agree: a new version is needed.
    NotAgreed,
}

impl WeighingFacts {
    /// Whether this version may follow the last one. "No signal" needs its reasoning too, and no
    /// criterion.
    ///
    /// # Errors
    /// Everything that it lacks.
    pub fn may_follow(&self, last: Option<&Self>) -> Result<(), Vec<WeighingRefusal>> {
        use WeighingRefusal::*;
        let next = last.map_or(1, |last| last.version.saturating_add(1));
        let signal = self.outcome == WeighingOutcome::Signal;
        let refusals: Vec<_> = [
            (NoReasoning, !self.reasoned),
            (NoCriterion, signal && self.criteria.is_empty()),
            (NoDomain, signal && self.domains.is_empty()),
            (NotDiscussed, signal && !self.discussed),
            (NotTheNext { next }, self.version != next),
            (OwnSecond, self.second == Some(self.by)),
        ]
        .into_iter()
        .filter_map(|(refusal, wrong)| wrong.then_some(refusal))
        .collect();
        match refusals.is_empty() {
            true => Ok(()),
            false => Err(refusals),
        }
    }
}
