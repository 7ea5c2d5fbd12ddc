use crate::catalogue::Season as PartOfYear;
use crate::fit::ClosedReason;
use crate::ids::GroupId;
use crate::organisation::OrganisationKind;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// Why a school cannot book, with the facts for one short sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookRefusal {
    /// No group was chosen.
    NoGroups,
    /// The season cannot be booked yet.
    NotYetOpen {
        /// First day on which it can.
        opens: Day,
    },
    /// The season cannot be booked any more.
    BookingClosed {
        /// Last day on which it could.
        last: Day,
    },
    /// The school or club is no longer in the register.
    Gone {
        /// Since when.
        since: Day,
    },
    /// The lesson is not offered in this season.
    NotOffered,
    /// The lesson is not for this kind of organisation.
    NotForThisKind {
        /// Its kind.
        kind: OrganisationKind,
        /// The kinds it is for.
        given_to: Vec<OrganisationKind>,
    },
    /// The lesson is not for the year of a group.
    NotForThisGroup {
        /// Which group.
        group: GroupId,
        /// For whom it is, in the words of the catalogue.
        target_groups: String,
    },
    /// A group is larger than the lesson allows.
    GroupTooLarge {
        /// Which group.
        group: GroupId,
        /// Its pupils.
        pupils: u16,
        /// Most pupils in one lesson.
        largest: u16,
    },
    /// The school would have more lessons than a school may have.
    MostLessonsReached {
        /// Most lessons of one school.
        most: u16,
        /// Lessons it has.
        booked: u16,
        /// Lessons it asks beside those.
        asked: u16,
    },
    /// The lessons that the municipality agreed to are used up.
    QuotaReached {
        /// Lessons agreed.
        agreed: u16,
        /// Lessons booked by all schools of the municipality.
        booked: u16,
        /// Lessons asked beside those.
        asked: u16,
        /// What the school reads.
        told: String,
    },
    /// The day lies outside the season.
    OutsideSeason {
        /// First day of lessons.
        first_day: Day,
        /// Last day.
        last_day: Day,
    },
    /// The lesson is not given in this part of the year.
    OutsidePartOfYear {
        /// When it is given.
        season: PartOfYear,
    },
    /// The day comes too soon.
    TooShortNotice {
        /// The first day that is late enough and on which the school is open; none when the season
        /// has no such day.
        first_possible: Option<Day>,
    },
    /// The season has no day left that is late enough.
    NoDayLeft {
        /// Last day of lessons.
        last_day: Day,
    },
    /// The school or club is closed on the day.
    Closed {
        /// Why.
        reason: ClosedReason,
    },
}
