use crate::api::ApiError;
use domain::catalogue::Skill;
use domain::employee::GrantSeen;
use domain::ids::EmployeeId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The list of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffPage {
    /// Who the filters let through, by name.
    pub rows: Vec<StaffRow>,
    /// All skills, for the filter.
    pub skills: Vec<Skill>,
    /// Whether the viewer may add somebody.
    pub may_manage: bool,
}

/// One of the staff, in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffRow {
    /// Who.
    pub id: EmployeeId,
    /// Their name.
    pub name: String,
    /// Whether they still work here.
    pub active: bool,
    /// Contract, in minutes a week.
    pub contract_minutes: u16,
    /// Names of their skills.
    pub skills: Vec<String>,
    /// Their roles.
    pub roles: Vec<GrantSeen>,
}

/// The staff: `show` is `weg` for who left, `alle` for all, anything else for who works here;
/// `skill` is the id of a skill, or empty.
#[server(prefix = "/api", endpoint = "staff/read-staff")]
pub async fn read_staff(show: String, skill: String) -> Result<StaffPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::staff::StaffFilter;
    use services::{catalogue, staff};

    let (house, actor) = (house(), actor()?);
    let active = match show.as_str() {
        "weg" => Some(false),
        "alle" => None,
        _ => Some(true),
    };
    let filter = StaffFilter {
        active,
        skill: skill.parse().ok(),
    };
    let employees = staff::employees(&house, &actor, filter).await?;
    let mut roles = staff::roles_of_staff(&house, &actor).await?;
    let skills = catalogue::skills(&house, &actor).await?;
    let named = |ids: &[domain::ids::SkillId]| {
        let of_employee = skills.iter().filter(|skill| ids.contains(&skill.id));
        of_employee.map(|skill| skill.name.to_string()).collect()
    };
    let rows = employees.into_iter().map(|employee| StaffRow {
        skills: named(&employee.skills),
        roles: roles.remove(&employee.id).unwrap_or_default(),
        id: employee.id,
        name: employee.name.to_string(),
        active: employee.active,
        contract_minutes: employee.contract_minutes,
    });
    Ok(StaffPage {
        rows: rows.collect(),
        skills,
        may_manage: actor.may(Action::ManageStaff),
    })
}
