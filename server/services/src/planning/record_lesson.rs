use super::PlanError;
use super::change::{Change, Changed, begin};
use crate::{Actor, House};
use domain::ids::LessonId;
use domain::lesson::{Act, Outcome};
use domain::permission::{Deed, RecordLesson as Record};
use domain::time::instant_of;
use domain::values::{Check, Mistake};
use store::lessons::LessonRecord;

/// The form by which an educator records a lesson.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecordLesson {
    /// `given` or `not_shown_up`.
    pub outcome: String,
    /// Pupils who were there; needed when it was given.
    pub pupils_present: String,
    /// A remark, without names of pupils.
    pub remark: String,
}

/// Most pupils that one lesson can have had.
const MOST_PUPILS: u16 = 500;

/// Longest remark, in characters.
const LONGEST_REMARK: usize = 1_000;

/// Records what happened at a lesson that has begun.
///
/// # Errors
/// Mistakes beside the fields; `Ahead` before its start; `Illegal` unless it is confirmed; `Denied`
/// for a lesson of somebody else.
pub async fn record_lesson(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
    version: i32,
    form: &RecordLesson,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<Record>()?;
    let mut check = Check::new();
    let act = match form.outcome.as_str() {
        "given" => Ok(Act::RecordGiven),
        "not_shown_up" => Ok(Act::RecordNotShownUp),
        "" => Err(Mistake::NothingChosen),
        _ => Err(Mistake::NotAChoice),
    };
    let act = check.field("outcome", act);
    let pupils = match act {
        Some(Act::RecordGiven) => check
            .number("pupils_present", &form.pupils_present, 0, MOST_PUPILS)
            .map(Some),
        _ => Some(None),
    };
    let remark = check.text("remark", &form.remark, LONGEST_REMARK);
    let (act, outcome) = check.done(|| {
        Some((
            act?,
            Outcome {
                pupils_present: pupils?,
                remark: remark?,
            },
        ))
    })?;

    let change = begin(house, &permit, &[(lesson, Some(version))], None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        let slot = record.lesson.slot.as_ref();
        let starts = slot.and_then(|slot| instant_of(slot.day, slot.start).one());
        record.lesson.state = record.lesson.state.after(act)?;
        if starts.is_none_or(|starts| starts > change.now) {
            return Err(PlanError::Ahead);
        }
        record.outcome = Some(outcome.clone());
    }
    finish_in_sight(change, &after, "lesson.record").await
}

/// Takes a record back: the lesson is confirmed again.
///
/// # Errors
/// `Illegal` unless it was recorded; `Denied` for a lesson of somebody else.
pub async fn unrecord_lesson(
    house: &House,
    actor: &Actor,
    lesson: LessonId,
    version: i32,
) -> Result<Changed, PlanError> {
    let permit = actor.permit::<Record>()?;
    let change = begin(house, &permit, &[(lesson, Some(version))], None).await?;
    let mut after = change.before.clone();
    for record in &mut after {
        record.lesson.state = record.lesson.state.after(Act::Unrecord)?;
        record.outcome = None;
    }
    finish_in_sight(change, &after, "lesson.unrecord").await
}

/// A record is no draft: educators see it at once.
async fn finish_in_sight<D: Deed>(
    change: Change<'_, D>,
    after: &[LessonRecord],
    act: &'static str,
) -> Result<Changed, PlanError> {
    let (changed, lines) = change.write(after, act, "").await?;
    change.show(after).await?;
    change.tx.commit(lines).await?;
    Ok(changed)
}
