use super::school_visitor::school_of;
use super::terms::Terms;
use crate::{Actor, Fault, House};
use domain::booking::{
    Agreement, BookedLesson, Change, Offer, Season, SeasonRules, Way, may_cancel,
};
use domain::catalogue::{CatalogueEntry, LessonTypeVersion};
use domain::ids::SeasonId;
use domain::lesson::{Proposal, State};
use domain::organisation::Organisation;
use domain::permission::{BookLessons, ReadCatalogue};
use domain::time::{Day, Minute, SchoolYear};
use store::booking::SchoolLesson;
use store::organisations::GroupWithMoments;

/// A lesson type that a school can book.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// What it is.
    pub entry: CatalogueEntry,
    /// How it is booked.
    pub offer: Offer,
    /// What counts for it now, or when the season begins.
    pub version: Option<LessonTypeVersion>,
}

/// A school's own page: what it booked, what was given, and what it can book.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolView {
    /// The school.
    pub school: Organisation,
    /// The season.
    pub season: Season,
    /// Its limits.
    pub rules: SeasonRules,
    /// The school year of its groups.
    pub school_year: SchoolYear,
    /// Its groups of the season's school year.
    pub groups: Vec<GroupWithMoments>,
    /// Its lessons of the season, each with whether and how it may still be cancelled. A planner's
    /// draft has no day here.
    pub lessons: Vec<(SchoolLesson, Option<Change>)>,
    /// What is offered to it.
    pub offered: Vec<Offered>,
}

/// Whether the school can only leave wishes, because its municipality has no agreement.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn only_wishes(house: &House, actor: &Actor, season: SeasonId) -> Result<bool, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let terms = Terms::read(house, school_of(&permit)?, season).await?;
    Ok(terms.agreement() == Agreement::Outside)
}

/// The page of the school that acts for itself.
///
/// # Errors
/// `Denied` for who is no school.
pub async fn read_school(
    house: &House,
    actor: &Actor,
    season: SeasonId,
) -> Result<SchoolView, Fault> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let first = terms.season.season.first_day;
    let now = house.clock.now();
    let lessons = house.store.school_lessons(&permit, school, first).await?;
    let lessons = lessons
        .into_iter()
        .map(|lesson| {
            let booked = BookedLesson {
                state: lesson.state,
                at: lesson.at,
            };
            let may = may_cancel(&booked, &terms.season.rules, &terms.calendar(), now);
            let at = told(&lesson, terms.offers.get(&lesson.lesson_type));
            let state = match lesson.state {
                State::Proposed if at.is_none() => State::Requested,
                state => state,
            };
            (
                SchoolLesson {
                    at,
                    state,
                    ..lesson
                },
                may.ok(),
            )
        })
        .collect();
    let catalogue = actor.permit::<ReadCatalogue>()?;
    let kind = terms.school.organisation.kind;
    let today = house.clock.today();
    let offered = house.store.catalogue(&catalogue).await?;
    let offered = offered.into_iter().filter_map(|entry| {
        let offer = *terms.offers.get(&entry.lesson_type.id)?;
        let version = super::terms::version_for(&entry, today.max(first))?;
        let fits = entry.lesson_type.offered && version.kinds.contains(&kind);
        let version = Some(version.clone());
        fits.then_some(Offered {
            entry,
            offer,
            version,
        })
    });
    Ok(SchoolView {
        offered: offered.collect(),
        season: terms.season.season.clone(),
        rules: terms.season.rules.clone(),
        school_year: terms.school.school_year,
        groups: terms.school.groups.clone(),
        school: terms.school.organisation.clone(),
        lessons,
    })
}

/// The moment that a school may count on: what was agreed or published, or what it picked itself. A
/// planner's draft is none, and a lesson that has no other moment is still a wish to the school.
fn told(lesson: &SchoolLesson, offer: Option<&Offer>) -> Option<(Day, Minute)> {
    let picked = lesson.by_school && offer.is_some_and(|offer| matches!(offer.way, Way::PickSlot));
    match lesson.state {
        State::Requested => None,
        State::Proposed if picked => lesson.published_at.or(lesson.at),
        // What it is asked about it must see.
        State::Proposed if lesson.proposal.as_ref().is_some_and(Proposal::is_open) => lesson.at,
        State::Proposed => lesson.published_at,
        _ => lesson.at,
    }
}
