use crate::{Actor, Fault, House};
use domain::ids::{LessonId, LessonTypeId, OrganisationId};
use domain::lesson::Snapshot;
use domain::permission::ReadPlanning;
use domain::time::Instant;
use store::lessons::LessonRecord;
use uuid::Uuid;

/// One line of a lesson's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// When.
    pub at: Instant,
    /// Who; none is the operator of the server.
    pub name: Option<String>,
    /// What was done, such as `lesson.move`.
    pub act: String,
    /// The lesson before; none when it is unreadable.
    pub before: Option<Snapshot>,
    /// The lesson after.
    pub after: Option<Snapshot>,
    /// Why.
    pub reason: String,
    /// For undoing it.
    pub batch: Uuid,
}

/// A lesson with all that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonView {
    /// The lesson.
    pub record: LessonRecord,
    /// What happened to it, newest first.
    pub history: Vec<HistoryLine>,
    /// Its school or club.
    pub organisation: OrganisationId,
    /// What is given.
    pub lesson_type: LessonTypeId,
}

/// A lesson with its history.
///
/// # Errors
/// `NotFound`, also for a lesson outside the actor's areas.
pub async fn read_lesson(house: &House, actor: &Actor, lesson: LessonId) -> Result<LessonView, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    let record = house.store.lesson(&permit, lesson).await?;
    if !permit.covers(record.area, &[]) {
        return Err(Fault::NotFound);
    }
    let history = house.store.lesson_history(&permit, lesson).await?;
    let history = history.into_iter().map(|change| HistoryLine {
        at: change.at,
        name: change.name,
        act: change.act,
        before: serde_json::from_str(&change.before).ok(),
        after: serde_json::from_str(&change.after).ok(),
        reason: change.reason,
        batch: change.batch,
    });
    Ok(LessonView {
        organisation: record.lesson.organisation,
        lesson_type: record.lesson_type,
        history: history.collect(),
        record,
    })
}
