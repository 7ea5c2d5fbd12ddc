//! An invented but believable region for the demo and for tests, the same every time it is made.
//!
//! Municipalities, holidays and lesson themes are real; schools, people, figures and requests are
//! not. Nothing here reads a clock: the region is made around a day that is handed in.

mod agreements;
mod asking;
mod booking;
mod catalogue;
mod contacts;
mod free_days;
mod groups;
mod holidays;
mod last_year;
mod lessons;
mod numbered;
mod organisations;
mod places;
mod planner;
mod random;
mod remarks;
mod school_names;
mod school_weeks;
mod season;
mod sign_ins;
mod staff;
mod world;
mod written;

pub use last_year::LastYear;
pub use sign_ins::{SIGN_INS, SignIn};

use domain::agreement::{Agreement, FundingSource};
use domain::area::{Area, Municipality};
use domain::booking::{BellTimes, Offer, Quota, Season, SeasonRules};
use domain::catalogue::{LessonType, LessonTypeVersion, Skill};
use domain::employee::{Absence, Employee};
use domain::holiday::Holiday;
use domain::ids::{EmployeeId, GrantId, LessonTypeId, OrganisationId, RequestId};
use domain::lesson::{CancelledBy, Lesson, Outcome, Slot};
use domain::organisation::{Contact, FreeDay, Group, Organisation, Unavailable};
use domain::permission::Grant;
use domain::request::Request;
use domain::time::{Day, Instant, Week};
use world::World;

/// Everything in the demo region; ids of different kinds never collide.
#[derive(Debug, Clone, PartialEq)]
pub struct DemoRegion {
    /// Den Haag, Gouda and Leiden.
    pub areas: Vec<Area>,
    /// The 27 municipalities.
    pub municipalities: Vec<Municipality>,
    /// Schools and clubs, one of them closed.
    pub organisations: Vec<Organisation>,
    /// People there.
    pub contacts: Vec<Contact>,
    /// Classes and teams: this school year, the one before, and the next once lessons lie in it.
    pub groups: Vec<Group>,
    /// When groups cannot.
    pub unavailable: Vec<Unavailable>,
    /// When schools are closed.
    pub free_days: Vec<DemoFreeDay>,
    /// What lesson types ask of educators.
    pub skills: Vec<Skill>,
    /// The catalogue.
    pub lesson_types: Vec<LessonType>,
    /// Its versions.
    pub lesson_type_versions: Vec<LessonTypeVersion>,
    /// Colleagues.
    pub employees: Vec<Employee>,
    /// Their roles.
    pub grants: Vec<DemoGrant>,
    /// When they are away.
    pub absences: Vec<Absence>,
    /// School and public holidays.
    pub holidays: Vec<Holiday>,
    /// What schools asked for, in the order in which it came in.
    pub requests: Vec<Request>,
    /// The lessons of those requests.
    pub lessons: Vec<DemoLesson>,
    /// Weeks that were published, in order.
    pub published_weeks: Vec<Week>,
    /// The autumn of the school year before, which nothing above holds.
    pub last_year: LastYear,
    /// The season in which schools book for themselves.
    pub season: (Season, SeasonRules),
    /// How each lesson type is booked in it.
    pub offers: Vec<(LessonTypeId, Offer)>,
    /// What municipalities pay for in it, by code.
    pub quotas: Vec<(String, Quota)>,
    /// When lessons start at some schools.
    pub bell_times: Vec<(OrganisationId, BellTimes)>,
    /// The requests that schools made by themselves.
    pub by_schools: Vec<RequestId>,
    /// Where money comes from.
    pub funding_sources: Vec<FundingSource>,
    /// What is granted for last year, this year and the next.
    pub agreements: Vec<Agreement>,
}

/// A free day with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoFreeDay {
    /// The school that is closed.
    pub organisation: OrganisationId,
    /// The days.
    pub free_day: FreeDay,
}

/// A role with whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoGrant {
    /// Its id.
    pub id: GrantId,
    /// Who has it.
    pub employee: EmployeeId,
    /// The role and its area.
    pub grant: Grant,
}

/// A lesson with what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoLesson {
    /// The lesson as planners see it.
    pub lesson: Lesson,
    /// By whom and why it was cancelled; only when it is.
    pub cancelled: Option<(CancelledBy, String)>,
    /// The day on which it was cancelled; only when it is.
    pub cancelled_on: Option<Day>,
    /// What was recorded; only when it was given or nobody was there.
    pub outcome: Option<Outcome>,
    /// Who recorded that.
    pub recorded_by: Option<EmployeeId>,
    /// When that was, UTC.
    pub recorded_at: Option<Instant>,
    /// Whether the last publication of a week shows it.
    pub published: bool,
    /// Where that publication shows it; none when that is where it still is.
    pub published_slot: Option<Slot>,
}

/// Makes the region as it is on a day: lessons before it given, its week half planned.
pub fn region(today: Day) -> DemoRegion {
    let world = World::around(today);
    let asked = season::play(&world);
    let (requests, lessons) = lessons::write_out(&world, asked, "lessons", (0, 0));
    let last_year = LastYear::play(&world, (requests.len(), lessons.len()));
    let season = booking::season(&world);
    let offers = booking::offers(&world);
    let quotas = booking::quotas(&world, &season.0, &lessons);
    let bell_times = booking::bell_times(&world);
    let by_schools = booking::by_schools(&world, &season.0, &requests, &lessons);
    let agreements = agreements::agreements(&world, today);
    let past = world.weeks.past.iter();
    let published = past
        .chain(&world.weeks.current)
        .chain(world.weeks.next.first());
    DemoRegion {
        published_weeks: published.copied().collect(),
        areas: world.areas,
        municipalities: world.municipalities,
        organisations: world.organisations,
        contacts: world.contacts,
        groups: world.groups,
        unavailable: world.unavailable,
        free_days: world.free_days,
        skills: world.skills,
        lesson_types: world.lesson_types,
        lesson_type_versions: world.versions,
        employees: world.employees,
        grants: world.grants,
        absences: world.absences,
        holidays: world.holidays,
        requests,
        lessons,
        last_year,
        season,
        offers,
        quotas,
        bell_times,
        by_schools,
        funding_sources: agreements::sources(),
        agreements,
    }
}
