use crate::api::ApiError;
use domain::area::Area;
use domain::employee::{BusyView, EmployeeView};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One employee, with what the viewer may do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EmployeePage {
    /// The employee.
    pub view: EmployeeView,
    /// Names of their skills.
    pub skills: Vec<String>,
    /// The areas for which roles can be given; empty for who may not give any.
    pub areas: Vec<Area>,
    /// Whether the viewer may change them.
    pub may_manage: bool,
    /// Whether the viewer may record absences.
    pub may_record_absences: bool,
    /// When they are busy by their own calendar, for who may record absences.
    pub busy: Option<BusyView>,
    /// Whether it is the viewer.
    pub is_viewer: bool,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// One employee by id.
#[server(prefix = "/api", endpoint = "staff/read-employee")]
pub async fn read_employee(id: String) -> Result<EmployeePage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;
    use services::{Post, catalogue, region, staff};

    let (house, actor) = (house(), actor()?);
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    let view = staff::employee(&house, &actor, id).await?;
    let may_manage = actor.may(Action::ManageStaff);
    let areas = if may_manage {
        region::areas(&house, &actor).await?
    } else {
        Vec::new()
    };
    let all = catalogue::skills(&house, &actor).await?;
    let skills = all
        .iter()
        .filter(|skill| view.employee.skills.contains(&skill.id));
    let may_record_absences = actor.may(Action::ManageAbsences);
    let busy = match may_record_absences {
        true => Some(staff::busy_view(&house, &actor, id).await?),
        false => None,
    };
    Ok(EmployeePage {
        busy,
        skills: skills.map(|skill| skill.name.to_string()).collect(),
        areas,
        may_manage,
        may_record_absences,
        is_viewer: actor.id() == Some(id),
        key: Post::new()?.as_str().to_owned(),
        view,
    })
}
