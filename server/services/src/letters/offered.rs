use super::PORTAL;
use super::desk::Desk;
use crate::outbox::{Letter, queue};
use crate::{Fault, House};
use domain::permission::{BookLessons, Permit};
use domain::time::{Instant, wall_of};
use mail::{Message, Until};
use store::Tx;
use store::lessons::LessonRecord;

/// Tells a school in line that something is held for it: these lessons, given one after another,
/// until a moment in UTC seconds.
pub(crate) async fn offered(
    house: &House,
    tx: &Tx,
    permit: &Permit<BookLessons>,
    lessons: &[LessonRecord],
    until: Instant,
) -> Result<(), Fault> {
    let desk = Desk::open(house, tx, permit, lessons).await?;
    let mut words = lessons.iter().filter_map(|one| desk.words(one.lesson.id));
    let Some(first) = words.next() else {
        return Ok(());
    };
    let stands = |one: &LessonRecord| super::news::told_now(None, &one.lesson, false);
    let mut told = lessons.iter().filter_map(stands);
    let (Some(to), Some(whole)) = (first.to.as_ref(), told.next()) else {
        return Ok(());
    };
    let mut lesson = desk.lesson(first, &whole);
    for more in words {
        lesson.group = format!("{}, {}", lesson.group, more.group);
    }
    for more in told {
        lesson.span.end = lesson.span.end.max(more.start.plus(more.minutes));
    }
    let (day, time) = wall_of(until);
    let message = Message::WaitingListOffer {
        lesson,
        until: Until { day, time },
        page: PORTAL.to_owned(),
    };
    let letter = Letter::to_school(first.organisation, to, &message, house.clock.now());
    queue(house, tx, permit, letter).await?;
    Ok(())
}
