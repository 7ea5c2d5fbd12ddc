use super::note::note;
use super::tell::tell;
use super::{CaseError, words};
use crate::post::Begun;
use crate::{Actor, Fault, House, Post, my_lessons};
use domain::cases::{Private, WorryLesson, WorryWords, worry_text};
use domain::ids::{LessonId, WorryId, YouthId};
use domain::permission::PassWorry;
use store::cases::log::About;
use vault::YouthKey;

/// Where who reads worries finds them; the address in the mail says nothing more.
const CASES: &str = "/zaken";

/// The lesson from which the actor would pass a worry on: one of the actor's own, published.
///
/// # Errors
/// `Denied` for who gives no lessons; `NotFound` for a lesson of somebody else.
pub async fn worry_lesson(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
) -> Result<WorryLesson, CaseError> {
    let permit = actor.permit::<PassWorry>()?;
    let own = my_lessons::lesson(house, actor, lesson).await?;
    let place = house.store.worry_place(&permit, lesson).await?;
    let readers = house.store.worry_readers(&permit, place.area).await?;
    Ok(WorryLesson {
        lesson,
        school: own.organisation,
        group: own.group,
        lesson_type: own.lesson_type,
        day: own.day,
        someone_there: house.case_keys.is_some() && !readers.is_empty(),
    })
}

/// Passes a worry from one of the actor's own lessons to who coordinates cases in its area; without
/// any, to the case workers there. They get a mail that says only: log in.
///
/// What is written is sealed at once by a key of its own, with who wrote it and where. In the
/// planning nothing of it is kept: not at the lesson, in its history or in the audit trail.
///
/// # Errors
/// `Denied`; `NotFound` for a lesson of somebody else; `NoReader` where nobody could read it; a
/// mistake beside `words`.
pub async fn pass_worry(
    house: &House,
    actor: &Actor,
    post: &Post,
    lesson: LessonId,
    typed: &Private,
) -> Result<(), CaseError> {
    let permit = actor.permit::<PassWorry>()?;
    let text = worry_text(typed)?;
    let own = my_lessons::lesson(house, actor, lesson).await?;
    let place = house.store.worry_place(&permit, lesson).await?;
    let readers = house.store.worry_readers(&permit, place.area).await?;
    let Some(keys) = house.case_keys.as_ref().filter(|_| !readers.is_empty()) else {
        return Err(CaseError::NoReader);
    };
    let now = house.clock.now();
    // The answer that is kept for pressing twice names nothing.
    let tx = match post.begin(house, actor, now, &true).await? {
        Begun::Before(_) => return Ok(()),
        Begun::Now(tx) => tx,
    };
    let (id, youth) = (WorryId(store::new_id()), YouthId(store::new_id()));
    let log = note(house, &tx, &permit, "worry.pass", About::Youth(youth)).await?;
    let key = YouthKey::generate().map_err(Fault::from)?;
    let wrapped = keys.masters.wrap(youth.0, &key).map_err(Fault::from)?;
    log.insert_unnamed(youth, now).await?;
    tx.insert_youth_key(&permit, youth, &wrapped, now).await?;
    let whole = WorryWords {
        words: text,
        by: place.by.into(),
        school: own.organisation.into(),
        group: own.group.into(),
        lesson_type: own.lesson_type.into(),
        day: own.day.to_string().into(),
    };
    let sealed = words::seal_all(&key, ("case_worry", id.0, "words"), &whole)?;
    log.insert_worry((id, youth), place.area, sealed, now)
        .await?;
    tell(house, (&tx, &permit), readers, CASES).await?;
    tx.commit(Vec::new()).await?;
    Ok(())
}
