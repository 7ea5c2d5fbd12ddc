//! What educators see: their own published lessons, week by week.

use crate::{Actor, Fault, House};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::{OwnLesson, OwnWeek, Recording, WayThere};
use domain::permission::{Permit, ReadLessons};
use domain::time::{Day, Instant, Span, Week};
use domain::travel::{Point, StraightLine, TravelRule};
use store::own_lessons::OwnLessonFact;

/// The actor's own published lessons of a week; of this week when none is named.
///
/// # Errors
/// `Denied` for who may not see published lessons.
pub async fn week(house: &House, actor: &Actor, week: Option<Week>) -> Result<OwnWeek, Fault> {
    let permit = actor.permit::<ReadLessons>()?;
    let today = house.clock.today();
    let week = week.unwrap_or_else(|| Week::of(today));
    let lessons = read(house, &permit, week.monday(), week.sunday()).await?;
    Ok(OwnWeek {
        week,
        today,
        lessons,
    })
}

/// One of the actor's own published lessons.
///
/// # Errors
/// `NotFound`, also for a lesson of somebody else and for one that is not published.
pub async fn lesson(house: &House, actor: &Actor, lesson: LessonId) -> Result<OwnLesson, Fault> {
    let permit = actor.permit::<ReadLessons>()?;
    let employee = own(&permit)?;
    let day = house
        .store
        .own_lesson_day(&permit, employee, lesson)
        .await?;
    // The whole day: the way there starts at the lesson before.
    let lessons = read(house, &permit, day, day).await?;
    lessons
        .into_iter()
        .find(|found| found.id == lesson)
        .ok_or(Fault::NotFound)
}

/// Whose lessons: one's own, however far the permit reaches. The operator has none.
fn own(permit: &Permit<ReadLessons>) -> Result<EmployeeId, Fault> {
    permit.actor().ok_or(Fault::Denied)
}

async fn read(
    house: &House,
    permit: &Permit<ReadLessons>,
    first: Day,
    last: Day,
) -> Result<Vec<OwnLesson>, Fault> {
    let employee = own(permit)?;
    let facts = house
        .store
        .own_lessons(permit, employee, first, last)
        .await?;
    let home = house.store.feed_home(permit, employee).await?;
    let now = house.clock.now();
    let before = std::iter::once(None).chain(facts.iter().map(Some));
    let ways: Vec<WayThere> = (facts.iter().zip(before))
        .map(|(fact, before)| way_there(fact, before.filter(|before| before.day == fact.day), home))
        .collect();
    Ok(facts
        .into_iter()
        .zip(ways)
        .map(|(fact, way)| own_lesson(fact, way, now))
        .collect())
}

/// From the lesson before it on that day, else from home.
fn way_there(
    fact: &OwnLessonFact,
    before: Option<&OwnLessonFact>,
    home: Option<Point>,
) -> WayThere {
    let minutes = |from: Option<Point>| {
        let (from, to) = from.zip(fact.point)?;
        Some(StraightLine::default().minutes(from, to))
    };
    match before {
        Some(before) if before.organisation == fact.organisation => WayThere::There,
        Some(before) => WayThere::From {
            place: before.organisation_name.clone(),
            minutes: minutes(before.point),
        },
        None => WayThere::FromHome(minutes(home)),
    }
}

fn own_lesson(fact: OwnLessonFact, way_there: WayThere, now: Instant) -> OwnLesson {
    OwnLesson {
        id: fact.lesson,
        version: fact.version,
        state: fact.state,
        day: fact.day,
        span: Span::of(fact.start, fact.minutes),
        setup_minutes: fact.setup_minutes,
        lesson_type: fact.lesson_type,
        organisation: fact.organisation_name,
        street: fact.street,
        town: fact.town,
        group: fact.group,
        pupils: fact.pupils,
        teacher: fact.teacher,
        contact: fact.contact,
        phone: fact.phone,
        materials: fact.materials,
        room_needs: fact.room_needs,
        colleagues: fact.colleagues,
        way_there,
        recording: Recording::of(fact.state, fact.starts_at, now),
        outcome: fact.outcome,
    }
}
