use crate::time::Day;
use serde::{Deserialize, Serialize};

/// That the screening instrument was used, and what came out. Its questions and answers are not
/// kept: they are not of this product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Screening {
    /// When it was taken.
    pub taken_on: Day,
    /// Whether risk factors came out.
    pub risk_factors: bool,
}

/// That the talk gave concerns, apart from the screening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Concerns {
    /// Day of the talk.
    pub noted_on: Day,
    /// Whether there are any.
    pub any: bool,
}

coded! {
    /// On what a weighing builds.
    Ground {
        /// Risk factors came out of the screening, and the talk gave concerns.
        Both => "both",
        /// Risk factors came out of the screening.
        RiskFactors => "risk_factors",
        /// The talk gave concerns; the screening did not, or was not taken.
        Concerns => "concerns",
        /// Neither.
        Neither => "neither",
    }
}

impl Ground {
    /// The ground as the latest screening and the latest talk give it. Neither decides anything: a
    /// signal may be given without risk factors, and risk factors oblige to nothing but weighing.
    pub const fn of(screening: Option<Screening>, concerns: Option<Concerns>) -> Self {
        let risks = matches!(screening, Some(screening) if screening.risk_factors);
        let worries = matches!(concerns, Some(concerns) if concerns.any);
        match (risks, worries) {
            (true, true) => Self::Both,
            (true, false) => Self::RiskFactors,
            (false, true) => Self::Concerns,
            (false, false) => Self::Neither,
        }
    }
}
