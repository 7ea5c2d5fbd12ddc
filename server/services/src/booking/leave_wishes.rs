use super::BookError;
use super::school_visitor::school_of;
use super::terms::{Terms, entry, version_for};
use crate::audit::entry as audit_line;
use crate::post::Begun;
use crate::requests::new_lessons;
use crate::weeks_told::weeks_from;
use crate::{Actor, Fault, House, Post, letters};
use domain::booking::Asked;
use domain::ids::{GroupId, LessonTypeId, RequestId, SeasonId};
use domain::permission::BookLessons;
use domain::request::{Pattern, Request, WishesForm};
use domain::time::Week;
use serde_json::json;
use store::new_id;

/// What a school asks a planner to find a time for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeaveWishes {
    /// Which lesson.
    pub lesson_type: LessonTypeId,
    /// For which groups, in this order.
    pub groups: Vec<GroupId>,
    /// One after another, or each on its own.
    pub pattern: Pattern,
    /// When it suits, and remarks.
    pub wishes: WishesForm,
    /// The weeks that suit, the dearest first; empty when they have no order.
    pub order: Vec<Week>,
}

/// Leaves a request with wishes; a planner finds the time. Pressing twice leaves one. Works for
/// every lesson that is offered, also where times can be picked: a school may always ask.
///
/// # Errors
/// `Refused` by the rules; mistakes beside the fields.
pub async fn leave_wishes(
    house: &House,
    actor: &Actor,
    season: SeasonId,
    post: &Post,
    form: &LeaveWishes,
) -> Result<RequestId, BookError> {
    let permit = actor.permit::<BookLessons>()?;
    let school = school_of(&permit)?;
    let mut wishes = form.wishes.parse()?;
    if form.order.len() > 1 {
        wishes.wishes.weeks.clone_from(&form.order);
        wishes.wishes.ranked = true;
    }
    let terms = Terms::read(house, school, season).await?;
    let entry = entry(house, form.lesson_type).await?;
    let groups = terms.groups(&form.groups)?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let version = version_for(&entry, terms.days(today).0).ok_or(Fault::NotFound)?;
    let id = RequestId(new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.lock_season(&permit, season).await?;
    let so_far = tx
        .booked_so_far(&permit, &terms.season.season, school)
        .await?;
    let asked = Asked {
        entry: &entry,
        groups: &groups,
        day: None,
    };
    terms.judge(&asked, so_far, today)?;
    let request = Request {
        id,
        organisation: school,
        lesson_type: form.lesson_type,
        contact: None,
        received_on: today,
        pattern: form.pattern,
        wishes: wishes.wishes,
        remarks: wishes.remarks,
        version: 1,
    };
    let lessons = new_lessons(&request, terms.school.area.id, version, &form.groups, 0);
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    tx.add_school_request(&permit, &request, season, None)
        .await?;
    tx.add_lessons(&permit, &lessons).await?;
    letters::received(house, &tx, &permit, &lessons).await?;
    let detail = json!({
        "organisation": school, "lesson_type": form.lesson_type, "lessons": lessons.len(),
    });
    let line = audit_line(&permit, now, "booking.wish", id, detail);
    tx.commit(vec![line]).await?;
    Ok(id)
}
