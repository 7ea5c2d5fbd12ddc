use super::BookError;
use super::read_slots::{rosters, so_far};
use super::school_visitor::school_of;
use super::terms::{Terms, entry, version_for, visit_of};
use crate::audit::entry as audit_line;
use crate::post::Begun;
use crate::{Actor, Fault, House, Post};
use domain::booking::{Asked, BookRefusal, WaitState, Waiting, WaitingList, Way, open_slots};
use domain::ids::{GroupId, LessonTypeId, SeasonId, WaitingId};
use domain::permission::BookLessons;
use serde_json::json;
use store::new_id;

/// Most times that are named to a school that need not wait.
const MOST_NAMED: usize = 3;

/// A school waits for a lesson that it cannot have now: nobody can come, or the lessons that its
/// municipality agreed to are used up. Pressing twice waits once.
///
/// # Errors
/// `StillFree` when it can simply book; `InLine` when it waits for it already; `Refused` by the
/// rules; mistakes beside `groups`.
pub async fn join_line(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    lesson_type: LessonTypeId,
    groups: &[GroupId],
) -> Result<WaitingId, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let terms = Terms::read(house, school, season).await?;
    let entry = entry(house, lesson_type).await?;
    let asked = terms.groups(groups)?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let days = terms.days(today);
    let version = version_for(&entry, days.0).ok_or(Fault::NotFound)?;
    let visit = visit_of(school, &asked, version)?;
    let question = Asked {
        entry: &entry,
        groups: &asked,
        day: None,
    };
    match terms.judge(&question, so_far(house, &permit, &terms).await?, today) {
        // Without an agreement there is nothing to wait for: it asks, and a planner looks.
        Ok(may) if may.way == Way::LeaveWishes => return Err(Fault::Denied.into()),
        Ok(_) => {
            let weeks = rosters(house, &permit, &terms, days).await?;
            let settings = terms.settings(today);
            let mut slots = open_slots(&weeks, &visit, &settings, days.0, days.1, &terms.bell);
            slots.retain(|slot| terms.calendar().closed(slot.day).is_none());
            slots.truncate(MOST_NAMED);
            if !slots.is_empty() {
                return Err(BookError::StillFree(slots));
            }
        }
        Err(BookError::Refused(why)) if why.iter().all(is_full) => {}
        Err(other) => return Err(other),
    }
    let id = WaitingId(new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.lock_season(&permit, season).await?;
    let line = tx.waiting_line(&permit, season).await?;
    let same = line.iter().any(|one| {
        one.organisation == school
            && one.waiting.lesson_type == lesson_type
            && one.groups.iter().any(|(group, _)| groups.contains(group))
    });
    let mut list = WaitingList::of(line.iter().map(|one| one.waiting).collect());
    if same || list.join(id, lesson_type, now).is_err() {
        return Err(BookError::InLine);
    }
    let waiting = Waiting {
        id,
        lesson_type,
        joined_at: now,
        state: WaitState::Waiting,
    };
    tx.join_line(&permit, &waiting, (school, season), groups)
        .await?;
    let detail = json!({
        "organisation": school, "lesson_type": lesson_type, "groups": groups.len(),
    });
    let line = audit_line(&permit, now, "waiting.join", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}

fn is_full(refusal: &BookRefusal) -> bool {
    matches!(refusal, BookRefusal::QuotaReached { .. })
}
