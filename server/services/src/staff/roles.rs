use crate::audit::entry;
use crate::cases::tell_of_wall_roles;
use crate::{Actor, EditError, House};
use domain::employee::GrantsForm;
use domain::ids::EmployeeId;
use domain::permission::{ManageStaff, Role};
use domain::values::{Mistake, Mistakes};
use serde_json::json;

/// Gives somebody of whom `version` was shown exactly these roles, from their next request on. One
/// behind the wall that is new stands in the log of cases, and the privacy officers are told to log in.
///
/// # Errors
/// `Denied`, `NotFound`, `Stale`, or a mistake beside `grants`: `OwnAdministrator` when
/// administrators would take that role from themselves, `OwnWallRole` when they would give themselves
/// one behind the wall, `NotAChoice` for an unknown area.
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
    let before = tx.grants(&permit, id).await?;
    let gained: Vec<_> = grants
        .iter()
        .filter(|grant| grant.role.is_behind_the_wall() && !before.contains(grant))
        .copied()
        .collect();
    if actor.id() == Some(id) && !gained.is_empty() {
        return Err(Mistakes::one("grants", Mistake::OwnWallRole).into());
    }
    // A row of the log comes before other rows are locked.
    tell_of_wall_roles(house, (&tx, &permit), &gained).await?;
    tx.raise_employee(&permit, id, version).await?;
    tx.set_grants(&permit, id, &grants).await?;
    let detail = json!({ "roles": GrantsForm::of(&grants).grants });
    let line = entry(&permit, house.clock.now(), "employee.set_roles", id, detail);
    tx.commit(vec![line]).await?;
    Ok(())
}
