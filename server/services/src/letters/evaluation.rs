use super::desk::Desk;
use super::remind::in_the_morning;
use crate::outbox::{Letter, queue};
use crate::{Fault, House};
use domain::ids::EmployeeId;
use domain::permission::{Permit, PlanLessons};
use domain::time::Span;
use mail::Message;
use store::Tx;
use store::lessons::LessonRecord;
use store::letters::Told;

/// Asks a school how a lesson was, on a page; false when it has no address.
pub(crate) async fn evaluation(
    house: &House,
    tx: &Tx,
    permit: &Permit<PlanLessons>,
    record: &LessonRecord,
    page: String,
) -> Result<bool, Fault> {
    let desk = Desk::open(house, tx, permit, std::slice::from_ref(record)).await?;
    let lesson = &record.lesson;
    let (Some(words), Some(slot)) = (desk.words(lesson.id), &lesson.slot) else {
        return Ok(false);
    };
    let Some(to) = &words.to else {
        return Ok(false);
    };
    let educators: Vec<EmployeeId> = slot.educators.clone();
    let given = Told {
        lesson: lesson.id,
        state: lesson.state,
        day: slot.day,
        start: slot.start,
        minutes: Span::of(slot.start, lesson.minutes).minutes(),
        educators,
        sequence: 0,
        invited: false,
        answer_by: None,
    };
    let message = Message::Evaluation {
        lesson: desk.lesson(words, &given),
        page,
    };
    let letter = Letter::to_school(
        words.organisation,
        to,
        &message,
        in_the_morning(house.clock.today(), house.clock.now()),
    );
    queue(house, tx, permit, letter).await?;
    Ok(true)
}
