use crate::audit::entry;
use crate::weeks_told::weeks_from;
use crate::{Actor, EditError, House};
use domain::employee::OpenLesson;
use domain::ids::EmployeeId;
use domain::permission::ManageStaff;
use domain::values::{Mistake, Mistakes};
use serde_json::json;

/// Somebody leaves: their sessions and calendar feed end at once, and their calendar is read no more. Lessons that they were still to
/// give stay where they are and are told, for somebody else to take over.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or the mistake `OwnAdministrator` beside `active` for oneself.
pub async fn deactivate(
    house: &House,
    actor: &Actor,
    id: EmployeeId,
    version: i32,
) -> Result<Vec<OpenLesson>, EditError> {
    let permit = actor.permit::<ManageStaff>()?;
    if actor.id() == Some(id) {
        return Err(Mistakes::one("active", Mistake::OwnAdministrator).into());
    }
    let today = house.clock.today();
    let tx = house.store.begin().await?;
    tx.set_active(&permit, id, version, false).await?;
    let sessions = tx.end_sessions(&permit, id, None).await?;
    let open = tx.open_lessons(&permit, id, today).await?;
    tx.bump_weeks(&permit, weeks_from(today)).await?;
    let detail = json!({ "sessions": sessions, "open_lessons": open.len() });
    let line = entry(
        &permit,
        house.clock.now(),
        "employee.deactivate",
        id,
        detail,
    );
    tx.commit(vec![line]).await?;
    Ok(open)
}

/// Somebody comes back, with the roles, skills and passphrase they had; the feed is to be made
/// anew.
///
/// # Errors
/// `Denied`, `NotFound` or `Stale`.
pub async fn reactivate(
    house: &House,
    actor: &Actor,
    id: EmployeeId,
    version: i32,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageStaff>()?;
    let tx = house.store.begin().await?;
    tx.set_active(&permit, id, version, true).await?;
    tx.bump_weeks(&permit, weeks_from(house.clock.today()))
        .await?;
    let line = entry(
        &permit,
        house.clock.now(),
        "employee.reactivate",
        id,
        json!({}),
    );
    tx.commit(vec![line]).await?;
    Ok(())
}
