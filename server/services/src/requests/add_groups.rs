use super::RequestError;
use super::new_lessons::{may_ask, new_lessons, offered_version, own_groups};
use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_from;
use crate::{Actor, House, Post};
use domain::ids::RequestId;
use domain::lesson::State;
use domain::permission::PlanLessons;
use domain::request::{AddGroupsForm, RequestForm};
use domain::values::Mistake;
use serde_json::json;

/// Adds groups to a request: a lesson for each, in new visits, as long as the catalogue asks
/// today. Pressing twice adds them once.
///
/// # Errors
/// Beside `groups`: `Taken` when one already has a lesson in the request that is not cancelled,
/// `NotAChoice` for a group of another school, `TooLong` past [`RequestForm::MOST_GROUPS`].
/// `Closed`, `NotOffered`; `Denied` outside the actor's areas.
pub async fn add_groups(
    house: &House,
    actor: &Actor,
    post: &Post,
    id: RequestId,
    form: &AddGroupsForm,
) -> Result<(), RequestError> {
    let permit = actor.permit::<PlanLessons>()?;
    let groups = form.parse()?;
    let (now, today) = (house.clock.now(), house.clock.today());
    let asked = house.store.request(&permit, id).await?;
    let version = offered_version(house, actor, asked.lesson_type).await?;
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(_) => return Ok(()),
        Begun::Now(tx) => tx,
    };
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    let request = tx.hold_request(&permit, id, None).await?;
    let area = may_ask(&tx, &permit, request.organisation, today).await?;
    let version = version.ok_or(RequestError::NotOffered)?;
    own_groups(&tx, &permit, request.organisation, &groups, today).await?;
    let there = tx.lessons_of_request(&permit, id).await?;
    let live = there
        .iter()
        .filter(|record| record.lesson.state != State::Cancelled);
    let live: Vec<_> = live.map(|record| record.lesson.group).collect();
    if groups.iter().any(|group| live.contains(group)) {
        return Err(RequestError::beside("groups", Mistake::Taken));
    }
    if live.len() + groups.len() > RequestForm::MOST_GROUPS {
        return Err(RequestError::beside("groups", Mistake::TooLong));
    }
    let visits = there
        .iter()
        .map(|record| record.lesson.visit)
        .max()
        .unwrap_or(0);
    let lessons = new_lessons(&request, area, &version, &groups, visits);
    tx.add_lessons(&permit, &lessons).await?;
    let detail = json!({ "lessons": lessons.len() });
    tx.commit(vec![entry(&permit, now, "request.add_groups", id, detail)])
        .await?;
    Ok(())
}
