use super::{Agreement, Charged, Choice, FundingSource};
use crate::coverage::Reserve;
use crate::ids::{AgreementId, LessonId, LessonTypeId, OrganisationId};
use crate::lesson::State;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What lessons came of an agreement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Lessons proposed or confirmed.
    pub planned: u32,
    /// Lessons given.
    pub given: u32,
    /// Lessons for which the group was not there.
    pub not_shown_up: u32,
    /// Minutes of the lessons given.
    pub minutes_given: u32,
}

impl Delivered {
    /// Counts a lesson; one that is still asked for or cancelled is nothing yet.
    pub fn add(&mut self, state: State, minutes: u32) {
        match state {
            State::Proposed | State::Confirmed => self.planned += 1,
            State::Given => {
                self.given += 1;
                self.minutes_given += minutes;
            }
            State::NotShownUp => self.not_shown_up += 1,
            State::Requested | State::Cancelled => {}
        }
    }
}

/// An agreement in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementLine {
    /// The agreement.
    pub agreement: Agreement,
    /// Name of the municipality; none for the whole region.
    pub municipality: Option<String>,
    /// Name of where the money comes from.
    pub source: String,
    /// What came of it.
    pub delivered: Delivered,
}

/// The agreements of a calendar year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementsView {
    /// Each, by municipality and name; those of the whole region first.
    pub lines: Vec<AgreementLine>,
    /// Lessons of the year that no agreement pays.
    pub unpaid: Delivered,
    /// The sources of money, by name.
    pub sources: Vec<FundingSource>,
}

/// A lesson that is charged to an agreement, or to none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargedLine {
    /// Which.
    pub lesson: LessonId,
    /// Its day.
    pub day: Day,
    /// Where it stands.
    pub state: State,
    /// Its length in minutes.
    pub minutes: u32,
    /// Name of the theme.
    pub lesson_type: String,
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Name of the group.
    pub group: String,
    /// To which agreement, and why; none when no agreement holds.
    pub charged: Option<Charged>,
    /// What somebody chose, and the reason.
    pub choice: Option<(Choice, String)>,
}

/// An agreement with the lessons that it pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementView {
    /// The agreement.
    pub line: AgreementLine,
    /// Names of its themes.
    pub themes: Vec<String>,
    /// Its lessons in the viewer's areas, by day.
    pub lessons: Vec<ChargedLine>,
    /// How many it pays besides, in areas that the viewer does not see.
    pub elsewhere: u32,
    /// Its reserve for tailor-made work, whoever sees the lessons that take from it.
    pub reserve: Reserve,
    /// Those of its lessons that take from the reserve.
    pub from_reserve: Vec<LessonId>,
    /// The agreement that carries it on.
    pub successor: Option<AgreementId>,
    /// Whether the viewer may change it.
    pub may_manage: bool,
}

/// What an agreement can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementChoices {
    /// Code and name of each municipality that the viewer may make agreements with.
    pub municipalities: Vec<(String, String)>,
    /// Whether it may be for the whole region.
    pub whole_region: bool,
    /// The sources of money.
    pub sources: Vec<FundingSource>,
    /// The themes.
    pub lesson_types: Vec<(LessonTypeId, String)>,
}

/// A lesson with the agreements to which it may be charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargeView {
    /// The lesson.
    pub line: ChargedLine,
    /// Those that hold on its day, with their names.
    pub agreements: Vec<(AgreementId, String)>,
}
