//! Agreements: what a municipality or another source of money grants for a year, and which lesson is
//! charged to which.

mod agreement_form;
mod charge;
mod view;

pub use agreement_form::{AgreementDetails, AgreementForm};
pub use charge::{Chargeable, Charged, Choice, Grounds, charge};
pub use view::{
    AgreementChoices, AgreementLine, AgreementView, AgreementsView, ChargeView, ChargedLine,
    Delivered,
};

use crate::ids::{AgreementId, FundingSourceId, LessonTypeId};
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::{Mistake, Name};
use serde::{Deserialize, Serialize};

/// Where money comes from, such as the municipality's subsidy or Preventie met Gezag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FundingSource {
    /// Its id.
    pub id: FundingSourceId,
    /// Its name.
    pub name: Name,
    /// Grows with each change.
    pub version: i32,
}

/// How far an agreement has come. A subsidy is granted for a year, given on account and settled
/// afterwards (Awb 4:29, 4:42 and 4:46).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// Agreed in words, not granted yet.
    Provisional,
    /// Granted.
    Granted,
    /// Settled: its account is closed. It keeps the lessons of its period, for they are what was
    /// settled.
    Settled,
}

impl Settlement {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Provisional, Self::Granted, Self::Settled];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Provisional => "provisional",
            Self::Granted => "granted",
            Self::Settled => "settled",
        }
    }

    /// Reads it from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let mut all = Self::ALL.into_iter();
        all.find(|one| one.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// What was agreed for a period. A municipality may have several at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// Statistics Netherlands' code of the municipality; none when it holds for the whole region.
    pub municipality: Option<String>,
    /// Where the money comes from.
    pub source: FundingSourceId,
    /// Its name.
    pub name: Name,
    /// First day on which it holds.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Lessons agreed.
    pub lessons: u32,
    /// Hours agreed, in minutes; 0 when only lessons were.
    pub minutes: u32,
    /// Reserve for tailor-made work, in minutes.
    pub tailor_made_minutes: u32,
    /// For which kinds of organisation; all when empty.
    pub kinds: Vec<OrganisationKind>,
    /// For which themes; all when empty.
    pub lesson_types: Vec<LessonTypeId>,
    /// Amount granted, in euro cents.
    pub amount_cents: Option<u64>,
    /// Amount settled, in euro cents.
    pub settled_cents: Option<u64>,
    /// How far it has come.
    pub settlement: Settlement,
    /// When it was granted.
    pub granted_on: Option<Day>,
    /// When it was settled.
    pub settled_on: Option<Day>,
    /// Free text.
    pub notes: String,
    /// The agreement of an earlier period that this one carries on.
    pub carried_from: Option<AgreementId>,
    /// Grows with each change.
    pub version: i32,
}

impl Agreement {
    /// Whether it holds on a day.
    pub fn holds(&self, day: Day) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// The form of its successor: the same for the next period of the same length, with nothing
    /// granted or settled yet. A period of a calendar year goes on with a calendar year.
    pub fn carried_forward(&self) -> AgreementForm {
        let (first_day, last_day) = charge::next_period(self.first_day, self.last_day);
        AgreementForm {
            first_day: first_day.to_string(),
            last_day: last_day.to_string(),
            settlement: Settlement::Provisional.code().to_owned(),
            settled: String::new(),
            granted_on: String::new(),
            settled_on: String::new(),
            ..AgreementForm::of(self)
        }
    }
}
