use super::WeekTravel;
use crate::employee::AbsenceKind;
use crate::ids::{EmployeeId, GroupId, LessonId, OrganisationId, SkillId};
use crate::time::{Day, Span, Week};
use crate::values::Name;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A place of this week: a row in [`WeekTravel::points`]. Not the region's `PlaceIndex`: a week
/// numbers only the places that it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Place(pub u16);

/// All facts of one week that decide whether a visit fits. `services` builds it; the board gets it
/// too and asks without a round trip. It holds no name of a person. Arrays of seven: Monday first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Roster {
    /// The week that it tells about.
    pub week: Week,
    /// Staff, in the order in which the board shows them.
    pub educators: Vec<RosterEducator>,
    /// Schools and clubs with lessons on the board or still to plan.
    pub organisations: BTreeMap<OrganisationId, RosterOrganisation>,
    /// Their groups.
    pub groups: BTreeMap<GroupId, RosterGroup>,
    /// Driving times between the places of the week.
    pub travel: WeekTravel,
}

impl Roster {
    /// The days after Monday (0 to 6) of a day of this week; none for a day outside it.
    pub fn weekday(&self, day: Day) -> Option<usize> {
        let after_monday = day.signed_duration_since(self.week.monday()).num_days();
        usize::try_from(after_monday).ok().filter(|n| *n < 7)
    }

    /// Lets a lesson hold its group and its educators. A lesson outside the week, and whoever the
    /// roster does not know, is passed over. To be called for the lessons of the week in order of
    /// time; whoever gets a roster over the wire calls it again, for a lesson's times are sent with
    /// the lesson.
    pub fn book(&mut self, lesson: &Held<'_>) {
        let Some(weekday) = self.weekday(lesson.day) else {
            return;
        };
        let (id, span) = (lesson.lesson, lesson.span);
        if let Some(group) = self.groups.get_mut(&lesson.group) {
            group.booked[weekday].push(GroupBooked { lesson: id, span });
        }
        let Some(place) = self
            .organisations
            .get(&lesson.organisation)
            .map(|o| o.place)
        else {
            return;
        };
        for educator in &mut self.educators {
            if lesson.educators.contains(&educator.id) {
                educator.booked[weekday].push(Booked {
                    lesson: id,
                    organisation: lesson.organisation,
                    place,
                    span,
                    setup_minutes: lesson.setup_minutes,
                });
            }
        }
    }

    /// The educator with this id.
    pub fn educator(&self, id: EmployeeId) -> Option<&RosterEducator> {
        self.educators.iter().find(|educator| educator.id == id)
    }
}

/// A lesson that holds people: what [`Roster::book`] asks of it.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Which.
    pub lesson: LessonId,
    /// At which school or club.
    pub organisation: OrganisationId,
    /// With whom.
    pub group: GroupId,
    /// The day.
    pub day: Day,
    /// From its first to its last minute, without set-up.
    pub span: Span,
    /// Minutes to be there before it, to set up.
    pub setup_minutes: u16,
    /// Who give it.
    pub educators: &'a [EmployeeId],
}

/// One member of staff in one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterEducator {
    /// Who.
    pub id: EmployeeId,
    /// Skills.
    pub skills: Vec<SkillId>,
    /// Where the working day starts and ends. Without one it does so at the schools.
    pub home: Option<Place>,
    /// Working hours, from leaving home to being back; none on a day off.
    pub hours: [Option<Span>; 7],
    /// Absences.
    pub away: [Vec<Away>; 7],
    /// Lessons that hold this educator, set by start. Not sent: see [`Roster::book`].
    #[serde(skip)]
    pub booked: [Vec<Booked>; 7],
    /// Contract, in minutes a week.
    pub contract_minutes: u16,
}

/// Part of a day on which an educator is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Away {
    /// Between which times.
    pub span: Span,
    /// Why; none for a viewer who may not know.
    pub kind: Option<AbsenceKind>,
}

/// A lesson that holds an educator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    /// Which.
    pub lesson: LessonId,
    /// At which school or club.
    pub organisation: OrganisationId,
    /// Where that is.
    pub place: Place,
    /// From its first to its last minute, without set-up.
    pub span: Span,
    /// Minutes to be there before it, to set up.
    pub setup_minutes: u16,
}

/// A school or club in one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterOrganisation {
    /// Where it is.
    pub place: Place,
    /// Why it is closed. Whoever builds the roster decides what closes whom: a school holiday
    /// closes schools but not clubs.
    pub closed: [Option<ClosedReason>; 7],
    /// Between which times it takes visits, unless it wishes another part of the day; none for a
    /// club, which takes them at any hour.
    pub hours: Option<Span>,
}

/// Why a school or club is closed on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedReason {
    /// What closes it.
    pub kind: ClosedKind,
    /// Its name, such as "herfstvakantie" or "studiedag".
    pub name: Name,
}

/// What closes a school or club.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosedKind {
    /// A school holiday of the region.
    Holiday,
    /// A public holiday.
    PublicHoliday,
    /// A free day of its own.
    FreeDay,
    /// It is no longer in the register.
    Gone,
}

/// A group in one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterGroup {
    /// Number of pupils.
    pub pupils: u16,
    /// When it cannot, and why.
    pub unavailable: [Vec<GroupUnavailable>; 7],
    /// Lessons that hold it, whoever gives them. Not sent: see [`Roster::book`].
    #[serde(skip)]
    pub booked: [Vec<GroupBooked>; 7],
}

/// Part of a day on which a group cannot have a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupUnavailable {
    /// Between which times.
    pub span: Span,
    /// Such as "zwemles".
    pub reason: Name,
}

/// A lesson that holds a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupBooked {
    /// Which.
    pub lesson: LessonId,
    /// From its first to its last minute.
    pub span: Span,
}
