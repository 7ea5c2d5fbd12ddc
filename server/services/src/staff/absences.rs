use crate::audit::entry;
use crate::post::Begun;
use crate::weeks_told::weeks_between;
use crate::{Actor, EditError, Fault, House, Post};
use domain::employee::AbsenceForm;
use domain::ids::{AbsenceId, EmployeeId};
use domain::permission::ManageAbsences;
use serde_json::json;

/// Records when somebody is away; open boards of those weeks are told. The trail says of whom, not
/// why or when: illness is nobody else's business.
///
/// # Errors
/// `Denied`, `NotFound` without such an active employee, or mistakes beside the fields.
pub async fn add_absence(
    house: &House,
    actor: &Actor,
    post: &Post,
    employee: EmployeeId,
    form: &AbsenceForm,
) -> Result<AbsenceId, EditError> {
    let permit = actor.permit::<ManageAbsences>()?;
    let details = form.parse()?;
    let (now, id) = (house.clock.now(), AbsenceId(store::new_id()));
    let tx = match post.begin(house, actor, now, &id).await? {
        Begun::Before(id) => return Ok(id),
        Begun::Now(tx) => tx,
    };
    tx.add_absence(&permit, id, employee, &details).await?;
    tx.bump_weeks(&permit, weeks_between(details.first_day, details.last_day))
        .await?;
    let line = entry(
        &permit,
        now,
        "absence.add",
        id,
        json!({ "employee": employee }),
    );
    tx.commit(vec![line]).await?;
    house.absences.notify_one();
    Ok(id)
}

/// Removes an absence; open boards of its weeks are told.
///
/// # Errors
/// `Denied` or `NotFound`.
pub async fn remove_absence(house: &House, actor: &Actor, id: AbsenceId) -> Result<(), Fault> {
    let permit = actor.permit::<ManageAbsences>()?;
    let tx = house.store.begin().await?;
    let (employee, first, last) = tx.remove_absence(&permit, id).await?;
    tx.bump_weeks(&permit, weeks_between(first, last)).await?;
    let now = house.clock.now();
    let line = entry(
        &permit,
        now,
        "absence.remove",
        id,
        json!({ "employee": employee }),
    );
    tx.commit(vec![line]).await?;
    house.absences.notify_one();
    Ok(())
}
