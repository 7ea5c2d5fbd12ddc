use crate::{Actor, Fault, House};
use domain::employee::{Employee, EmployeeView, GrantSeen};
use domain::ids::{EmployeeId, SkillId};
use domain::permission::{ManageAbsences, ReadStaff};
use std::collections::BTreeMap;

/// Which employees are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StaffFilter {
    /// Only who still works here, or only who left; both when none.
    pub active: Option<bool>,
    /// Only who has this skill.
    pub skill: Option<SkillId>,
}

/// Employees by name.
///
/// # Errors
/// `Denied` for who may not see staff.
pub async fn employees(
    house: &House,
    actor: &Actor,
    filter: StaffFilter,
) -> Result<Vec<Employee>, Fault> {
    let permit = actor.permit::<ReadStaff>()?;
    let mut employees = house.store.employees(&permit).await?;
    employees.retain(|employee| {
        filter.active.is_none_or(|active| employee.active == active)
            && filter
                .skill
                .is_none_or(|skill| employee.skills.contains(&skill))
    });
    Ok(employees)
}

/// One employee whole, with the absences that are not over. Why somebody is away is told only to
/// who may record absences.
///
/// # Errors
/// `Denied` or `NotFound`.
pub async fn employee(house: &House, actor: &Actor, id: EmployeeId) -> Result<EmployeeView, Fault> {
    let permit = actor.permit::<ReadStaff>()?;
    let kinds = actor.permit::<ManageAbsences>().ok();
    let today = house.clock.today();
    Ok(house
        .store
        .employee_view(&permit, kinds.as_ref(), id, today)
        .await?)
}

/// The roles of everybody who has one.
///
/// # Errors
/// `Denied` for who may not see staff.
pub async fn roles_of_staff(
    house: &House,
    actor: &Actor,
) -> Result<BTreeMap<EmployeeId, Vec<GrantSeen>>, Fault> {
    let permit = actor.permit::<ReadStaff>()?;
    Ok(house.store.grants_of_staff(&permit).await?)
}
