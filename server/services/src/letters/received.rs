use super::PORTAL;
use super::desk::Desk;
use crate::outbox::{Letter, queue};
use crate::{Fault, House};
use domain::permission::{BookLessons, Permit};
use mail::{Message, RequestedLesson};
use store::Tx;
use store::lessons::LessonRecord;

/// Tells a school that its request came in: these lessons, in its transaction. What it chose a time
/// for itself it knows from here on.
pub(crate) async fn received(
    house: &House,
    tx: &Tx,
    permit: &Permit<BookLessons>,
    lessons: &[LessonRecord],
) -> Result<(), Fault> {
    let desk = Desk::open(house, tx, permit, lessons).await?;
    tx.keep_told(permit, &desk.chosen(lessons), house.clock.now())
        .await?;
    let mut requested: Vec<RequestedLesson> = Vec::new();
    for record in lessons {
        let Some(words) = desk.words(record.lesson.id) else {
            continue;
        };
        let known = requested
            .iter_mut()
            .find(|one| one.lesson_type == words.lesson_type);
        match known {
            Some(one) => one.groups.push(words.group.clone()),
            None => requested.push(RequestedLesson {
                lesson_type: words.lesson_type.clone(),
                groups: vec![words.group.clone()],
            }),
        }
    }
    let first = lessons.first().and_then(|one| desk.words(one.lesson.id));
    let Some((words, to)) = first.and_then(|words| Some((words, words.to.as_ref()?))) else {
        return Ok(());
    };
    let message = Message::RequestReceived {
        school: words.name.clone(),
        requested,
        page: PORTAL.to_owned(),
    };
    let letter = Letter::to_school(words.organisation, to, &message, house.clock.now());
    queue(house, tx, permit, letter).await?;
    Ok(())
}
