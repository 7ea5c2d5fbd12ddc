use crate::audit::entry;
use crate::{Actor, EditError, House};
use domain::employee::GrantsForm;
use domain::ids::EmployeeId;
use domain::permission::{ManageStaff, Role};
use domain::values::{Mistake, Mistakes};
use serde_json::json;

/// Gives somebody of whom `version` was shown exactly these roles, from their next request on.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or a mistake beside `grants`: `OwnAdministrator` when
/// administrators would take that role from themselves, `NotAChoice` for an unknown area.
pub async fn set_roles(
    house: &House,
    actor: &Actor,
    id: EmployeeId,
    version: i32,
    form: &GrantsForm,
) -> Result<(), EditError> {
    let permit = actor.permit::<ManageStaff>()?;
    let grants = form.parse()?;
    let stays = grants.iter().any(|grant| grant.role == Role::Administrator);
    // Who keeps the role can always give it to others; so the house never runs out of them.
    if actor.id() == Some(id) && !stays {
        return Err(Mistakes::one("grants", Mistake::OwnAdministrator).into());
    }
    let mut areas: Vec<_> = grants.iter().filter_map(|grant| grant.area).collect();
    areas.sort_unstable();
    areas.dedup();
    let tx = house.store.begin().await?;
    if !tx.know_areas(&permit, &areas).await? {
        return Err(Mistakes::one("grants", Mistake::NotAChoice).into());
    }
    tx.raise_employee(&permit, id, version).await?;
    tx.set_grants(&permit, id, &grants).await?;
    let detail = json!({ "roles": GrantsForm::of(&grants).grants });
    let line = entry(&permit, house.clock.now(), "employee.set_roles", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
