use super::RequestError;
use super::new_lessons::{may_ask, new_lessons, offered_version, own_contact, own_groups};
use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_from;
use crate::{Actor, House, Post};
use domain::ids::RequestId;
use domain::permission::PlanLessons;
use domain::request::{Request, RequestForm};
use domain::values::Mistake;
use serde_json::json;
use store::new_id;

/// Makes a request with a lesson for each group, all still to plan. Their length is what the
/// catalogue asks today. Pressing twice makes one.
///
/// # Errors
/// `Closed` when the school is; mistakes beside the fields, `NotAChoice` beside `groups` and
/// `contact` for those of another school; `Denied` outside the actor's areas.
pub async fn make_request(
    house: &House,
    actor: &Actor,
    post: &Post,
    form: &RequestForm,
) -> Result<RequestId, RequestError> {
    let permit = actor.permit::<PlanLessons>()?;
    let draft = form.parse()?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let version = offered_version(house, actor, draft.lesson_type).await?;
    let version = version.ok_or(RequestError::beside("lesson_type", Mistake::NotAChoice))?;
    let id = RequestId(new_id());
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    let area = may_ask(&tx, &permit, draft.organisation, today).await?;
    own_groups(&tx, &permit, draft.organisation, &draft.groups, today).await?;
    own_contact(&tx, &permit, draft.organisation, draft.contact).await?;
    let request = Request {
        id,
        organisation: draft.organisation,
        lesson_type: draft.lesson_type,
        contact: draft.contact,
        received_on: today,
        pattern: draft.pattern,
        wishes: draft.wishes,
        remarks: draft.remarks,
        version: 1,
    };
    let lessons = new_lessons(&request, area, &version, &draft.groups, 0);
    // What is still to plan stands beside the board of every week.
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    tx.add_request(&permit, &request).await?;
    tx.add_lessons(&permit, &lessons).await?;
    let detail = json!({
        "organisation": request.organisation,
        "lesson_type": request.lesson_type,
        "pattern": request.pattern,
        "lessons": lessons.len(),
    });
    tx.commit(vec![entry(&permit, now, "request.make", id, detail)])
        .await?;
    Ok(id)
}
