use super::PORTAL;
use super::desk::Desk;
use crate::outbox::{Letter, queue};
use crate::{Fault, House};
use domain::permission::{Permit, PlanLessons};
use domain::time::Day;
use mail::Message;
use store::Tx;
use store::lessons::LessonRecord;

/// Asks a school whether these lessons of one request suit it, if possible before the end of a day.
pub(crate) async fn proposed(
    house: &House,
    tx: &Tx,
    permit: &Permit<PlanLessons>,
    lessons: &[LessonRecord],
    answer_by: Day,
) -> Result<(), Fault> {
    let desk = Desk::open(house, tx, permit, lessons).await?;
    let mut told = desk.chosen(lessons);
    for one in &mut told {
        one.answer_by = Some(answer_by);
    }
    tx.keep_told(permit, &told, house.clock.now()).await?;
    let first = lessons.first().and_then(|one| desk.words(one.lesson.id));
    let Some((words, to)) = first.and_then(|words| Some((words, words.to.as_ref()?))) else {
        return Ok(());
    };
    let in_words = lessons.iter().filter_map(|one| {
        let stands = super::news::told_now(None, &one.lesson, false)?;
        Some(desk.lesson(desk.words(one.lesson.id)?, &stands))
    });
    let message = Message::Proposal {
        lessons: in_words.collect(),
        answer_by,
        page: PORTAL.to_owned(),
    };
    let letter = Letter::to_school(words.organisation, to, &message, house.clock.now());
    queue(house, tx, permit, letter).await?;
    Ok(())
}
