//! Ids: one type per kind of thing, so that a school can never be passed for a lesson.
//!
//! All are UUIDs made by the server (version 7), written in lower case with dashes.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// A text that is no id of the kind asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The nil id, for tests and as a value that no record carries.
            pub const NIL: Self = Self(Uuid::nil());

            /// A fixed id made from a number; for tests and the demo region.
            pub const fn from_number(number: u128) -> Self {
                Self(Uuid::from_u128(number))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )+};
}

id! {
    /// One of the areas of the police unit.
    AreaId,
    /// A school of any kind or a sports club.
    OrganisationId,
    /// A person at an organisation.
    ContactId,
    /// A class or team, bound to a school year.
    GroupId,
    /// A moment at which a group cannot have a lesson.
    UnavailableId,
    /// A day or period on which one organisation is closed.
    FreeDayId,
    /// A school holiday or public holiday of the region.
    HolidayId,
    /// An offence of the list from which referrals pick one.
    OffenceId,
    /// Something that a youth does in a Halt-straf.
    AssignmentId,
    /// A note in a case.
    NoteId,
    /// A letter in a case.
    LetterId,
    /// An appointment in a case.
    AppointmentId,
    /// A signal in an index.
    SignalId,
    /// One version of a weighing.
    WeighingId,
    /// What was said at home about a weighing.
    DiscussionId,
    /// A screening, or concerns from a talk.
    ScreeningId,
    /// Help that was proposed to a youth.
    CareReferralId,
    /// An organisation that helps, in the list of a municipality.
    CareOrganisationId,
    /// Something that an index is still to be told.
    IndexJobId,
    /// A match of a signal with somebody else's.
    MatchId,
    /// A talk with the other professional of a match.
    MatchContactId,
    /// A parent, by whom an index finds a family.
    ParentId,
    /// What was cleared away after an index stopped.
    IndexPurgeId,
    /// A catalogue entry.
    LessonTypeId,
    /// One version of a catalogue entry.
    LessonTypeVersionId,
    /// Something a lesson type asks of an educator.
    SkillId,
    /// A member of staff.
    EmployeeId,
    /// A leave or illness of an employee.
    AbsenceId,
    /// What a school asked for.
    RequestId,
    /// One session with one group.
    LessonId,
    /// One recorded change of a lesson.
    LessonChangeId,
    /// A role given to an employee.
    GrantId,
    /// An uploaded register waiting for review.
    ImportId,
    /// A season in which schools book for themselves.
    SeasonId,
    /// A link by which a school comes in.
    LinkId,
    /// A place in a waiting list.
    WaitingId,
    /// One mail to one address.
    MailId,
    /// Somebody whose case is or was followed.
    YouthId,
    /// A Halt-straf that is or was followed.
    CaseId,
    /// One time that somebody looked at a case that was not theirs.
    BreakGlassId,
    /// A second factor that somebody set up.
    SecondFactorId,
    /// What was agreed with a municipality or another source of money.
    AgreementId,
    /// A case that goes from one worker to another.
    HandoverId,
    /// A worry that an educator passed on.
    WorryId,
    /// A follow-up that was agreed in a case.
    FollowUpId,
    /// A rule about how long something of cases is kept.
    RetentionRuleId,
    /// A proposal to erase what is past its term.
    ErasureId,
    /// A youth's request for what is known.
    AccessRequestId,
    /// Where money comes from, beside the municipalities themselves.
    FundingSourceId,
    /// A program of somebody else that may read figures.
    ConnectionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_the_text_it_shows() {
        let id = LessonId::from_number(0x1234_5678_9abc);
        assert_eq!(id.to_string().parse::<LessonId>(), Ok(id));
    }

    #[test]
    fn a_text_that_is_no_uuid_is_no_id() {
        assert_eq!("17".parse::<LessonId>(), Err(NotAnId));
    }
}
