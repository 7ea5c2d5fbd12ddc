use super::PlanError;
use crate::House;
use crate::audit::entry;
use domain::ids::{LessonChangeId, LessonId};
use domain::lesson::{CancelledBy, Snapshot};
use domain::permission::{Deed, Permit};
use domain::time::{Instant, Week};
use domain::values::Mistake;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use store::history::LessonChange;
use store::lessons::{Cancellation, LessonRecord};
use store::{AuditEntry, Tx};
use uuid::Uuid;

/// The acts that take others back.
const UNDONE: [&str; 2] = [UNDO, UNDO_BOOKING];

/// A colleague takes changes back.
pub(crate) const UNDO: &str = "lesson.undo";

/// A school takes changes back.
pub(crate) const UNDO_BOOKING: &str = "booking.undo";

/// What was done, so that it can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Names the changes that were made together.
    pub batch: Uuid,
}

/// A change under way: the weeks are locked, the lessons read.
pub(crate) struct Change<'a, D: Deed> {
    pub(crate) tx: Tx,
    pub(crate) now: Instant,
    pub(crate) before: Vec<LessonRecord>,
    permit: &'a Permit<D>,
}

/// Begins a change of lessons: locks the weeks they are in and those they go to, in order of
/// date, then reads them. Whoever comes second waits here and then sees what the first did.
pub(crate) async fn begin<'a, D: Deed>(
    house: &House,
    permit: &'a Permit<D>,
    lessons: &[(LessonId, Option<i32>)],
    to: impl IntoIterator<Item = Week>,
) -> Result<Change<'a, D>, PlanError> {
    let ids: Vec<LessonId> = lessons.iter().map(|(id, _)| *id).collect();
    let tx = house.store.begin().await?;
    let seen = tx.lessons(permit, &ids).await?;
    let weeks: BTreeSet<Week> = weeks_of(&seen).chain(to).collect();
    tx.bump_weeks(permit, weeks.iter().copied()).await?;
    let before = tx.lessons(permit, &ids).await?;
    if !weeks_of(&before).all(|week| weeks.contains(&week)) {
        // Moved to a week that is not locked, between the two reads.
        return Err(crate::Fault::Stale.into());
    }
    for record in &before {
        let educators = record
            .lesson
            .slot
            .as_ref()
            .map_or(&[][..], |slot| &slot.educators);
        match permit.school() {
            Some(_) => permit.over_organisation(record.area, record.lesson.organisation)?,
            None => permit.over(record.area, educators)?,
        }
        let expected = lessons.iter().find(|(id, _)| *id == record.lesson.id);
        if expected
            .and_then(|(_, version)| *version)
            .is_some_and(|v| v != record.lesson.version)
        {
            return Err(crate::Fault::Stale.into());
        }
    }
    Ok(Change {
        tx,
        now: house.clock.now(),
        before,
        permit,
    })
}

/// How the lessons of these changes were before them.
///
/// # Errors
/// When a change made its lesson, so that there is nothing before it.
pub(crate) fn snapshots(changes: &[LessonChange]) -> serde_json::Result<Vec<Snapshot>> {
    let before = changes.iter().map(|change| &change.before);
    before.map(|before| serde_json::from_str(before)).collect()
}

/// Begins to take changes back: the change under way, and its lessons as they were before. Refused
/// when somebody changed one of them since.
pub(crate) async fn take_back<'a, D: Deed>(
    house: &House,
    permit: &'a Permit<D>,
    changes: &[LessonChange],
    snapshots: Vec<Snapshot>,
) -> Result<(Change<'a, D>, Vec<LessonRecord>), PlanError> {
    let lessons: Vec<_> = changes
        .iter()
        .map(|change| (change.lesson, Some(change.after_version)))
        .collect();
    let slots = snapshots.iter().filter_map(|seen| seen.slot.as_ref());
    let to: Vec<Week> = slots.map(|slot| Week::of(slot.day)).collect();
    let change = begin(house, permit, &lessons, to).await?;
    let mut after = Vec::with_capacity(snapshots.len());
    for ((lesson, _), snapshot) in lessons.iter().zip(snapshots) {
        let record = change.before.iter().find(|one| one.lesson.id == *lesson);
        let record = record.ok_or(crate::Fault::NotFound)?;
        after.push(restored(record, snapshot).map_err(|_| crate::Fault::Failed)?);
    }
    Ok((change, after))
}

/// When changes cannot be taken back because this same person took them back before, the answer of
/// that time; else why they cannot.
///
/// # Errors
/// That, or when the database fails.
pub(crate) async fn or_taken_back<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    changes: &[LessonChange],
    error: PlanError,
) -> Result<Changed, PlanError> {
    if !matches!(error, PlanError::Fault(crate::Fault::Stale)) {
        return Err(error);
    }
    let Some(undone) = taken_back(house, permit, changes).await? else {
        return Err(error);
    };
    let own = (undone.employee, undone.school) == (permit.actor(), permit.school());
    // Once something else was done with the lesson, that answer is no longer true.
    let history = house.store.lesson_history(permit, undone.lesson).await?;
    let newest = history.iter().map(|change| change.after_version).max();
    match own && newest == Some(undone.after_version) {
        true => Ok(Changed {
            batch: undone.batch,
        }),
        false => Err(error),
    }
}

/// The change by which these were taken back, if they were: it is about the first of their lessons.
pub(crate) async fn taken_back<D: Deed>(
    house: &House,
    permit: &Permit<D>,
    changes: &[LessonChange],
) -> Result<Option<LessonChange>, crate::Fault> {
    let Some(change) = changes.first() else {
        return Ok(None);
    };
    let history = house.store.lesson_history(permit, change.lesson).await?;
    // Taking back asks that nobody changed the lesson since, so it makes the very next version.
    let mut later = history.into_iter();
    Ok(later.find(|later| {
        UNDONE.contains(&later.act.as_str()) && later.after_version == change.after_version + 1
    }))
}

fn weeks_of(records: &[LessonRecord]) -> impl Iterator<Item = Week> {
    records
        .iter()
        .filter_map(|record| record.lesson.slot.as_ref().map(|slot| Week::of(slot.day)))
}

impl<D: Deed> Change<'_, D> {
    /// Writes the lessons as they are after, their history and the audit rows; the caller commits.
    pub(crate) async fn write(
        &self,
        after: &[LessonRecord],
        act: &'static str,
        reason: &str,
    ) -> Result<(Changed, Vec<AuditEntry>), PlanError> {
        let after: Vec<LessonRecord> = after
            .iter()
            .map(|record| self.still_proposed(record))
            .collect();
        self.tx.write_lessons(self.permit, &after).await?;
        let batch = store::new_id();
        let mut changes = Vec::with_capacity(after.len());
        let mut lines = Vec::with_capacity(after.len());
        for record in &after {
            let id = record.lesson.id;
            let before = self.before.iter().find(|before| before.lesson.id == id);
            let json_of = |record: &LessonRecord| serde_json::to_value(snapshot(record));
            let before = before
                .map(json_of)
                .transpose()
                .map_err(|_| crate::Fault::Failed)?;
            let after = json_of(record).map_err(|_| crate::Fault::Failed)?;
            let before = before.unwrap_or(serde_json::Value::Null);
            let detail =
                json!({ "batch": batch, "before": place(&before), "after": place(&after) });
            lines.push(entry(self.permit, self.now, act, id, detail));
            changes.push(LessonChange {
                id: LessonChangeId(store::new_id()),
                lesson: id,
                batch,
                at: self.now,
                employee: self.permit.actor(),
                school: self.permit.school(),
                name: None,
                act: act.to_owned(),
                before: before.to_string(),
                after: after.to_string(),
                after_version: record.lesson.version + 1,
                reason: reason.to_owned(),
            });
        }
        self.tx.add_lesson_changes(self.permit, &changes).await?;
        Ok((Changed { batch }, lines))
    }

    /// The lesson without what its school was asked about it when it now stands otherwise: the
    /// school was asked about what it read. Who changes the question itself knows better.
    fn still_proposed(&self, after: &LessonRecord) -> LessonRecord {
        let mut record = after.clone();
        let mut all = self.before.iter();
        let before = all.find(|before| before.lesson.id == after.lesson.id);
        let stands = |record: &LessonRecord| (record.lesson.state, record.lesson.slot.clone());
        if before.is_some_and(|before| {
            before.proposal == after.proposal && stands(before) != stands(after)
        }) {
            record.proposal = None;
        }
        record
    }

    /// Shows lessons to educators at once, as they are after.
    pub(crate) async fn show(&self, after: &[LessonRecord]) -> Result<(), PlanError> {
        Ok(self
            .tx
            .publish_lessons(self.permit, after, self.now)
            .await?)
    }

    /// Writes and commits.
    pub(crate) async fn finish(
        self,
        after: &[LessonRecord],
        act: &'static str,
        reason: &str,
    ) -> Result<Changed, PlanError> {
        let (changed, lines) = self.write(after, act, reason).await?;
        self.tx.commit(lines).await?;
        Ok(changed)
    }
}

/// State and place only: remarks and reasons stay in the lesson's own history.
fn place(snapshot: &serde_json::Value) -> serde_json::Value {
    json!({ "state": snapshot.get("state"), "slot": snapshot.get("slot") })
}

/// What of a lesson can change.
pub(crate) fn snapshot(record: &LessonRecord) -> Snapshot {
    Snapshot {
        state: record.lesson.state,
        slot: record.lesson.slot.clone(),
        overruled: record.overruled.clone(),
        cancelled: record.cancelled.as_ref().map(|cancelled| {
            (
                cancelled.by.code().to_owned(),
                cancelled.reason.clone(),
                cancelled.at,
            )
        }),
        outcome: record.outcome.clone(),
        proposal: record.proposal.clone(),
    }
}

/// A lesson as a snapshot has it.
fn restored(record: &LessonRecord, to: Snapshot) -> Result<LessonRecord, Mistake> {
    let mut restored = record.clone();
    restored.lesson.state = to.state;
    restored.lesson.slot = to.slot;
    restored.overruled = to.overruled;
    restored.cancelled = match to.cancelled {
        Some((by, reason, at)) => Some(Cancellation {
            by: CancelledBy::parse(&by)?,
            reason,
            at,
        }),
        None => None,
    };
    restored.outcome = to.outcome;
    restored.proposal = to.proposal;
    Ok(restored)
}
