use crate::{Actor, Fault, House};
use domain::permission::{PlanLessons, ReadPlanning};
use domain::request::{RequestFilter, RequestList};

/// A page of requests, the oldest first, with how many there are. Who sees only some areas sees
/// the requests of those. Four queries, however many requests there are.
///
/// # Errors
/// `Denied` for who may not see the planning.
pub async fn list_requests(
    house: &House,
    actor: &Actor,
    filter: &RequestFilter,
) -> Result<RequestList, Fault> {
    let permit = actor.permit::<ReadPlanning>()?;
    Ok(RequestList {
        rows: house.store.list_requests(&permit, filter).await?,
        counts: house.store.count_requests(&permit, filter).await?,
        areas: house.store.areas_in_reach(&permit).await?,
        types: house.store.lesson_type_names(&permit).await?,
        may_plan: actor.permit::<PlanLessons>().is_ok(),
    })
}
