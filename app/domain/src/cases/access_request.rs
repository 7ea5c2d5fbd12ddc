use super::{FileDocument, Private};
use crate::ids::{AccessRequestId, CaseId, EmployeeId};
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, parse_day};
use chrono::Months;
use serde::{Deserialize, Serialize};

coded! {
    /// Where a youth's request for what is known (GDPR, article 15) stands. The last three are ends.
    AccessState {
        /// It came in.
        Open => "open",
        /// What is handed over was made; it waits for two signatures, and for the youth.
        Made => "made",
        /// It was handed over.
        Given => "given",
        /// It was refused, for a reason (GDPR, article 12(5)).
        Refused => "refused",
        /// The youth took it back.
        Withdrawn => "withdrawn",
    }
}

impl AccessState {
    /// Whether an answer is still due; until then nothing of the youth is erased.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Made)
    }
}

/// Why nothing comes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccessRefusal {
    /// There is one already that has no answer yet.
    AlreadyOpen,
    /// It has its answer.
    Over,
    /// There is nothing to sign or hand over yet.
    NotMade,
    /// Two different people sign.
    SignedByYou,
    /// Two people signed already.
    SignedByTwo,
    /// Two people must sign before it leaves the house.
    NotSigned,
}

/// A request as the rules see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct AccessFacts {
    /// Where it stands.
    pub state: AccessState,
    /// Who signed first.
    pub first: Option<EmployeeId>,
    /// Who signed second.
    pub second: Option<EmployeeId>,
}

impl AccessFacts {
    /// Whether what is handed over can be made, or made anew; signatures under what was before count
    /// no more.
    ///
    /// # Errors
    /// [`AccessRefusal::Over`].
    pub const fn may_make(&self) -> Result<(), AccessRefusal> {
        match self.state.is_open() {
            true => Ok(()),
            false => Err(AccessRefusal::Over),
        }
    }

    /// The request with somebody's signature.
    ///
    /// # Errors
    /// [`AccessRefusal`].
    pub fn signed(mut self, by: EmployeeId) -> Result<Self, AccessRefusal> {
        match self.state {
            AccessState::Made => {}
            AccessState::Open => return Err(AccessRefusal::NotMade),
            _ => return Err(AccessRefusal::Over),
        }
        match (self.first, self.second) {
            (_, Some(_)) => return Err(AccessRefusal::SignedByTwo),
            (Some(first), None) if first == by => return Err(AccessRefusal::SignedByYou),
            (Some(_), None) => self.second = Some(by),
            (None, None) => self.first = Some(by),
        }
        Ok(self)
    }

    /// Whether it may leave the house: two different people signed what it is.
    ///
    /// # Errors
    /// [`AccessRefusal`].
    pub fn may_download(&self) -> Result<(), AccessRefusal> {
        match (self.state, self.first, self.second) {
            (AccessState::Open, ..) => Err(AccessRefusal::NotMade),
            (AccessState::Made, Some(first), Some(second)) if first != second => Ok(()),
            (AccessState::Made, ..) => Err(AccessRefusal::NotSigned),
            _ => Err(AccessRefusal::Over),
        }
    }

    /// Whether it ends so: handed over only what two people signed.
    ///
    /// # Errors
    /// [`AccessRefusal`].
    pub fn may_end(&self, end: AccessState) -> Result<(), AccessRefusal> {
        match (self.state.is_open(), end) {
            (false, _) => Err(AccessRefusal::Over),
            (true, AccessState::Given) => self.may_download(),
            (true, _) => Ok(()),
        }
    }
}

/// The last day for the answer to what came in on a day: a month (GDPR, article 12(3)). Where the
/// month has no such day, its last one.
pub fn access_due(received: Day) -> Day {
    received
        .checked_add_months(Months::new(1))
        .unwrap_or(Day::MAX)
}

/// The form by which a request is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessForm {
    /// Day on which it came in.
    pub received_on: String,
}

impl AccessForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside `received_on`.
    pub fn parse(&self, today: Day) -> Result<Day, Mistakes> {
        let mut check = Check::new();
        let day = parse_day(&self.received_on).and_then(|day| match day > today {
            true => Err(Mistake::InTheFuture),
            false => Ok(day),
        });
        let day = check.field("received_on", day);
        check.done(|| day)
    }
}

/// The form by which it gets its answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessEndForm {
    /// Code of the end.
    pub end: String,
    /// Why; must be told where it is refused.
    pub reason: Private,
}

impl AccessEndForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<(AccessState, Private), Mistakes> {
        let mut check = Check::new();
        let end = AccessState::parse(&self.end).and_then(|end| match end.is_open() {
            true => Err(Mistake::NotAChoice),
            false => Ok(end),
        });
        let end = check.field("end", end);
        let reason = check.field("reason", self.reason.optional_text());
        if end == Some(AccessState::Refused) && self.reason.is_empty() {
            check.wrong("reason", Mistake::ReasonNeeded);
        }
        check.done(|| Some((end?, reason?)))
    }
}

/// A request as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessView {
    /// Which.
    pub id: AccessRequestId,
    /// Where it stands.
    pub facts: AccessFacts,
    /// Day on which it came in.
    pub received_on: Day,
    /// Last day for the answer.
    pub due_on: Day,
    /// Day on which what is handed over was made.
    pub made_on: Option<Day>,
    /// Who signed, by name.
    pub signed_by: Vec<String>,
    /// Whether the viewer could sign now.
    pub may_sign: bool,
    /// When it ended, and why.
    pub ended: Option<(Day, Private)>,
    /// What is handed over, to be read before it is signed.
    pub document: Option<FileDocument>,
    /// Version to change it by.
    pub version: i32,
}

/// A request that still waits for an answer, in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessLine {
    /// Which case.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
    /// Where it stands.
    pub state: AccessState,
    /// How many signed.
    pub signatures: u8,
    /// Last day for the answer.
    pub due_on: Day,
}

/// The requests of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessFile {
    /// Which case.
    pub case: CaseId,
    /// What people call it by.
    pub number: String,
    /// Newest first.
    pub requests: Vec<AccessView>,
    /// Whether the viewer answers them; a privacy officer reads and signs only.
    pub answers: bool,
    /// Whether letters, and so the PDF, can be made here.
    pub can_make: bool,
    /// Today in Europe/Amsterdam.
    pub today: Day,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn the_answer_is_due_a_month_later_or_on_the_last_day_of_it() {
        assert_eq!(access_due(day("2026-11-24")), day("2026-12-24"));
        assert_eq!(access_due(day("2027-01-31")), day("2027-02-28"));
    }

    #[test]
    fn a_refusal_needs_a_reason_and_a_request_is_not_of_tomorrow() {
        let end = |end: &str, reason: &str| {
            let form = AccessEndForm {
                end: end.into(),
                reason: reason.into(),
            };
            form.parse().map(|(end, _)| end)
        };
        assert_eq!(end("given", ""), Ok(AccessState::Given));
        assert_eq!(
            end("refused", " "),
            Err(Mistakes::one("reason", Mistake::ReasonNeeded))
        );
        assert_eq!(
            end("made", "x"),
            Err(Mistakes::one("end", Mistake::NotAChoice))
        );
        let form = AccessForm {
            received_on: "2026-11-25".into(),
        };
        let wrong = Err(Mistakes::one("received_on", Mistake::InTheFuture));
        assert_eq!(form.parse(day("2026-11-24")), wrong);
    }

    proptest! {
        #[test]
        fn it_leaves_the_house_only_after_two_different_people_signed(
            state in prop::sample::select(AccessState::ALL.to_vec()),
            signers in prop::collection::vec(1u128..4, 0..6),
        ) {
            let mut facts = AccessFacts { state, first: None, second: None };
            for signer in &signers {
                if let Ok(next) = facts.signed(EmployeeId::from_number(*signer)) {
                    facts = next;
                }
            }
            let different = signers.iter().collect::<std::collections::BTreeSet<_>>().len();
            let signed = state == AccessState::Made && different >= 2;
            prop_assert_eq!(facts.may_download().is_ok(), signed);
            prop_assert_eq!(facts.may_end(AccessState::Given).is_ok(), signed);
            prop_assert_eq!(facts.may_end(AccessState::Withdrawn).is_ok(), state.is_open());
        }
    }
}
