use super::BookError;
use super::school_visitor::school_of;
use super::terms::{Terms, entry, version_for, visit_of};
use crate::weeks_told::weeks_between;
use crate::{Actor, Fault, House};
use domain::booking::{Asked, MayBook, OpenSlot, SoFar, open_slots};
use domain::fit::Roster;
use domain::ids::{GroupId, LessonTypeId, SeasonId};
use domain::permission::{BookLessons, Permit};
use domain::time::Day;

/// Most weeks that are looked through at once.
const MOST_WEEKS: usize = 30;

/// What a school wants to book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotsAsked {
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// For which groups, in this order.
    pub groups: Vec<GroupId>,
}

/// When it can be had.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotsView {
    /// How it may be booked, and what the school must know.
    pub may: MayBook,
    /// Every time at which an educator can really drive there, in order. Who it is stays here.
    pub slots: Vec<OpenSlot>,
    /// First and last day that were looked at.
    pub days: (Day, Day),
}

/// The times that a school can pick for these groups, one after another. Nothing is held by it.
///
/// # Errors
/// `Refused` by the rules of booking; mistakes beside `lesson_type` and `groups`.
pub async fn read_slots(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    asked: &SlotsAsked,
) -> Result<SlotsView, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let entry = entry(house, asked.lesson_type).await?;
    let groups = terms.groups(&asked.groups)?;
    let today = house.clock.today();
    let question = Asked {
        entry: &entry,
        groups: &groups,
        day: None,
    };
    // Numbers are counted once more, and locked, when something is held.
    let may = terms.judge(&question, so_far(house, &permit, &terms).await?, today)?;
    let days = terms.days(today);
    let version = version_for(&entry, days.0).ok_or(Fault::NotFound)?;
    let visit = visit_of(school, &groups, version)?;
    let weeks = rosters(house, &permit, &terms, days).await?;
    let settings = terms.settings(today);
    let mut slots = open_slots(&weeks, &visit, &settings, days.0, days.1, &terms.bell);
    slots.retain(|slot| terms.calendar().closed(slot.day).is_none());
    Ok(SlotsView { may, slots, days })
}

pub(super) async fn so_far(
    house: &House,
    permit: &Permit<BookLessons>,
    terms: &Terms,
) -> Result<SoFar, Fault> {
    let school = terms.school.organisation.id;
    let store = &house.store;
    Ok(store
        .booked_so_far(permit, &terms.season.season, school)
        .await?)
}

/// The rosters of the weeks between two days, with this school in each.
pub(super) async fn rosters(
    house: &House,
    permit: &Permit<BookLessons>,
    terms: &Terms,
    (first, last): (Day, Day),
) -> Result<Vec<Roster>, Fault> {
    let mut rosters = Vec::new();
    for week in weeks_between(first, last).take(MOST_WEEKS) {
        let facts = house.store.week_facts(permit, week, terms.beside()).await?;
        rosters.push(crate::planning::roster::build(&facts, week, false)?);
    }
    Ok(rosters)
}
